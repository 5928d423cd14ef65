import { describe, expect, it } from "vitest";
import { AppError, type ErrorCode, httpStatusOf } from "@/lib/errors";

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
});
