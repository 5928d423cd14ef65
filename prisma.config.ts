import { defineConfig } from "prisma/config"

// `generate` and `validate` only need a file to be named; without this the CLI downloads an engine that they do not use.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true"

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node --import tsx scripts/database/command.ts seed" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
})
