import { afterEach, beforeEach, expect, vi } from "vitest";

// Something that complains on the console is something that is wrong: it fails the test in which it happens.
// A test that expects a complaint says so: vi.mocked(console.error).mockClear() after looking at it.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
});
