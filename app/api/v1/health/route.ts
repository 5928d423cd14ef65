import { endpoints } from "@/lib/http/api/endpoints";
import { liveEndpoint } from "@/lib/http/endpoint";
import { askDatabase } from "@/lib/http/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = liveEndpoint(endpoints.health, async () => ({
  status: "ok" as const,
  database: "reachable" as const,
  revision: await askDatabase(),
  uptimeSeconds: Math.round(process.uptime()),
}));
