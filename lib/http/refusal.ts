import { AppError } from "@/lib/errors";
import { readMethods } from "./cors";
import { failureAnswer } from "./failure";

const known = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/**
 * What a request is answered that no page and no handler can take: one whose address does not decode, or whose method is none of HTTP's usual
 * ones. Undefined for every other.
 */
export function refusalOf({ method, url }: Pick<Request, "method" | "url">): Response | undefined {
  const { pathname } = new URL(url);
  if (!decodes(pathname)) {
    return failureAnswer(new AppError("bad_request", "This address is not well formed: a percent sign in it is not followed by the code of a character."));
  }
  if (!known.includes(method)) {
    return failureAnswer(new AppError("method_not_allowed", `${method.slice(0, 20)} is not possible here (${readMethods}).`), { Allow: readMethods });
  }
  return undefined;
}

function decodes(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
