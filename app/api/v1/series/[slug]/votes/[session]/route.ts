import { loadVote } from "../load-vote";
import { endpoints } from "@/lib/http/api/endpoints";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.vote, {
  revision: ({ slug }) => currentRevision(slug),
  read: ({ slug, session }) => loadVote(slug, session),
});
