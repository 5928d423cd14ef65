import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { envSchema, parseEnv } from "@/lib/env";

const names = Object.keys(envSchema.shape).sort();

describe(".env.example", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const settings = lines.flatMap((line, at) => {
    const [, off, name, value] = /^(#?)([A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: value!, off: off === "#", explained: lines.slice(0, at).reverse().some((before) => /^# \S/.test(before)) }];
  });

  it("has every setting of lib/env.ts and no other, each off and explained", () => {
    expect(settings.map(({ name }) => name).sort()).toEqual(names);
    for (const { name, off, explained } of settings) expect({ name, off, explained }).toEqual({ name, off: true, explained: true });
  });

  it("shows values that would be accepted, and the true defaults", () => {
    const given = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
    expect(() => parseEnv(given)).not.toThrow();
    for (const [name, value] of Object.entries(parseEnv({}))) expect(given[name]).toBe(String(value));
  });
});

const service = z.looseObject({
  image: z.string().optional(), build: z.string().optional(), environment: z.record(z.string(), z.string()), ports: z.array(z.string()).optional(), volumes: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).loose().optional(), depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const { services, volumes } = z
  .looseObject({ services: z.object({ db: service, app: service }), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync("docker-compose.yml", "utf8")));

describe("docker-compose.yml", () => {
  it("runs PostgreSQL 18 on a volume that lasts, and waits until it answers", () => {
    expect(services.db.image).toMatch(/^postgres:18/);
    expect(services.db.healthcheck?.test.join(" ")).toContain("pg_isready");
    expect(services.app.depends_on).toEqual({ db: { condition: "service_healthy" } });
    expect(services.db.volumes).toEqual(["database:/var/lib/postgresql"]);
    expect(Object.keys(volumes)).toEqual(["database"]);
  });

  it("opens ports to this machine only, and none of the database", () => {
    expect(services.db.ports).toBeUndefined();
    expect(services.app.ports!.length).toBeGreaterThan(0);
    for (const port of services.app.ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it("gives the app settings that it knows, and refuses to start without a secret", () => {
    for (const name of Object.keys(services.app.environment)) expect(names).toContain(name);
    expect(services.app.environment.AUTH_SECRET).toMatch(/^\$\{AUTH_SECRET:\?.*32/);
    const filled = Object.fromEntries(Object.entries(services.app.environment).map(([name, value]) => [name, value.replace(/\$\{\w+:-([^}]*)\}/g, "$1").replace(/\$\{AUTH_SECRET.*\}/, "s".repeat(32))]));
    expect(parseEnv(filled)).toMatchObject({ DATABASE_URL: "postgresql://plenary:plenary@db:5432/plenary", HOST: "0.0.0.0", PORT: 3000 });
    expect(services.db.environment).toMatchObject({ POSTGRES_USER: "plenary", POSTGRES_DB: "plenary" });
    expect(services.db.environment.POSTGRES_PASSWORD).toBe("${POSTGRES_PASSWORD:-plenary}");
  });
});

describe("Dockerfile", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const first = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line));

  it("builds and runs on one and the same Node, which this project allows", () => {
    const images = lines.filter((line) => line.startsWith("FROM")).map((line) => line.split(" ")[1]);
    expect(images).toHaveLength(2);
    expect(new Set(images).size).toBe(1);
    const [major, minor] = /node:(\d+)\.(\d+)-/.exec(images[0]!)!.slice(1).map(Number);
    expect([major, minor! >= 20]).toEqual([20, true]);
  });

  it("runs as an ordinary user, through the same start as everywhere", () => {
    expect(first(/^USER node$/)).toBeGreaterThan(first(/--from=build/));
    expect(lines.at(-2)).toBe('CMD ["node", "scripts/start.mjs"]');
  });

  it("takes no secret, no database and no build of this machine into the image", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".git", ".data", ".env", ".next", "node_modules", "prisma/generated"]));
  });
});
