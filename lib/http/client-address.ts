import type { IncomingMessage } from "node:http";

/** Addresses of this machine and of private networks: from there a proxy may speak for others. */
const near = /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^(?:::1$|f[cd][0-9a-f]{2}:|fe80:)/i;

/** Who asks: the address at the other end, or whom the proxy there says that it speaks for. What comes from farther away speaks for itself alone. */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } }): string {
  const peer = socket.remoteAddress ?? "unknown";
  const told = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim();
  return told && near.test(peer) ? told.slice(0, 60) : peer;
}
