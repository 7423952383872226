import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, or } from "drizzle-orm";
import { OUTCOME_EFFECTS } from "#app/domain/invitation-outcomes.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  invitationDraws,
  invitationSettings,
  invitations,
  type LetterKind,
  letterRunItems,
  letterRuns,
  processes,
  replies,
} from "#db/schema/index.ts";

export type RunRefusal =
  | Problem<"process_missing", object>
  | Problem<"process_closed", object>
  | Problem<"invitation_settings_missing", object>
  | Problem<"letters_none_waiting", object>
  | Problem<"letters_nobody_to_remind", object>
  | Problem<"letters_reminder_waiting", object>
  | Problem<"letters_deadline_past", object>;

/**
 * Puts everyone drawn whose invitation was not printed yet into a run: wave by wave in the order of
 * the draw, letters for the register office last. Refuses with `process_missing`,
 * `process_closed`, `invitation_settings_missing`, `letters_deadline_past` and
 * `letters_none_waiting`.
 */
export function createInvitationRun(
  context: ServiceContext,
  processId: string,
): Result<{ runId: string }, RunRefusal> {
  authorise(context.actor, "invitations.run");
  return createRun(context, processId, "invitation", (transaction) => {
    const waiting = invitationsToPrint(transaction, processId);
    return waiting.length === 0 ? problem("letters_none_waiting", {}) : ok(waiting);
  });
}

/**
 * Puts everyone into a run whose invitation is on its way, who has not answered and may be reminded.
 * Refuses as an invitation run does, with `letters_nobody_to_remind`, and with
 * `letters_reminder_waiting` while an earlier reminder run was not posted.
 */
export function createReminderRun(
  context: ServiceContext,
  processId: string,
): Result<{ runId: string }, RunRefusal> {
  authorise(context.actor, "invitations.run");
  return createRun(context, processId, "reminder", (transaction) => {
    if (openRun(transaction, processId, "reminder") !== null) {
      return problem("letters_reminder_waiting", {});
    }
    const silent = invitationsToRemind(transaction, processId);
    return silent.length === 0 ? problem("letters_nobody_to_remind", {}) : ok(silent);
  });
}

/** Why no letter of a process can be printed now; null when it can. */
export function refuseLetters(
  database: Queryable,
  context: Pick<ServiceContext, "now">,
  processId: string,
): { readonly ok: false; readonly problem: RunRefusal } | null {
  const process = database
    .select({ status: processes.status })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined) return problem("process_missing", {});
  if (process.status === "closed") return problem("process_closed", {});
  const settings = database
    .select({ replyBy: invitationSettings.replyBy })
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  if (settings === undefined) return problem("invitation_settings_missing", {});
  const today = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" }).format(context.now);
  return settings.replyBy < today ? problem("letters_deadline_past", {}) : null;
}

/** Drawn people whose invitation is in no run yet, in print order. */
export function invitationsToPrint(database: Queryable, processId: string) {
  const printed = database
    .select({ id: letterRunItems.invitationId })
    .from(letterRunItems)
    .innerJoin(letterRuns, eq(letterRuns.id, letterRunItems.runId))
    .where(and(eq(letterRuns.processId, processId), ne(letterRuns.kind, "outreach_card")));
  return reachable(database, processId, notInArray(invitations.id, printed));
}

/** People whose letter was posted, who have not answered, and whom a reminder may reach. */
export function invitationsToRemind(database: Queryable, processId: string) {
  const posted = database
    .select({ id: letterRunItems.invitationId })
    .from(letterRunItems)
    .innerJoin(letterRuns, eq(letterRuns.id, letterRunItems.runId))
    .where(and(eq(letterRuns.processId, processId), isNotNull(letterRuns.sentAt)));
  const answered = database.select({ id: replies.invitationId }).from(replies);
  const reminded = Object.entries(OUTCOME_EFFECTS)
    .filter(([, effect]) => effect.reminded)
    .map(([outcome]) => outcome as keyof typeof OUTCOME_EFFECTS);
  return reachable(
    database,
    processId,
    and(
      inArray(invitations.id, posted),
      notInArray(invitations.id, answered),
      or(isNull(invitations.outcome), inArray(invitations.outcome, reminded)),
    ),
  );
}

/** The run of a kind that was not posted yet; null without one. */
export function openRun(
  database: Queryable,
  processId: string,
  kind: LetterKind,
): { readonly id: string } | null {
  const run = database
    .select({ id: letterRuns.id })
    .from(letterRuns)
    .where(
      and(
        eq(letterRuns.processId, processId),
        eq(letterRuns.kind, kind),
        isNull(letterRuns.sentAt),
      ),
    )
    .get();
  return run ?? null;
}

type WaitingLetter = ReturnType<typeof reachable>[number];

function reachable(database: Queryable, processId: string, which: ReturnType<typeof and>) {
  return database
    .select({ id: invitations.id, envelope: invitations.envelope })
    .from(invitations)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitationDraws.completedAt),
        isNotNull(invitations.codeHash),
        isNotNull(invitations.envelope),
        isNull(invitations.erasedAt),
        which,
      ),
    )
    .orderBy(asc(invitationDraws.wave), asc(invitations.position))
    .all();
}

function createRun(
  context: ServiceContext,
  processId: string,
  kind: LetterKind,
  choose: (transaction: Queryable) => Result<WaitingLetter[], RunRefusal>,
): Result<{ runId: string }, RunRefusal> {
  return context.database.transaction(
    (transaction) => {
      const refusal = refuseLetters(transaction, context, processId);
      if (refusal !== null) return refusal;
      const chosen = choose(transaction);
      if (!chosen.ok) return chosen;
      const { id: runId } = transaction
        .insert(letterRuns)
        .values({ processId, kind, requestedAt: context.now })
        .returning({ id: letterRuns.id })
        .get();
      const ids = registerOfficeLast(context.keyring, chosen.value);
      for (const [index, invitationId] of ids.entries()) {
        transaction
          .insert(letterRunItems)
          .values({ runId, position: index + 1, invitationId })
          .run();
      }
      appendAudit(transaction, context, {
        action: "letters_requested",
        objectKind: "process",
        objectId: processId,
        reasonCode: kind,
      });
      return ok({ runId });
    },
    { behavior: "immediate" },
  );
}

function registerOfficeLast(keyring: Keyring, letters: readonly WaitingLetter[]): string[] {
  const blocked = new Set(
    letters
      .filter(
        ({ id, envelope }) =>
          envelope !== null && openInvitation(keyring, id, envelope).person?.informationBlock,
      )
      .map(({ id }) => id),
  );
  return [
    ...letters.filter(({ id }) => !blocked.has(id)),
    ...letters.filter(({ id }) => blocked.has(id)),
  ].map(({ id }) => id);
}
