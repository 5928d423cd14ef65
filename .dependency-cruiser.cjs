/** One-way street: app, scripts, prisma/seed → edges → analysis → domain → foundation. tests/architecture.test.ts runs it. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const FOUNDATION = "^lib/((stats|threads|typeface|words)/|(database-connection|db|env|errors|log|public-url|size-of|visit)\\.ts)";
const DOMAIN = "^lib/(countries|series|votes|timeline|revisions)/";
const ANALYSIS = "^lib/(forecast|impact)/";
const EDGES = "^lib/(import|export|charts|http|accounts)/";
const STORES = "/(queries|mutations)\\.ts$";

module.exports = {
  forbidden: [
    forbid("no-circular", "Two modules that need each other are one module.", {}, { circular: true }),
    forbid("lib-knows-no-caller", "lib runs without Next.js, so that scripts and tests can use it.", { path: "^lib/" }, { path: "^(app|scripts|tests)/|^prisma/seed" }),
    forbid("lib-knows-no-framework", "No React and no Next.js in lib.", { path: "^lib/" }, { path: "node_modules/(next|react|react-dom|recharts)/" }),
    forbid("foundation-is-the-bottom", "Foundation stands on nothing.", { path: FOUNDATION }, { path: [DOMAIN, ANALYSIS, EDGES] }),
    forbid("statistics-know-no-votes", "lib/stats knows only numbers.", { path: "^lib/stats/" }, { path: "^lib/(?!stats/)" }),
    forbid("domain-knows-no-analysis", "What is recorded does not depend on what we make of it.", { path: DOMAIN }, { path: [ANALYSIS, EDGES] }),
    forbid("analysis-knows-no-edge", "A forecast does not know how it is shown.", { path: ANALYSIS }, { path: EDGES }),
    forbid("one-door-to-prisma", "Only lib/db.ts may import the generated client.", { pathNot: "^(lib/db\\.ts$|prisma/generated/)" }, { path: "^prisma/generated/|@prisma/client" }),
    forbid("only-stores-touch-the-database", "Only queries.ts and mutations.ts may import lib/db.ts.", { path: "^(lib|app|scripts)/", pathNot: `${STORES}|^lib/db\\.ts$` }, { path: "^lib/db\\.ts$" }),
    forbid("pure-stays-pure", "A computation takes its data as arguments; it never fetches it.", { path: "^lib/", pathNot: STORES }, { path: STORES }),
    forbid("pages-do-not-write", "Only actions.ts and route.ts may write.", { path: "^app/", pathNot: "/(actions|route)\\.tsx?$" }, { path: "/mutations\\.ts$" }),
    forbid("components-do-not-fetch", "A component draws what its page hands it.", { path: "/_components/" }, { path: STORES }),
    forbid("recharts-is-lazy", "Only the interactive charts know Recharts; they are loaded when wanted.", { path: "^app/", pathNot: "/interactive-[a-z-]+\\.tsx$" }, { path: "node_modules/recharts/" }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|prisma/generated" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
