import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { KNOWN_BROWSER_HEADER } from "./authentication-headers.ts";
import type { GuessLimits, PasswordGuess } from "./limit-guesses.server.ts";

/** Puts the limits that hold for an account before and behind the library's sign-in. */
export function guessLimiter(limits: GuessLimits): BetterAuthPlugin {
  const guessOf = (context: { body?: unknown; headers?: Headers | undefined }): PasswordGuess => ({
    email: textOf(context.body, "email"),
    knownBrowser: context.headers?.has(KNOWN_BROWSER_HEADER) ?? false,
  });
  return {
    id: "losrunde-guess-limiter",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/sign-in/email",
          handler: createAuthMiddleware(async (context) => {
            const wait = limits.countPassword(guessOf(context));
            if (wait === null) return;
            const problem = { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts." };
            throw new APIError("TOO_MANY_REQUESTS", problem, { "x-retry-after": String(wait) });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === "/sign-in/email",
          handler: createAuthMiddleware(async (context) => {
            if (context.context.returned instanceof APIError) return;
            limits.passwordWasRight(guessOf(context));
          }),
        },
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (context) => {
            const { newSession, returned, session, internalAdapter } = context.context;
            if (newSession === null || session !== null || returned instanceof APIError) return;
            if (limits.acceptAppCode(newSession.user.id, textOf(context.body, "code"))) return;
            await internalAdapter.deleteSession(newSession.session.token);
            const problem = { code: "INVALID_CODE", message: "This code has been used." };
            throw new APIError("UNAUTHORIZED", problem);
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
