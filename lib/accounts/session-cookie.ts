/** What the names of this site's cookies begin with. */
export const cookiePrefix = "plenary";

/** The cookie of a signed-in browser; on https the library puts "__Secure-" before it. */
export const sessionCookie = `${cookiePrefix}.session_token`;
