import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };
const shared = { setupFiles: ["tests/support/refuse-console-error.ts", "tests/support/property-seeds.ts"], restoreMocks: true };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { resolve: { alias }, test: { ...shared, name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts"], testTimeout: 20_000 } },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/test-cluster.ts"],
          setupFiles: [...shared.setupFiles, "tests/support/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
