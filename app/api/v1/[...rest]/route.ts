import { AppError } from "@/lib/errors";
import { readOnly } from "@/lib/http/endpoint";

// What no other route of the API answers: a clear 404 to every method, in the shape of every failure.
const { GET, HEAD, OPTIONS } = readOnly(async (request) => {
  throw new AppError("not_found", `There is nothing at ${new URL(request.url).pathname.slice(0, 100)}. GET /api/v1 lists what there is.`);
});

export { GET, HEAD, OPTIONS, GET as POST, GET as PUT, GET as PATCH, GET as DELETE };
