import { endpoints } from "@/lib/http/api/endpoints";
import { refusalOf } from "@/lib/http/refusal";

type Parts = Record<string, string | string[]>;
type Handler = (request: Request, context: { params: Promise<Parts | undefined> }) => Promise<Response>;
type Route = Partial<Record<string, Handler>>;
export type EndpointName = keyof typeof endpoints;

/** The handlers behind every endpoint, as the router finds them by folder. */
export const routes: Record<EndpointName | "rest", { file: string; load: () => Promise<Route> }> = {
  index: { file: "route.ts", load: () => import("@/app/api/v1/route") },
  health: { file: "health/route.ts", load: () => import("@/app/api/v1/health/route") },
  openApi: { file: "openapi.json/route.ts", load: () => import("@/app/api/v1/openapi.json/route") },
  seriesList: { file: "series/route.ts", load: () => import("@/app/api/v1/series/route") },
  series: { file: "series/[slug]/route.ts", load: () => import("@/app/api/v1/series/[slug]/route") },
  votes: { file: "series/[slug]/votes/route.ts", load: () => import("@/app/api/v1/series/[slug]/votes/route") },
  vote: { file: "series/[slug]/votes/[session]/route.ts", load: () => import("@/app/api/v1/series/[slug]/votes/[session]/route") },
  timeline: { file: "series/[slug]/timeline/route.ts", load: () => import("@/app/api/v1/series/[slug]/timeline/route") },
  projection: { file: "series/[slug]/projection/route.ts", load: () => import("@/app/api/v1/series/[slug]/projection/route") },
  impact: { file: "series/[slug]/impact/route.ts", load: () => import("@/app/api/v1/series/[slug]/impact/route") },
  forecast: { file: "series/[slug]/forecast/route.ts", load: () => import("@/app/api/v1/series/[slug]/forecast/route") },
  backtest: { file: "series/[slug]/backtest/route.ts", load: () => import("@/app/api/v1/series/[slug]/backtest/route") },
  registry: { file: "series/[slug]/forecast/registry/route.ts", load: () => import("@/app/api/v1/series/[slug]/forecast/registry/route") },
  frozen: { file: "series/[slug]/forecast/registry/[id]/route.ts", load: () => import("@/app/api/v1/series/[slug]/forecast/registry/[id]/route") },
  countries: { file: "countries/route.ts", load: () => import("@/app/api/v1/countries/route") },
  country: { file: "countries/[iso3]/route.ts", load: () => import("@/app/api/v1/countries/[iso3]/route") },
  rest: { file: "[...rest]/route.ts", load: () => import("@/app/api/v1/[...rest]/route") },
};

/** Asks the API as a reader would, past the network: what proxy.ts refuses, then the handler that the router would choose. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`http://plenary.test/api/v1${path}`, init);
  const refused = refusalOf(request);
  if (refused) return refused;
  const { route, parts } = routed(new URL(request.url).pathname.slice("/api/v1".length));
  const handler = (await route.load())[request.method];
  if (!handler) throw new Error(`${route.file} does not answer ${request.method}`);
  return handler(request, { params: Promise.resolve(parts) });
}

function routed(pathname: string): { route: { load: () => Promise<Route>; file: string }; parts: Parts | undefined } {
  const given = pathname.split("/").slice(1);
  for (const [name, { path }] of Object.entries(endpoints)) {
    const expected = path.split("/").slice(1);
    if (expected.length !== given.length) continue;
    const parts: Parts = {};
    const fits = expected.every((part, at) => {
      const [, key] = /^\{(\w+)\}$/.exec(part) ?? [];
      if (key) parts[key] = decodeURIComponent(given[at]!);
      return key ? given[at] !== "" : part === given[at];
    });
    if (fits) return { route: routes[name as EndpointName], parts: Object.keys(parts).length ? parts : undefined };
  }
  return { route: routes.rest, parts: { rest: given.map(decodeURIComponent) } };
}
