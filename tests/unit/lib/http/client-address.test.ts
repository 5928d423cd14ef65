import { expect, it } from "vitest";
import { clientAddress } from "@/lib/http/client-address";

const from = (remoteAddress: string | undefined, told?: string) => clientAddress({ socket: { remoteAddress }, headers: told === undefined ? {} : { "x-forwarded-for": told } });

it("is the address at the other end", () => {
  expect(from("203.0.113.9")).toBe("203.0.113.9");
  expect(from(undefined)).toBe("unknown");
});

it("is whom a proxy nearby says that it speaks for, by the entry that the proxy itself added", () => {
  for (const near of ["127.0.0.1", "::1", "::ffff:10.0.0.2", "192.168.1.1", "172.20.0.3", "fd00::1"]) expect(from(near, "198.51.100.1, 203.0.113.9")).toBe("203.0.113.9");
});

it("is not what somebody far away says of itself", () => {
  for (const far of ["203.0.113.9", "2001:db8::1", "172.40.0.1"]) expect(from(far, "198.51.100.1")).toBe(far);
});
