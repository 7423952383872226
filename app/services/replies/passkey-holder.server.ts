import { asc, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { invitations, residentPasskeys } from "#db/schema/index.ts";
import { admitsResident } from "./resident-access.server.ts";

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** An invitation that passkeys belong to. */
export interface PasskeyHolder {
  readonly id: string;
  readonly codeGeneration: number;
  /** In the order in which they were added. */
  readonly passkeys: readonly OwnPasskey[];
}

/** Null when the invitation is unknown or admits nobody any more. */
export function loadPasskeyHolder(database: Queryable, invitationId: string): PasskeyHolder | null {
  const invitation = database
    .select()
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .get();
  if (invitation === undefined || !admitsResident(invitation)) return null;
  const { id, codeGeneration } = invitation;
  return { id, codeGeneration, passkeys: listPasskeys(database, id) };
}

/** The passkeys of an invitation, in the order in which they were added. */
export function listPasskeys(database: Queryable, invitationId: string): OwnPasskey[] {
  return database
    .select({
      id: residentPasskeys.id,
      createdAt: residentPasskeys.createdAt,
      lastUsedAt: residentPasskeys.lastUsedAt,
    })
    .from(residentPasskeys)
    .where(eq(residentPasskeys.invitationId, invitationId))
    .orderBy(asc(residentPasskeys.createdAt), asc(residentPasskeys.id))
    .all();
}
