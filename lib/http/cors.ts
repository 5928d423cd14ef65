/** What is read here is open to scripts on every site. */
export const openToEveryone = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" } as const;

export const readMethods = "GET, HEAD, OPTIONS";

/**
 * The answer to OPTIONS, which browsers ask before a request from another site. It may be remembered for a day. `allow` are all methods of the address;
 * other sites' scripts are told of those that read, so that a browser lets them do nothing else.
 */
export function preflightAnswer(allow = readMethods): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToEveryone,
      Allow: allow,
      "Access-Control-Allow-Methods": readMethods,
      "Access-Control-Allow-Headers": "If-None-Match, Accept",
      "Access-Control-Max-Age": "86400",
    },
  });
}
