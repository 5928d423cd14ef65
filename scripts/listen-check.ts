import net from "node:net";

const otherHost = "Unset HOST to listen on this machine alone (conda and some shells set HOST to a name of their own), or set an address of this machine: HOST=127.0.0.1 npm start";

/** Tries to listen where the server will. @throws Error that names the setting that is wrong, and says what to do */
export function checkListening({ HOST, PORT }: { HOST: string; PORT: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) => reject(new Error(refusal({ HOST, PORT, code: code ?? "" }))));
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

function refusal({ HOST, PORT, code }: { HOST: string; PORT: number; code: string }): string {
  const other = `Choose another port: PORT=${PORT < 1024 ? 3000 : (PORT % 65535) + 1} npm start`;
  if (code === "EADDRINUSE") return `PORT: cannot listen on ${HOST}:${PORT}, something else listens there already. ${other}`;
  if (code === "EACCES") return `PORT: cannot listen on ${HOST}:${PORT}, this user may not listen there. ${other}`;
  if (code === "EADDRNOTAVAIL") return `HOST: ${HOST} is no address of this machine. ${otherHost}`;
  if (["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA"].includes(code)) return `HOST: no machine called ${HOST} is known (${code}). ${otherHost}`;
  if (code === "EAFNOSUPPORT" || code === "EINVAL") return `HOST: this machine cannot listen on ${HOST} (${code}). ${otherHost}`;
  return `HOST: cannot listen on ${HOST}:${PORT} (${code}). ${otherHost}`;
}
