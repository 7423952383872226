import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Database } from "#db/connection.server.ts";
import * as schema from "#db/schema/authentication.ts";

export interface AuthenticationSettings {
  /** Signs sessions and encrypts TOTP secrets; at least 32 characters. */
  readonly secret: string;
  /** The address people type, without a trailing slash. */
  readonly publicUrl: string;
}

/**
 * Sign-in of staff: e-mail and password (scrypt), TOTP as second factor, sessions and rate
 * limits in the database. Accounts are created by administrators only; what an account may do
 * is decided by our own roles.
 */
export function createAuthentication(database: Database, settings: AuthenticationSettings) {
  return betterAuth({
    appName: "Losrunde",
    secret: settings.secret,
    baseURL: settings.publicUrl,
    basePath: "/staff/authentication",
    database: drizzleAdapter(database, { provider: "sqlite", schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: "losrunde",
      useSecureCookies: settings.publicUrl.startsWith("https://"),
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [twoFactor({ issuer: "Losrunde" })],
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;
