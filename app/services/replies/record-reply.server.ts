import { eq } from "drizzle-orm";
import { awaitsConsent, OUTCOME_EFFECTS } from "#app/domain/invitation-outcomes.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay, standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import type { ConfirmedState } from "#app/services/response/message-words.server.ts";
import {
  forgetWaitingConfirmations,
  queueMessage,
  sendsItself,
} from "#app/services/response/queue-message.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationSettings,
  type ReplyAnswer,
  type ReplyChannel,
  replies,
  replyEvents,
} from "#db/schema/index.ts";
import {
  type AnsweringInvitation,
  loadInvitation,
  loadReply,
  replyPermission,
  type StandingReply,
} from "./load-invitation.server.ts";
import { enterPool, findPoolEntry, leavePool, updateContact } from "./pool-entry.server.ts";
import { type ReplyContent, sealReply } from "./reply-envelope.server.ts";

/** An answer as the person gave it, or as staff typed it in for them. */
export interface ReplyOrder {
  readonly invitationId: string;
  readonly answer: ReplyAnswer;
  readonly content: ReplyContent;
  readonly channel: ReplyChannel;
  readonly language: Language;
  /** The revision of the reply that was on the page; 0 where none was. */
  readonly seenRevision: number;
  /** A yes is to be confirmed even where that is work: by letter or telephone. */
  readonly confirmation?: boolean;
}

/** What became of a reply. */
export interface RecordedReply {
  readonly revision: number;
  /** Said yes and can be drawn. */
  readonly inPool: boolean;
  /** Said yes after the last day, or after the lottery was published. */
  readonly late: boolean;
  /** Said yes, is under sixteen, and someone with custody has to agree first. */
  readonly awaitsConsent: boolean;
}

export type ReplyProblem = Problem<
  "invitation_missing" | "invitation_ended" | "reply_outdated" | "draw_running",
  object
>;

/**
 * Stores what an invited person answered, or a change of it, and puts them into the pool or takes
 * them out of it. A yes after the last day, in a closed process or after the lottery was published
 * is stored as late and does not count, unless the person is in the pool already; once the lottery
 * is published only name and contact of such a person change there.
 *
 * Where someone is reached by text or e-mail, a yes is confirmed by a message when it comes in and
 * when it begins or ceases to count. A letter or a call costs the town hall work, and whoever answers
 * online has read and can print the confirmation: these are listed only when they are asked for. A
 * confirmation that still waits is replaced, so that none says what no longer holds.
 *
 * Fails with `invitation_missing`; `invitation_ended` when the person moved away or died;
 * `reply_outdated` when the reply is no longer the one of `seenRevision`, so that two people with
 * one code, or two windows, do not overwrite each other; `draw_running` when the pool would change
 * while a draw is under way: it can be sent again some minutes later.
 */
export function recordReply(
  context: ServiceContext,
  order: ReplyOrder,
): Result<RecordedReply, ReplyProblem> {
  const { invitationId, answer, content, channel, language, seenRevision } = order;
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { keyring, now } = context;
  return context.database.transaction(
    (transaction): Result<RecordedReply, ReplyProblem> => {
      const invitation = loadInvitation(transaction, keyring, invitationId);
      if (invitation === null) return problem("invitation_missing", {});
      if (hasEnded(invitation)) return problem("invitation_ended", {});
      const before = loadReply(transaction, keyring, invitationId);
      if ((before?.revision ?? 0) !== seenRevision) return problem("reply_outdated", {});

      const { processId } = invitation;
      const entry = findPoolEntry(transaction, keyring, invitation);
      const drawable = entry !== null && entry.withdrawnAt === null;
      const late = answer === "yes" && !drawable && isTooLate(transaction, processId, now);
      const awaits = answer === "yes" && awaitsConsentOf(invitation);
      const counts = answer === "yes" && !late && !awaits;
      const touchesPool = counts || drawable;
      if (touchesPool && drawUnderWay(transaction, processId) !== null) {
        return problem("draw_running", {});
      }

      const envelope = sealReply(keyring, invitationId, content);
      const revision = seenRevision + 1;
      const enteredBy = context.actor.kind === "staff" ? context.actor.id : null;
      const stored = { answer, channel, language, revision, late, enteredBy, envelope };
      transaction
        .insert(replies)
        .values({ invitationId, ...stored, firstAt: now, changedAt: now })
        .onConflictDoUpdate({
          target: replies.invitationId,
          set: { ...stored, changedAt: now, withdrawnAt: null },
        })
        .run();
      const personId = counts
        ? settle(transaction, context, { invitation, content, entry, drawable })
        : null;
      if (!counts) leavePool(transaction, context, invitation);
      transaction
        .update(replies)
        .set({ personId })
        .where(eq(replies.invitationId, invitationId))
        .run();
      const kind = before === null ? "answered" : "changed";
      transaction
        .insert(replyEvents)
        .values({ invitationId, kind, answer, channel, late, at: now })
        .run();
      const state = answer === "yes" ? confirmedState({ personId, late }) : null;
      const waited = forgetWaitingConfirmations(transaction, invitationId);
      const byItself = sendsItself(content.contact.channel) && state !== stateBefore(before);
      if (state !== null && (order.confirmation || byItself || waited)) {
        const order = { invitationId, kind: "reply_confirmed", language, state } as const;
        queueMessage(transaction, context, { ...order, recipient: content });
      }
      appendAudit(transaction, context, {
        action: before === null ? "reply_recorded" : "reply_changed",
        objectKind: "invitation",
        objectId: invitationId,
        reasonCode: channel,
      });
      return ok({ revision, inPool: counts, late, awaitsConsent: awaits });
    },
    { behavior: "immediate" },
  );
}

/** Whether the answer of this person no longer counts, whatever it is. */
export function hasEnded({ outcome }: Pick<AnsweringInvitation, "outcome">): boolean {
  return outcome !== null && !OUTCOME_EFFECTS[outcome].codeLives;
}

/** Under sixteen, and nobody with custody has agreed yet. */
export function awaitsConsentOf({
  outcome,
  consentAt,
  person,
}: Pick<AnsweringInvitation, "outcome" | "consentAt" | "person">): boolean {
  const ageAtDraw = person?.ageAtDraw ?? null;
  return awaitsConsent({ outcome, ageAtDraw, consentGiven: consentAt !== null });
}

/** Whether a new yes can no longer count. The last day is a day of the town hall's clock. */
export function isTooLate(database: Queryable, processId: string, now: Date): boolean {
  if (standingDraw(database, processId) !== null) return true;
  if (processStatus(database, processId) === "closed") return true;
  const settings = database
    .select({ replyBy: invitationSettings.replyBy })
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  return settings !== undefined && townDay(now) > settings.replyBy;
}

function stateBefore(before: StandingReply | null): ConfirmedState | null {
  if (before === null || before.answer !== "yes" || before.withdrawnAt !== null) return null;
  return confirmedState(before);
}

function confirmedState(reply: Pick<StandingReply, "personId" | "late">): ConfirmedState {
  if (reply.late) return "late";
  return reply.personId === null ? "consent" : "counted";
}

/** What a published lottery was drawn from stays as it is. */
function settle(
  transaction: Queryable,
  context: ServiceContext,
  one: {
    readonly invitation: AnsweringInvitation;
    readonly content: ReplyContent;
    readonly entry: { readonly personId: string } | null;
    readonly drawable: boolean;
  },
): string {
  const { invitation, content, entry, drawable } = one;
  if (entry !== null && drawable && standingDraw(transaction, invitation.processId) !== null) {
    updateContact(transaction, context.keyring, entry.personId, invitation, content);
    return entry.personId;
  }
  return enterPool(transaction, context, invitation, content);
}
