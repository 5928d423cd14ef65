type Place = { host: string; port: number; database: string; user: string };

const codesOf = (error: unknown): { code: string; message: string } => {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: unknown[] };
  return code || !errors?.length ? { code: code ?? "", message: message ?? String(error) } : codesOf(errors[0]);
};

/** Why a connection did not come about, and what to do: wrong host, nobody listening, password, database, TLS and the rest are told apart. */
export function refusalInWords(error: unknown, { host, port, database, user }: Place): string {
  const { code, message } = codesOf(error);
  const where = `${host}:${port}`;
  const own = "or unset DATABASE_URL to use the embedded database";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `no machine called ${host} is known (${code}). Correct the host, ${own}.`;
  if (code === "ENOENT" && host.startsWith("/")) return `no PostgreSQL has a socket for port ${port} in ${host}. Start it, correct the folder, ${own}.`;
  if (code === "ECONNREFUSED") return `no database answers at ${where} (${code}). Start it, correct the host or the port, ${own}.`;
  if (["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"].includes(code) || /timeout expired/.test(message)) {
    return `${where} does not answer (${code || "not within five seconds"}): the machine is out of reach, a firewall is in between, or the database is held up. Correct the host or the port, ${own}.`;
  }
  if (code === "28P01") return `the database at ${where} refuses the password of the user ${user}. Correct the user or the password (signs such as @ : / % are written %40 %3A %2F %25).`;
  if (/password must be a/.test(message)) return `the database at ${where} asks for a password of the user ${user}, and the address has none: postgresql://${user}:password@…`;
  if (code === "3D000") return `the server at ${where} has no database called ${database}. Make it (createdb ${database}), or correct the name at the end of the address.`;
  if (code === "28000" && /no encryption|SSL off/i.test(message)) return `the database at ${where} lets nobody in without TLS. Add ?sslmode=require to the address.`;
  if (code === "28000" || code === "42501") return `the database at ${where} does not let the user ${user} in: ${message}.`;
  if (code === "53300") return `all connections of the database at ${where} are taken. End a program that uses it, or try again in a moment.`;
  if (code === "57P03") return `the database at ${where} is starting or ending (${message}). Try again in a moment.`;
  if (/does not support SSL/i.test(message)) return `the database at ${where} does not speak TLS. Take sslmode out of the address.`;
  if (/CERT|SELF_SIGNED|VERIFY/.test(code)) return `the certificate of ${where} is not trusted (${message}). Name its authority with sslrootcert=file, or add ?sslmode=no-verify where the network is safe.`;
  if (/startup parameter|startup option/i.test(message)) return `what answers at ${where} is a pooler that passes no session settings on (${message}). Give the address of PostgreSQL itself.`;
  if (code === "ECONNRESET" || /terminated unexpectedly|unexpected/i.test(message)) return `what answers at ${where} is no PostgreSQL, or ends every connection (${message}). Correct the host or the port.`;
  return `connecting to ${where} failed (${[code, message].filter(Boolean).join(": ")}). Correct the address, ${own}.`;
}
