import fc from "fast-check";
import { expect, it } from "vitest";
import { changedFields } from "@/lib/revisions/changed-fields";

it("lists what a revision changed, nested fields by dotted names", () => {
  const before = { note: "", tally: "165-7-12-9", deep: { a: 1, same: true } };
  const after = { note: "Checked", tally: "165-7-12-9", deep: { a: 2, same: true }, list: ["x"] };
  expect(changedFields({ before, after })).toEqual([
    { key: "note", before: "", after: "Checked" },
    { key: "deep.a", before: "1", after: "2" },
    { key: "list", before: null, after: '["x"]' },
  ]);
});

it("takes any JSON that some other writer left there", () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => void changedFields({ before, after })));
});
