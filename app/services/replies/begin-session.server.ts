import { lt } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { residentSessions } from "#db/schema/index.ts";
import { newSessionToken, SESSION_SECONDS } from "./resident-access.server.ts";

export interface ResidentSession {
  readonly invitationId: string;
  /** For the cookie; the database keeps its hash. */
  readonly token: string;
}

/** Starts a session in the transaction that found out whose it is. */
export function beginSession(
  transaction: Queryable,
  { keyring, now }: Pick<ServiceContext, "keyring" | "now">,
  { invitationId, by }: { readonly invitationId: string; readonly by: "code" | "passkey" },
): ResidentSession {
  const { token, tokenHash } = newSessionToken(keyring);
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  transaction.delete(residentSessions).where(lt(residentSessions.expiresAt, now)).run();
  transaction
    .insert(residentSessions)
    .values({ tokenHash, invitationId, createdAt: now, expiresAt })
    .run();
  const actor = { kind: "resident", id: invitationId } as const;
  appendAudit(
    transaction,
    { actor, now },
    {
      action: "resident_signed_in",
      objectKind: "invitation",
      objectId: invitationId,
      ...(by === "passkey" ? { reasonCode: by } : {}),
    },
  );
  return { invitationId, token };
}
