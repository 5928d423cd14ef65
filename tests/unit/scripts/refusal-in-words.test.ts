import { describe, expect, it } from "vitest";
import { refusalInWords } from "@/scripts/database/refusal-in-words";

const place = { host: "db.example", port: 5432, database: "plenary", user: "editor" };
const failure = (code: string, message = "") => Object.assign(new Error(message), { code });

describe("a database that does not let us in", () => {
  it.each([
    ["a host that is not known", failure("ENOTFOUND"), /no machine called db\.example is known/],
    ["nobody listening", failure("ECONNREFUSED"), /no database answers at db\.example:5432 .*Start it/],
    ["nobody listening at any of a name's addresses", new AggregateError([failure("ECONNREFUSED"), failure("ECONNREFUSED")]), /no database answers/],
    ["no answer", new Error("timeout expired"), /does not answer .*firewall/],
    ["a wrong password", failure("28P01"), /refuses the password of the user editor/],
    ["a missing database", failure("3D000"), /no database called plenary.*createdb plenary/],
    ["no password", new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string"), /asks for a password/],
    ["no TLS on our side", failure("28000", 'no pg_hba.conf entry for host "::1", user "x", database "y", no encryption'), /\?sslmode=require/],
    ["no TLS on its side", new Error("The server does not support SSL connections"), /does not speak TLS/],
    ["a certificate that is not trusted", failure("SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate"), /sslrootcert=/],
    ["all connections taken", failure("53300", "sorry, too many clients already"), /all connections .* are taken/],
    ["a server that is starting", failure("57P03", "the database system is starting up"), /is starting or ending/],
    ["a pooler", failure("08P01", "unsupported startup parameter: options"), /is a pooler/],
    ["another program", failure("ECONNRESET", "read ECONNRESET"), /is no PostgreSQL/],
  ])("for %s is told apart in words", (_, error, words) => {
    expect(refusalInWords(error, place)).toMatch(words);
  });
});
