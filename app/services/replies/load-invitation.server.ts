import { eq } from "drizzle-orm";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import { type Actor, Forbidden, type Permission } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { type InvitationOutcome, invitationDraws, invitations, replies } from "#db/schema/index.ts";
import { openReply, type ReplyContent } from "./reply-envelope.server.ts";

/** Someone who may answer. */
export interface AnsweringInvitation {
  readonly id: string;
  readonly processId: string;
  /** Names the person in the pool: `E1-0007` is letter 7 of the first wave. It is not the code. */
  readonly reference: string;
  readonly outcome: InvitationOutcome | null;
  readonly consentAt: Date | null;
  /** Null for people reached by outreach, of whom the register says nothing. */
  readonly person: InvitedPerson | null;
}

export type StandingReply = Omit<typeof replies.$inferSelect, "envelope"> & {
  /** Null after a withdrawal. */
  readonly content: ReplyContent | null;
};

/** What a person needs to act on an invitation: it is their own, or they enter replies for others. */
export function replyPermission(actor: Actor, invitationId: string): Permission {
  return actor.kind === "resident" && actor.id === invitationId ? "reply.own" : "replies.enter";
}

/** The invitation of the resident who acts, for what nobody else does in their place. */
export function ownInvitationId(actor: Actor): string {
  if (actor.kind !== "resident") throw new Forbidden("reply.own");
  return actor.id;
}

/** Null when there is no such invitation, or everything about it was deleted. */
export function loadInvitation(
  database: Queryable,
  keyring: Keyring,
  invitationId: string,
): AnsweringInvitation | null {
  const row = database
    .select({ invitation: invitations, wave: invitationDraws.wave })
    .from(invitations)
    .leftJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .where(eq(invitations.id, invitationId))
    .get();
  const envelope = row?.invitation.envelope;
  if (row === undefined || envelope == null) return null;
  const { id, processId, outcome, consentAt } = row.invitation;
  return {
    id,
    processId,
    reference: referenceOf({ ...row.invitation, wave: row.wave }),
    outcome,
    consentAt,
    person: openInvitation(keyring, id, envelope).person,
  };
}

/**
 * The invitation by which someone came into the pool of a process; null when nobody was invited
 * under this reference, or everything about them was deleted.
 */
export function invitationOfReference(
  database: Queryable,
  keyring: Keyring,
  processId: string,
  reference: string,
): AnsweringInvitation | null {
  const found = database
    .select({
      id: invitations.id,
      drawId: invitations.drawId,
      position: invitations.position,
      wave: invitationDraws.wave,
    })
    .from(invitations)
    .leftJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .where(eq(invitations.processId, processId))
    .all()
    .find((invitation) => referenceOf(invitation) === reference);
  return found === undefined ? null : loadInvitation(database, keyring, found.id);
}

/** Null while there is no answer. */
export function loadReply(
  database: Queryable,
  keyring: Keyring,
  invitationId: string,
): StandingReply | null {
  const row = database.select().from(replies).where(eq(replies.invitationId, invitationId)).get();
  if (row === undefined) return null;
  const { envelope, ...standing } = row;
  const content = envelope === null ? null : openReply(keyring, invitationId, envelope);
  return { ...standing, content };
}

function referenceOf(invitation: {
  readonly id: string;
  readonly drawId: string | null;
  readonly position: number;
  readonly wave: number | null;
}): string {
  const { id, drawId, position, wave } = invitation;
  if (drawId === null) return `A-${id.slice(0, 8).toUpperCase()}`;
  return `E${wave}-${String(position).padStart(4, "0")}`;
}
