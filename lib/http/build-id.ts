import { readFileSync } from "node:fs";

let known: string | undefined;

/** Names the build that answers, so that a new build is never mistaken for the one before; "unbuilt" in tests and scripts. */
export function buildId(): string {
  return (known ??= read());
}

function read(): string {
  try {
    return readFileSync(".next/BUILD_ID", "utf8").trim();
  } catch {
    return "unbuilt";
  }
}
