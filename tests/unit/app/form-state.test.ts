import fc from "fast-check";
import { expect, it } from "vitest";
import { sentValues } from "@/app/_components/forms/form-state";

it("keeps what was typed, joins boxes of one name, and drops what is not text of the form", () => {
  const form = new FormData();
  form.append("note", "one\r\ntwo\0");
  form.append("asks", "abstain");
  form.append("asks", "vote_no");
  form.append("$ACTION_KEY", "k1");
  form.append("file", new Blob(["x"]));
  expect(sentValues(form)).toEqual({ note: "one\ntwo", asks: "abstain vote_no" });
});

it("gives back every plain text as it was typed", () => {
  fc.assert(
    fc.property(fc.string().filter((text) => !/[\0\r\n]/.test(text)), (text) => {
      const form = new FormData();
      form.append("field", text);
      expect(sentValues(form).field).toBe(text);
    }),
  );
});
