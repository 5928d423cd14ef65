import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { parsePath, parseQuery } from "@/lib/http/input";

const schema = z.object({ kind: z.enum(["tea", "coffee"], "tea or coffee").optional(), page: z.coerce.number("a number").int("a whole number").optional() });
const refusal = (query: string) => {
  try {
    return parseQuery(schema, new URLSearchParams(query));
  } catch (error) {
    return (error as Error).message;
  }
};

describe("a query string", () => {
  it("becomes what its schema says", () => {
    expect(refusal("kind=tea&page=2")).toEqual({ kind: "tea", page: 2 });
    expect(refusal("")).toEqual({});
  });
  it("is refused with every wrong parameter by name", () => {
    expect(refusal("kind=milk&page=x")).toBe("kind: expected tea or coffee; page: expected a number");
    expect(refusal("sort=date")).toBe('There is no parameter "sort" here. Allowed: kind, page.');
    expect(refusal("kind=tea&kind=tea")).toBe('The parameter "kind" is there more than once. Give it once.');
    expect(() => parseQuery(z.object({}), new URLSearchParams("a=1"))).toThrow("This address takes none.");
  });
  it("cannot smuggle in names that objects have by nature", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) expect(refusal(`${name}=1`)).toContain(`There is no parameter "${name}" here`);
  });
  it("never raises anything but a refusal in few words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (query) => {
        const said = refusal(query);
        if (typeof said === "string") expect(said.length).toBeLessThan(300);
      }),
    );
  });
});

describe("the parts of a path", () => {
  it("are refused by name", () => {
    const parts = z.object({ iso3: z.string().regex(/^[A-Z]{3}$/, "three letters") });
    expect(parsePath(parts, { iso3: "ARG" })).toEqual({ iso3: "ARG" });
    expect(() => parsePath(parts, { iso3: "arg" })).toThrow(new AppError("bad_request", "iso3: expected three letters"));
    expect(() => parsePath(parts, { iso3: ["ARG", "BRA"] })).toThrow(AppError);
    expect(() => parsePath(parts, {})).toThrow(AppError);
  });
});
