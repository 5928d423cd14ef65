import { endpoints } from "@/lib/http/api/endpoints";
import { openApi } from "@/lib/http/api/openapi";
import { readEndpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.openApi, { read: async () => openApi(endpoints) });
