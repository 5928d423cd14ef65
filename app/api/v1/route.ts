import { indexJson } from "@/lib/http/api/about";
import { endpoints } from "@/lib/http/api/endpoints";
import { readEndpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.index, {
  read: async () => indexJson(Object.values(endpoints)),
});
