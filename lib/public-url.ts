import { isIPv6 } from "node:net";

/** What is wrong with an http(s) address as the one that readers use, in words that go on after "expected", or undefined. Plenary answers at the root of a host. */
export function faultOfPublicUrl(url: string): string | undefined {
  const { origin, pathname, search, hash, username, password } = new URL(url);
  if (username || password) return `an address without a user or password in it, such as ${origin}`;
  if (search || hash) return `an address that ends after the host, such as ${origin}, without ${search}${hash}`;
  if (/[^/]/.test(pathname)) {
    return `an address without a path, not ${pathname}: Plenary answers at the root of a host. Give it a host or a port of its own, such as ${origin}, and let the web server in front pass everything there on`;
  }
  return undefined;
}

/** The address of a server on `host` and `port`, for a browser on the same machine. A host that stands for all addresses is no address to go to. */
export function listeningAt(host: string, port: number): string {
  const named = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${isIPv6(named) ? `[${named}]` : named}:${port}`;
}
