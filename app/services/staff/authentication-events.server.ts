import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { Database } from "#db/connection.server.ts";
import { PROOF_ONLY_HEADER } from "./authentication-headers.ts";
import { recordSignInEvent, type SignInEvent } from "./record-sign-in-event.server.ts";

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
export function eventRecorder(database: Database): BetterAuthPlugin {
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
