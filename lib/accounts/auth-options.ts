import type { BetterAuthOptions, DBAdapter } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { log } from "@/lib/log";
import { passwordLength } from "./password-length";
import { cookiePrefix } from "./session-cookie";
import { signInLimits } from "./sign-in-limits";
import { tokenHash } from "./token";

const signInPath = "/sign-in/email";

/**
 * How people sign in: by e-mail and password only, on sessions kept in the database. Accounts are made by invitation alone
 * (mutations.ts), never by the library's own sign-up. Nothing here uses the network.
 */
export function authOptions({ url, secret }: { url: string; secret: string }) {
  return {
    appName: "Plenary",
    baseURL: url,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [url],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.min, maxPasswordLength: passwordLength.max, revokeSessionsOnPasswordReset: true },
    user: { additionalFields: { role: { type: "string", required: true, defaultValue: "analyst", input: false } } },
    session: { expiresIn: 14 * 24 * 3600, disableSessionRefresh: true },
    disabledPaths: ["/sign-up/email", "/sign-in/social", "/request-password-reset", "/reset-password", "/update-user", "/delete-user", "/change-email", "/link-social", "/unlink-account"],
    advanced: { useSecureCookies: url.startsWith("https:"), cookiePrefix, defaultCookieAttributes: { httpOnly: true, sameSite: "lax" } },
    rateLimit: { enabled: true, storage: "database", window: signInLimits.perEmail.window, max: 3000, customRules: { [signInPath]: signInLimits.perAddress } },
    hooks: {
      before: createAuthMiddleware(async ({ path, body, context }) => {
        if (path !== signInPath || typeof body?.email !== "string") return;
        const wait = await countTry(context.adapter, emailKey(body.email));
        if (wait > 0) throw new APIError("TOO_MANY_REQUESTS", { message: "Too many tries for this e-mail address." }, { "X-Retry-After": String(wait) });
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        if (path !== signInPath || !context.newSession) return;
        await context.adapter.deleteMany({ model: "rateLimit", where: [{ field: "key", value: emailKey(String(body.email)) }] });
      }),
    },
    telemetry: { enabled: false },
    // Without a level of its own here: with one, the library also prints refusals past this log.
    logger: { log: (level, message, ...details) => log[level === "error" ? "error" : "warn"]({ from: "sign-in", err: details.find((it) => it instanceof Error) }, message) },
  } satisfies BetterAuthOptions;
}

const emailKey = (email: string) => `email ${tokenHash(email.trim().toLowerCase())}`;

/**
 * Counts one try to sign in with an e-mail address, in steps that are safe when many processes take them at once.
 * @returns 0 when it may go on, else how many seconds to wait
 */
async function countTry(adapter: DBAdapter, key: string): Promise<number> {
  const { window, max } = signInLimits.perEmail;
  const model = "rateLimit";
  const isKey = { field: "key", value: key } as const;
  const now = Date.now();
  const row = await adapter.findOne<{ lastRequest: number | bigint }>({ model, where: [isKey] });
  if (!row) {
    try {
      await adapter.create({ model, data: { key, count: 1, lastRequest: now } });
      return 0;
    } catch (error) {
      if (!(await adapter.findOne({ model, where: [isKey] }))) throw error;
      return countTry(adapter, key);
    }
  }
  const began = Number(row.lastRequest);
  if (now - began >= window * 1000) {
    const renewed = await adapter.incrementOne({ model, where: [isKey, { field: "lastRequest", value: began }], increment: {}, set: { count: 1, lastRequest: now } });
    return renewed ? 0 : countTry(adapter, key);
  }
  const counted = await adapter.incrementOne({ model, where: [isKey, { field: "lastRequest", value: began }, { field: "count", operator: "lt", value: max }], increment: { count: 1 } });
  return counted ? 0 : Math.ceil((began + window * 1000 - now) / 1000);
}
