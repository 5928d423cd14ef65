import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "./_components/ui/site-footer";
import { SiteHeader } from "./_components/ui/site-header";
import { writtenMethods } from "./methods/documents";
import { typeface } from "./typeface";
import { publicUrl } from "@/lib/env";
import "./globals.css";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: "Plenary: UN General Assembly votes, tracked and forecast", template: "%s · Plenary" },
    description: "Every recorded vote on resolutions that return to the UN General Assembly: tallies, roll calls, lobbying events, projections, with sources.",
    applicationName: "Plenary",
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#14161a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={typeface}>
      <body>
        <a href="#content" className="button sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter methods={writtenMethods} />
      </body>
    </html>
  );
}
