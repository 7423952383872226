import { randomInt } from "node:crypto";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins/two-factor";
import { readableSecret } from "#app/domain/one-time-code.ts";
import type { Database } from "#db/connection.server.ts";
import * as schema from "#db/schema/authentication.ts";
import { type GuessLimits, guessLimits, type PasswordGuess } from "./limit-guesses.server.ts";
import { mayStartSession } from "./may-start-session.server.ts";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "./password-length.ts";
import { recordSignInEvent, type SignInEvent } from "./record-sign-in-event.server.ts";

export interface AuthenticationSettings {
  /** Signs sessions and encrypts TOTP secrets; at least 32 characters. */
  readonly secret: string;
  /** The address people type, without a trailing slash. */
  readonly publicUrl: string;
}

/** Where `askAuthentication` puts the sender's address; requests from outside never reach the library. */
export const CLIENT_ADDRESS_HEADER = "x-losrunde-client-address";
/** Set when a password is only proved and no one signs in: nothing but failures is recorded then. */
export const PROOF_ONLY_HEADER = "x-losrunde-proof-only";

/** Set when the password was once given right in this browser. */
export const KNOWN_BROWSER_HEADER = "x-losrunde-known-browser";

/** A session ends this many seconds after sign-in: one working day. */
const SESSION_SECONDS = 60 * 60 * 12;

/** Ten backup codes of 59 bits that cannot be misread. */
function newBackupCodes(): string[] {
  return Array.from({ length: 10 }, () => readableSecret(12, (n) => randomInt(n)));
}

/** After ten wrong second factors in a row an account waits this long. */
export const SECOND_FACTOR_LOCK_SECONDS = 15 * 60;

/** The scrypt hash under which a password is stored. */
export function hashStaffPassword(password: string): Promise<string> {
  return hashPassword(password);
}

/**
 * Sign-in of staff: e-mail and password (scrypt), TOTP as second factor, sessions and rate
 * limits in the database. Accounts are created by administrators only; what an account may do
 * is decided by our own roles. Ten attempts a minute and address are answered; the eleventh
 * and further ones wait until a minute has passed since the last one that was. What holds for an
 * account is in `guessLimits`.
 */
export function createAuthentication(database: Database, settings: AuthenticationSettings) {
  return betterAuth({
    appName: "Losrunde",
    secret: settings.secret,
    baseURL: settings.publicUrl,
    basePath: "/staff/authentication",
    database: drizzleAdapter(database, { provider: "sqlite", schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/change-password": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: "losrunde",
      useSecureCookies: settings.publicUrl.startsWith("https://"),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (mayStartSession(database, userId)) return;
            throw new APIError("FORBIDDEN", {
              code: "ACCOUNT_DEACTIVATED",
              message: "This account is deactivated.",
            });
          },
        },
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({
        issuer: "Losrunde",
        backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
        accountLockout: { maxFailedAttempts: 10, durationSeconds: SECOND_FACTOR_LOCK_SECONDS },
      }),
      guessLimiter(guessLimits(database, settings.secret)),
      eventRecorder(database),
    ],
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;

/** Puts the limits that hold for an account before and behind the library's sign-in. */
function guessLimiter(limits: GuessLimits): BetterAuthPlugin {
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

const SIGN_IN_PATHS = [
  "/sign-in/email",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
];

const CHANGES: Readonly<Record<string, SignInEvent["action"]>> = {
  "/sign-out": "signed_out",
  "/change-password": "password_changed",
  "/two-factor/disable": "second_factor_disabled",
  "/two-factor/generate-backup-codes": "backup_codes_renewed",
};

/** Writes sign-in events into the audit log after the fact. It runs behind the hooks of the second factor and of the limits. */
function eventRecorder(database: Database): BetterAuthPlugin {
  const signOuts = new WeakMap<object, string>();
  return {
    id: "losrunde-event-recorder",
    hooks: {
      before: [
        {
          matcher: (context) => context.path === "/sign-out",
          handler: createAuthMiddleware(async (context) => {
            const cookie = context.context.authCookies.sessionToken.name;
            const token = await context.getSignedCookie(cookie, context.context.secret);
            const found = token ? await context.context.internalAdapter.findSession(token) : null;
            if (found) signOuts.set(context.context, found.user.id);
          }),
        },
      ],
      after: [
        {
          matcher: (context) =>
            SIGN_IN_PATHS.includes(context.path ?? "") || (context.path ?? "") in CHANGES,
          handler: createAuthMiddleware(async (context) => {
            const { path } = context;
            const { newSession, session, returned } = context.context;
            const failed = returned instanceof APIError;
            const proofOnly = context.headers?.has(PROOF_ONLY_HEADER) ?? false;
            if (!SIGN_IN_PATHS.includes(path)) {
              const userId = session?.user.id ?? signOuts.get(context.context);
              const action = CHANGES[path];
              if (failed || proofOnly || userId === undefined || action === undefined) return;
              recordSignInEvent(database, { action, userId });
              return;
            }
            const hadSession = (session?.user.id ?? null) !== null;
            if (hadSession) {
              if (failed || newSession === null) return;
              recordSignInEvent(database, {
                action: "second_factor_enabled",
                userId: newSession.user.id,
              });
              return;
            }
            if (failed) {
              if (returned.body?.code === "INVALID_TWO_FACTOR_COOKIE") return;
              recordSignInEvent(database, { action: "sign_in_failed", userId: null });
              return;
            }
            if (newSession !== null && !proofOnly) {
              recordSignInEvent(database, { action: "signed_in", userId: newSession.user.id });
            }
          }),
        },
      ],
    },
  };
}
