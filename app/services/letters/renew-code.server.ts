import { count, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  invitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitations,
  letterRunItems,
  letterRuns,
  residentPasskeys,
  residentSessions,
} from "#db/schema/index.ts";
import { openRun, type RunRefusal, refuseLetters } from "./create-run.server.ts";
import { findInvitation, type InvitationPlace } from "./invited-person.server.ts";

export type RenewRefusal =
  | RunRefusal
  | Problem<"invitation_missing", object>
  | Problem<"invitation_code_dead", object>;

/**
 * Gives someone whose letter was lost a new code. The old one dies at once, and with it every
 * sign-in and passkey that was made with it. The letter waits in the run of new codes that was not
 * posted yet, or in a new one. Refuses with `invitation_missing`, `invitation_code_dead` (after
 * an outcome that ends the invitation) and as a run does.
 */
export function renewCode(
  context: ServiceContext,
  place: InvitationPlace,
): Result<{ runId: string }, RenewRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const refusal = refuseLetters(transaction, context, place.processId);
      if (refusal !== null) return refusal;
      const invitation = findInvitation(transaction, place);
      if (invitation === null) return problem("invitation_missing", {});
      if (invitation.codeHash === null) return problem("invitation_code_dead", {});
      const codeGeneration = invitation.codeGeneration + 1;
      const code = invitationCode(context.keyring, invitation.id, codeGeneration);
      transaction
        .update(invitations)
        .set({ codeGeneration, codeHash: hashInvitationCode(context.keyring, code) })
        .where(eq(invitations.id, invitation.id))
        .run();
      endSessions(transaction, invitation.id);
      const runId = runForNewCode(transaction, context, place);
      appendAudit(transaction, context, {
        action: "code_renewed",
        objectKind: "invitation",
        objectId: invitation.id,
      });
      return ok({ runId });
    },
    { behavior: "immediate" },
  );
}

/** Ends what was opened with a code, so that nobody who found a letter stays signed in. */
export function endSessions(transaction: Queryable, invitationId: string): void {
  transaction.delete(residentSessions).where(eq(residentSessions.invitationId, invitationId)).run();
  transaction.delete(residentPasskeys).where(eq(residentPasskeys.invitationId, invitationId)).run();
}

function runForNewCode(
  transaction: Queryable,
  context: ServiceContext,
  { processId, invitationId }: InvitationPlace,
): string {
  const runId =
    openRun(transaction, processId, "new_code")?.id ??
    transaction
      .insert(letterRuns)
      .values({ processId, kind: "new_code", requestedAt: context.now })
      .returning({ id: letterRuns.id })
      .get().id;
  const items = transaction
    .select({ letters: count() })
    .from(letterRunItems)
    .where(eq(letterRunItems.runId, runId))
    .get();
  transaction
    .insert(letterRunItems)
    .values({ runId, position: (items?.letters ?? 0) + 1, invitationId })
    .onConflictDoNothing()
    .run();
  return runId;
}
