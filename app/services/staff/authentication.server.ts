import { randomInt } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins/two-factor";
import { readableSecret } from "#app/domain/one-time-code.ts";
import type { Database } from "#db/connection.server.ts";
import * as schema from "#db/schema/authentication.ts";
import { eventRecorder } from "./authentication-events.server.ts";
import { CLIENT_ADDRESS_HEADER } from "./authentication-headers.ts";
import { guessLimiter } from "./authentication-limits.server.ts";
import { guessLimits } from "./limit-guesses.server.ts";
import { mayStartSession } from "./may-start-session.server.ts";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "./password-length.ts";

export interface AuthenticationSettings {
  /** Signs sessions and encrypts TOTP secrets; at least 32 characters. */
  readonly secret: string;
  /** The address people type, without a trailing slash. */
  readonly publicUrl: string;
}

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
