import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { envSchema, parseEnv, publicUrl } from "@/lib/env";

const refusal = (source: Record<string, string>) => {
  try {
    parseEnv(source);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe("bad_settings");
    return (error as AppError).message;
  }
  throw new Error("nothing was refused");
};

describe("settings", () => {
  it("all have a default or are filled in by npm start", () => {
    expect(parseEnv({})).toEqual({ PORT: 3000, HOST: "127.0.0.1", LOG_LEVEL: "info" });
  });
  it("count as not set when they are empty, and foreign variables are left alone", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "", AUTH_SECRET: "", PATH: "/bin" })).toEqual(parseEnv({}));
  });
  it("are read", () => {
    expect(parseEnv({ DATABASE_URL: "postgres://u:p@db:5432/plenary", PORT: "8080", HOST: "0.0.0.0", PUBLIC_URL: "https://plenary.example", AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "debug" })).toEqual({
      DATABASE_URL: "postgres://u:p@db:5432/plenary", PORT: 8080, HOST: "0.0.0.0", PUBLIC_URL: "https://plenary.example", AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "debug",
    });
  });
  it.each([
    ["DATABASE_URL", "mysql://u:p@db/plenary", "PostgreSQL address"],
    ["DATABASE_URL", "plenary", "PostgreSQL address"],
    ["DATABASE_URL", "postgresql://u:p@db/plenary?schema=plenary", "an address without ?schema=plenary"],
    ["HOST", "http://127.0.0.1", "an address of this machine"],
    ["PUBLIC_URL", "https://un.example/plenary", "an address without a path"],
    ["PUBLIC_URL", "https://un.example/?a=b", "ends after the host"],
    ["PUBLIC_URL", "https://user:secret@un.example", "without a user or password"],
    ["PORT", "http", "port number"],
    ["PORT", "0", "port number"],
    ["PORT", "65536", "port number"],
    ["PORT", "80.5", ""],
    ["PUBLIC_URL", "ftp://plenary.example", "address readers use"],
    ["PUBLIC_URL", "plenary.example", "address readers use"],
    ["AUTH_SECRET", "short", "at least 32 characters"],
    ["LOG_LEVEL", "loud", "one of fatal"],
  ])("a wrong %s (%s) is refused by name, with what was expected", (name, value, words) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(`${name}: expected `);
    expect(message).toContain(words);
    expect(message).toContain(".env.example");
    if (name === "AUTH_SECRET") expect(message).not.toContain(value);
  });
  it("names every wrong one at once", () => {
    const message = refusal({ PORT: "x", LOG_LEVEL: "x", AUTH_SECRET: "x" });
    for (const name of ["PORT", "LOG_LEVEL", "AUTH_SECRET"]) expect(message).toContain(`${name}: `);
  });
  it("say what each is for", () => {
    expect(Object.keys(envSchema.shape).sort()).toEqual(["AUTH_SECRET", "DATABASE_URL", "HOST", "LOG_LEVEL", "PORT", "PUBLIC_URL"]);
  });
});

describe("the address that readers use", () => {
  it("is the one given, without a slash at the end, or where the server listens", () => {
    expect(publicUrl(parseEnv({ PUBLIC_URL: "https://plenary.example//" }))).toBe("https://plenary.example");
    expect(publicUrl(parseEnv({ PORT: "8080" }))).toBe("http://127.0.0.1:8080");
    expect(publicUrl(parseEnv({ PUBLIC_URL: "https://Plenary.example:443" }))).toBe("https://plenary.example");
  });
  it("is an address that a browser takes, also where the server listens on IPv6 or everywhere", () => {
    expect(publicUrl(parseEnv({ HOST: "::1" }))).toBe("http://[::1]:3000");
    expect(publicUrl(parseEnv({ HOST: "[::1]" }))).toBe("http://[::1]:3000");
    expect(publicUrl(parseEnv({ HOST: "0.0.0.0" }))).toBe("http://localhost:3000");
    expect(publicUrl(parseEnv({ HOST: "::" }))).toBe("http://localhost:3000");
  });
});
