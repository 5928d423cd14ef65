import { describe, expect, it, vi } from "vitest";
import { AppError, type ErrorCode, httpStatusOf } from "@/lib/errors";
import { failureAnswer } from "@/lib/http/failure";
import { isDatabaseOutOfReach } from "@/lib/http/database-out-of-reach";
import { log } from "@/lib/log";

const answered = async (error: unknown) => {
  const response = failureAnswer(error);
  return { status: response.status, ...((await response.json()) as object) };
};

describe("a failure answers", () => {
  it("a foreseen one with its own code, words and status", async () => {
    for (const code of Object.keys(httpStatusOf) as ErrorCode[]) {
      if (httpStatusOf[code] === 500) continue;
      expect(await answered(new AppError(code, "Words for the reader."))).toEqual({ status: httpStatusOf[code], error: { code, message: "Words for the reader." } });
    }
  });

  it("an unforeseen one with 500 and not a word of what it was, which goes to the log", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => {});
    for (const error of [new TypeError("password is hunter2"), new AppError("bad_settings", "DATABASE_URL is wrong"), "text", null, undefined, { code: 42 }]) {
      expect(await answered(error)).toEqual({ status: 500, error: { code: "internal", message: "Something went wrong here. It was logged." } });
    }
    expect(logged).toHaveBeenCalledTimes(6);
  });

  it("never to be stored, and with when to try again where that helps", () => {
    const { headers } = failureAnswer(new AppError("unavailable", "Later."));
    expect([headers.get("cache-control"), headers.get("retry-after"), headers.get("access-control-allow-origin")]).toEqual(["no-store", "5", "*"]);
    expect(failureAnswer(new AppError("not_found", "Nothing.")).headers.get("retry-after")).toBeNull();
  });
});

describe("a database out of reach", () => {
  it("is known by its code, however deep it lies", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    for (const error of [
      refused,
      new Error("query failed", { cause: refused }),
      new AggregateError([refused]),
      Object.assign(new Error("prisma"), { code: "P1001" }),
      Object.assign(new Error("prisma"), { meta: { driverAdapterError: { cause: { originalCode: "57P01", kind: "postgres" } } } }),
      Object.assign(new Error("x"), { cause: { kind: "DatabaseNotReachable" } }),
      new Error("Connection terminated unexpectedly"),
    ]) {
      expect(isDatabaseOutOfReach(error)).toBe(true);
    }
  });
  it("is not seen in other failures, nor in one that is its own cause", () => {
    const circular = new Error("round and round");
    circular.cause = circular;
    for (const error of [circular, new Error("x"), Object.assign(new Error("x"), { code: "23505" }), null, "ECONNREFUSED", undefined]) expect(isDatabaseOutOfReach(error)).toBe(false);
  });
});
