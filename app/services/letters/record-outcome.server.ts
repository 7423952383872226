import { eq } from "drizzle-orm";
import { type LetterOutcome, OUTCOME_EFFECTS } from "#app/domain/invitation-outcomes.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  invitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitations, replies } from "#db/schema/index.ts";
import { findInvitation, type InvitationPlace } from "./invited-person.server.ts";
import { endSessions } from "./renew-code.server.ts";

export type OutcomeRefusal =
  | Problem<"invitation_missing", object>
  | Problem<"outcome_answer_stands", object>;

/**
 * Records what became of a letter, instead of what stood there before. Where nobody can answer any
 * more, the code dies and whoever was signed in with it is signed out. Refuses with
 * `invitation_missing`, and with `outcome_answer_stands` where a yes or no would be left behind: it
 * is withdrawn first.
 */
export function recordOutcome(
  context: ServiceContext,
  { outcome, ...place }: InvitationPlace & { readonly outcome: LetterOutcome },
): Result<null, OutcomeRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const invitation = findInvitation(transaction, place);
      if (invitation === null) return problem("invitation_missing", {});
      const standing = answerOf(transaction, invitation.id);
      if (standing !== null && isRefused(outcome, standing)) {
        return problem("outcome_answer_stands", {});
      }
      const { codeLives } = OUTCOME_EFFECTS[outcome];
      transaction
        .update(invitations)
        .set({
          outcome,
          outcomeAt: context.now,
          codeHash: codeLives ? currentHash(context, invitation) : null,
        })
        .where(eq(invitations.id, invitation.id))
        .run();
      if (!codeLives) endSessions(transaction, invitation.id);
      appendAudit(transaction, context, {
        action: "letter_outcome_recorded",
        objectKind: "invitation",
        objectId: invitation.id,
        reasonCode: outcome,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Takes an outcome back: the letter counts as on its way, and its code lives again. */
export function undoOutcome(
  context: ServiceContext,
  place: InvitationPlace,
): Result<null, OutcomeRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const invitation = findInvitation(transaction, place);
      if (invitation === null) return problem("invitation_missing", {});
      if (invitation.outcome === null) return ok(null);
      transaction
        .update(invitations)
        .set({ outcome: null, outcomeAt: null, codeHash: currentHash(context, invitation) })
        .where(eq(invitations.id, invitation.id))
        .run();
      appendAudit(transaction, context, {
        action: "letter_outcome_undone",
        objectKind: "invitation",
        objectId: invitation.id,
        reasonCode: invitation.outcome,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** The answer that stands, and whether it put the person into the pool; null without one. */
export function answerOf(database: Queryable, invitationId: string) {
  const reply = database
    .select({
      answer: replies.answer,
      withdrawnAt: replies.withdrawnAt,
      personId: replies.personId,
    })
    .from(replies)
    .where(eq(replies.invitationId, invitationId))
    .get();
  if (reply === undefined || reply.withdrawnAt !== null) return null;
  return { answer: reply.answer, inPool: reply.personId !== null };
}

/** An answer is never left behind: neither by an ended invitation nor in the pool without consent. */
function isRefused(outcome: LetterOutcome, standing: { readonly inPool: boolean }): boolean {
  const { yesCounts } = OUTCOME_EFFECTS[outcome];
  return yesCounts === "never" || (yesCounts === "with_consent" && standing.inPool);
}

function currentHash(
  { keyring }: ServiceContext,
  { id, codeGeneration }: typeof invitations.$inferSelect,
): string {
  return hashInvitationCode(keyring, invitationCode(keyring, id, codeGeneration));
}
