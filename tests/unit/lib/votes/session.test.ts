import { describe, expect, it } from "vitest";
import { sessionSchema } from "@/lib/votes/session";

describe("a session in an address", () => {
  it("is a number or a name, in capitals", () => {
    for (const session of ["80", "47", "ES-10", "S-14", "XXVI", "ES-V"]) expect(sessionSchema.parse(session)).toBe(session);
    expect(sessionSchema.parse("es-10")).toBe("ES-10");
  });
  it("is nothing else", () => {
    for (const session of ["", " ", "80 ", "-80", "80-", "ES--10", "8/0", "80\0", "８０", "A".repeat(17), "..", "%38"]) expect(sessionSchema.safeParse(session).success, session).toBe(false);
  });
});
