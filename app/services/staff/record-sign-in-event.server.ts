import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Database } from "#db/connection.server.ts";

export interface SignInEvent {
  readonly action:
    | "signed_in"
    | "sign_in_failed"
    | "signed_out"
    | "password_changed"
    | "second_factor_enabled"
    | "second_factor_disabled"
    | "backup_codes_renewed";
  /** The account that acted; null for a failed attempt, of which neither address nor e-mail is kept. */
  readonly userId: string | null;
}

/** Records what the authentication library has just done. */
export function recordSignInEvent(database: Database, event: SignInEvent): void {
  const actor =
    event.userId === null
      ? ({ kind: "system" } as const)
      : ({ kind: "staff", id: event.userId, name: "", roles: [] } as const);
  database.transaction(
    (transaction) =>
      appendAudit(
        transaction,
        { actor, now: new Date() },
        {
          action: event.action,
          objectKind: event.userId === null ? "sign_in" : "staff",
          objectId: event.userId ?? "unknown",
        },
      ),
    { behavior: "immediate" },
  );
}
