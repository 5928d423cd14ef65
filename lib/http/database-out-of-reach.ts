/** Codes of the system, of PostgreSQL and of Prisma that mean: no connection, for now. */
const codes = new Set([
  "ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "EPIPE", "EAI_AGAIN",
  "57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08006",
  "P1001", "P1002", "P1008", "P1017", "P2024",
  "P2028", // a transaction that could not begin, or not end, in time
  "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", // postgres.js
]);
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const words = /^Connection terminated|^Connection ended|has closed the connection|timeout exceeded when trying to connect|Query read timeout|is not queryable|Client was closed|read ECONN|write EPIPE/;

/** What a reader is told. */
export const outOfReach = "The database cannot be reached. Try again in a moment.";

/** Whether a failure, or what caused it, is that the database does not answer. */
export function isDatabaseOutOfReach(error: unknown): boolean {
  const seen = new Set<unknown>();
  const visit = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || seen.has(value)) return false;
    seen.add(value);
    const { code, originalCode, kind, message, cause, meta, driverAdapterError } = value as Record<string, unknown>;
    if ([code, originalCode].some((it) => typeof it === "string" && codes.has(it))) return true;
    if (typeof kind === "string" && kinds.has(kind)) return true;
    if (typeof message === "string" && words.test(message)) return true;
    const several = value instanceof AggregateError ? value.errors : [];
    return [cause, meta, driverAdapterError, ...several].some(visit);
  };
  return visit(error);
}
