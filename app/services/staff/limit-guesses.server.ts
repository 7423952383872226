import { createHmac } from "node:crypto";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { countAttempt, forgetAttempts } from "#app/services/count-attempt.server.ts";
import type { Database } from "#db/connection.server.ts";
import { plainEmail } from "./store-account.server.ts";

/** Set when the browser has given this account's password right before. */
export const KNOWN_BROWSER_HEADER = "x-losrunde-known-browser";

/** Wrong passwords for one account from anywhere, whether there is such an account or not. */
const PASSWORDS = { max: 20, windowSeconds: 15 * 60 };

/** A code of an authenticator app is good for its half minute and the ones before and after. */
const APP_CODE = { max: 1, windowSeconds: 2 * 60 };

/**
 * Limits of guessing that hold for an account, whatever addresses the guesses come from: twenty
 * wrong passwords a quarter of an hour, counted apart for browsers that are known, and each code
 * of an authenticator app signs in once (RFC 6238, 5.2). What is counted is stored as a keyed hash.
 */
export function guessLimiter(database: Database, secret: string): BetterAuthPlugin {
  const hash = (...parts: string[]) =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");
  const passwordKey = (context: { body?: unknown; headers?: Headers | undefined }) => {
    const email = textOf(context.body, "email");
    const known = context.headers?.has(KNOWN_BROWSER_HEADER) ? "known" : "unknown";
    return `sign-in:${hash("sign-in", plainEmail(email), known)}`;
  };
  return {
    id: "losrunde-guess-limiter",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/sign-in/email",
          handler: createAuthMiddleware(async (context) => {
            const now = new Date();
            const counted = countAttempt({ database, now }, passwordKey(context), PASSWORDS);
            if (counted.ok) return;
            throw new APIError(
              "TOO_MANY_REQUESTS",
              { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts." },
              { "x-retry-after": String(counted.problem.params.seconds) },
            );
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === "/sign-in/email",
          handler: createAuthMiddleware(async (context) => {
            if (context.context.returned instanceof APIError) return;
            forgetAttempts(database, passwordKey(context));
          }),
        },
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (context) => {
            const { newSession, returned, session, internalAdapter } = context.context;
            if (newSession === null || session !== null || returned instanceof APIError) return;
            const code = textOf(context.body, "code");
            const key = `totp:${hash("totp", newSession.user.id, code)}`;
            if (countAttempt({ database, now: new Date() }, key, APP_CODE).ok) return;
            await internalAdapter.deleteSession(newSession.session.token);
            throw new APIError("UNAUTHORIZED", {
              code: "INVALID_CODE",
              message: "This code has been used.",
            });
          }),
        },
      ],
    },
  };
}

function textOf(body: unknown, name: string): string {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, name)) return "";
  return String((body as Record<string, unknown>)[name]);
}
