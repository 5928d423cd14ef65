import fc from "fast-check";
import { expect, it } from "vitest";
import { flatJsonSchema } from "@/lib/revisions/flat-schema";
import { rowIdSchema } from "@/lib/revisions/row-id";

it("reads a flat state back, and makes an empty one of anything else", () => {
  expect(flatJsonSchema.parse('{"a":"1"}')).toEqual({ a: "1" });
  for (const text of ["", "null", "[]", '{"a":1}', "{", undefined]) expect(flatJsonSchema.parse(text)).toEqual({});
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void flatJsonSchema.parse(text)));
});

it("takes row ids that the database can hold, and nothing else", () => {
  expect(rowIdSchema.parse("2147483647")).toBe(2147483647);
  for (const text of ["0", "-1", "01", "1.5", "2147483648", "99999999999", "1e3", "abc", ""]) expect(rowIdSchema.safeParse(text).success).toBe(false);
});
