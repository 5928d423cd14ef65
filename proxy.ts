import { type NextRequest, NextResponse } from "next/server";
import { refusalOf } from "@/lib/http/refusal";

/** Refuses what the framework would answer with a 500 or in a shape of its own. */
export function proxy(request: NextRequest): Response {
  return refusalOf(request) ?? NextResponse.next();
}

/** Only addresses of the API and those with a percent sign come by here. */
export const config = { matcher: ["/api/:path*", "/(.*%.*)"] };
