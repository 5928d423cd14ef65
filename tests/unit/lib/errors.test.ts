import { describe, expect, it, vi } from "vitest";
import { AppError, type ErrorCode, httpStatusOf, isAppError } from "@/lib/errors";
import { outcomeOf } from "@/lib/revisions/outcome";

describe("a foreseen failure", () => {
  it("has a code, words, a cause, and the status that the one table gives its code", () => {
    const cause = new Error("23514");
    for (const code of Object.keys(httpStatusOf) as ErrorCode[]) {
      const error = new AppError(code, "Words.", { cause });
      expect([error.status, error.code, error.message, error.cause, error.name]).toEqual([httpStatusOf[code], code, "Words.", cause, "AppError"]);
      expect(error).toBeInstanceOf(Error);
    }
  });
  it("answers 4xx, or 500 for our own settings, or 503 for what is not there for now", () => {
    const servers = Object.entries(httpStatusOf).filter(([, status]) => status >= 500);
    expect(servers).toEqual([["bad_settings", 500], ["unavailable", 503]]);
    for (const status of Object.values(httpStatusOf)) expect(status).toBeGreaterThanOrEqual(400);
  });
  it("is known whichever copy of the module threw it, as bundles have copies of their own", async () => {
    vi.resetModules();
    const other = await import("@/lib/errors");
    expect(other.AppError).not.toBe(AppError);
    expect(isAppError(new other.AppError("not_found", "Nothing."))).toBe(true);
    for (const error of [new Error("x"), Object.assign(new Error("x"), { name: "AppError", code: "not_found" }), null, undefined, "AppError"]) expect(isAppError(error)).toBe(false);
  });
  it("and so is the outcome that ended a transaction", async () => {
    vi.resetModules();
    const other = await import("@/lib/revisions/outcome");
    expect(other.outcomeOf).not.toBe(outcomeOf);
    expect(await outcomeOf(() => Promise.reject(new other.Outcome("taken")))).toBe("taken");
  });
});
