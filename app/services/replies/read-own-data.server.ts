import { and, asc, count, eq, gt } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { type OwnRecord, ownRecord } from "#app/services/participation/own-record.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  openPoolPerson,
  type PoolPersonContent,
} from "#app/services/pool/person-envelope.server.ts";
import {
  type MessageContent,
  openMessage,
} from "#app/services/response/message-envelope.server.ts";
import { type OwnVote, ownVotes } from "#app/services/votes/own-votes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationChances,
  invitations,
  messages,
  poolPeople,
  replyEvents,
  residentSessions,
} from "#db/schema/index.ts";
import {
  type AnsweringInvitation,
  loadInvitation,
  loadReply,
  replyPermission,
  type StandingReply,
} from "./load-invitation.server.ts";
import { listPasskeys, type OwnPasskey } from "./passkey-holder.server.ts";
import { findPoolEntry } from "./pool-entry.server.ts";

/** Everything that is stored about an invited person. */
export interface OwnData {
  readonly invitation: {
    readonly reference: string;
    readonly invitedAt: Date;
    readonly outcome: AnsweringInvitation["outcome"];
    /** Chance of being invited, as an exact fraction; null for outreach. */
    readonly chance: { readonly numerator: string; readonly denominator: string } | null;
    readonly stratum: string | null;
  };
  readonly register: AnsweringInvitation["person"];
  readonly reply: Omit<StandingReply, "enteredBy"> | null;
  /** What draws are made from; null for whoever is not in the pool. */
  readonly pool: (PoolPersonContent & { readonly withdrawnAt: Date | null }) | null;
  readonly events: readonly Pick<
    typeof replyEvents.$inferSelect,
    "kind" | "answer" | "channel" | "late" | "at"
  >[];
  readonly messages: readonly (Pick<
    typeof messages.$inferSelect,
    "kind" | "channel" | "status" | "createdAt" | "doneAt"
  > &
    MessageContent)[];
  /** What they wrote and did in their process; null for whoever did nothing yet. */
  readonly participation: OwnRecord | null;
  /**
   * On which rolls of votes they stand, and whether they have voted. Told to nobody but them: null for staff who read
   * the rest for somebody.
   */
  readonly votes: readonly OwnVote[] | null;
  readonly sessions: number;
  readonly passkeys: readonly OwnPasskey[];
}

/** The right to information (Art. 15 GDPR). Null when everything was deleted. */
export function readOwnData(context: ServiceContext, invitationId: string): OwnData | null {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { database, keyring, now } = context;
  const invitation = loadInvitation(database, keyring, invitationId);
  const row = database.select().from(invitations).where(eq(invitations.id, invitationId)).get();
  if (invitation === null || row === undefined) return null;
  const reply = loadReply(database, keyring, invitationId);
  const own = eq(residentSessions.invitationId, invitationId);
  const sessions = database
    .select({ count: count() })
    .from(residentSessions)
    .where(and(own, gt(residentSessions.expiresAt, now)))
    .get();
  return {
    invitation: {
      reference: invitation.reference,
      invitedAt: row.createdAt,
      outcome: row.outcome,
      chance: chanceOf(database, row),
      stratum: row.stratum,
    },
    register: invitation.person,
    reply: reply === null ? null : withoutClerk(reply),
    pool: poolContent(context, invitation),
    events: database
      .select({
        kind: replyEvents.kind,
        answer: replyEvents.answer,
        channel: replyEvents.channel,
        late: replyEvents.late,
        at: replyEvents.at,
      })
      .from(replyEvents)
      .where(eq(replyEvents.invitationId, invitationId))
      .orderBy(asc(replyEvents.id))
      .all(),
    messages: database
      .select()
      .from(messages)
      .where(eq(messages.invitationId, invitationId))
      .orderBy(asc(messages.createdAt))
      .all()
      .map(({ id, kind, channel, status, createdAt, doneAt, envelope }) => ({
        ...{ kind, channel, status, createdAt, doneAt },
        ...openMessage(keyring, id, envelope),
      })),
    participation: ownRecord(database, keyring, invitationId),
    votes: context.actor.kind === "resident" ? ownVotes(database, keyring, invitation) : null,
    sessions: sessions?.count ?? 0,
    passkeys: listPasskeys(database, invitationId),
  };
}

/** Who typed it in is about the clerk. */
function withoutClerk({ enteredBy: _clerk, ...reply }: StandingReply) {
  return reply;
}

function chanceOf(
  database: Queryable,
  { drawId, chance }: Pick<typeof invitations.$inferSelect, "drawId" | "chance">,
) {
  if (drawId === null || chance === null) return null;
  const row = database
    .select({ numerator: invitationChances.numerator, denominator: invitationChances.denominator })
    .from(invitationChances)
    .where(and(eq(invitationChances.drawId, drawId), eq(invitationChances.chance, chance)))
    .get();
  return row ?? null;
}

function poolContent({ database, keyring }: ServiceContext, invitation: AnsweringInvitation) {
  const entry = findPoolEntry(database, keyring, invitation);
  if (entry === null) return null;
  const row = database.select().from(poolPeople).where(eq(poolPeople.id, entry.personId)).get();
  if (row === undefined) return null;
  return { ...openPoolPerson(keyring, row.id, row.envelope), withdrawnAt: row.withdrawnAt };
}
