import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import {
  checkWording,
  type Measure,
  type ModerationProblem,
  needsSecond,
} from "#app/domain/moderation/measures.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationDecisions, participants } from "#db/schema/index.ts";
import { appealCode, hashAppealCode } from "./appeal-code.server.ts";
import { hiddenStubs } from "./hidden-texts.server.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import {
  awaitingSecond,
  decisionsOfCase,
  readStoredCase,
  type StoredCase,
  textOfCase,
} from "./moderation-case.server.ts";
import { barOf } from "./own-cause.server.ts";
import { publishedRule } from "./stored-rules.server.ts";
import { takeEffect } from "./take-effect.server.ts";
import { readsAnotherVersion } from "./text-versions.server.ts";

/** What a moderator decides, in words. */
export interface DecisionInput {
  readonly measure: Measure;
  /** The rule that was broken; null where nothing was. */
  readonly ruleId: string | null;
  readonly facts: string;
  readonly reason: string;
  /** In which the reason is written. */
  readonly language: Language;
  readonly days: number | null;
  /** Version of the text that the moderator read; the present one where nothing is said. */
  readonly textVersion?: number | undefined;
  /** Which of the authors a measure on an author means; the first one where nothing is said. */
  readonly participantId?: string | undefined;
}

export type DecidingProblem =
  | ModerationProblem
  | Problem<
      | "case_missing"
      | "case_closed"
      | "text_gone"
      | "moderation_second_awaited"
      | "moderation_author_missing"
      | "moderation_not_changeable"
      | "moderation_hidden_already"
      | "moderation_text_changed",
      object
    >;

/**
 * Decides a case. What one person may decide takes effect at once; a removal or an exclusion waits for
 * `agreeToDecision` of another. Whoever decided something that still waits can decide anew instead.
 *
 * Failure codes: `case_missing`, `case_closed`, `text_gone` (then it can only be left),
 * `moderation_second_awaited` (a colleague's decision waits), `moderation_author_missing` (no such author),
 * `moderation_not_changeable` (the author cannot change the text), `moderation_hidden_already`,
 * `moderation_text_changed` (it was changed since the moderator read it), and those of `checkDecision` that
 * concern the first person and the words.
 */
export function decideCase(
  context: ServiceContext,
  caseId: string,
  input: DecisionInput,
): Result<{ readonly decisionId: string; readonly effective: boolean }, DecidingProblem> {
  const { database, actor, now } = context;
  authorise(actor, "moderation.write");
  const person = actor.kind === "staff" ? actor.id : actor.kind;
  return database.transaction(
    (transaction) => {
      const stored = readStoredCase(transaction, caseId);
      if (stored === null) return problem("case_missing", {});
      const text = textOfCase(transaction, stored);
      const checked = checkInput(transaction, stored, text, input, person);
      if (!checked.ok) return checked;
      const decision = {
        id: randomUUID(),
        measure: input.measure,
        participantId: input.participantId ?? text?.authorIds[0] ?? null,
      };
      const { ruleId, facts, reason, language, days } = input;
      transaction
        .insert(moderationDecisions)
        .values({
          ...decision,
          caseId,
          textVersion: text?.version ?? stored.textVersion,
          ...{ ruleId: input.measure === "leave" ? null : ruleId, facts, reason, language, days },
          appealCodeHash: appealHash(transaction, context, decision, text),
          decidedBy: person,
          decidedAt: now,
        })
        .run();
      const effective = !needsSecond(input.measure);
      if (effective) takeEffect(transaction, context, stored, decision);
      appendAudit(transaction, context, {
        action: effective ? "moderation_decided" : "moderation_proposed",
        objectKind: "moderation_case",
        objectId: caseId,
        reasonCode: input.measure,
      });
      return ok({ decisionId: decision.id, effective });
    },
    { behavior: "immediate" },
  );
}

/** Whether a decision could be taken as it is written; stores nothing. Failure codes: those of `decideCase`. */
export function checkCaseDecision(
  context: ServiceContext,
  caseId: string,
  input: DecisionInput,
): Result<true, DecidingProblem> {
  const { database, actor } = context;
  authorise(actor, "moderation.write");
  const stored = readStoredCase(database, caseId);
  if (stored === null) return problem("case_missing", {});
  const person = actor.kind === "staff" ? actor.id : actor.kind;
  return checkInput(database, stored, textOfCase(database, stored), input, person);
}

function checkInput(
  transaction: Queryable,
  stored: StoredCase,
  text: ModeratedText | null,
  input: DecisionInput,
  person: string,
): Result<true, DecidingProblem> {
  if (stored.closedAt !== null) return problem("case_closed", {});
  const waiting = awaitingSecond(decisionsOfCase(transaction, stored.id));
  if (waiting !== null && waiting.decidedBy !== person) {
    return problem("moderation_second_awaited", {});
  }
  const bar = barOf(transaction, stored, text, person);
  if (bar !== null) return problem(bar, {});
  if (readsAnotherVersion(text, input.textVersion)) return problem("moderation_text_changed", {});
  const worded = checkWording({
    ...input,
    noticedBy: stored.noticedBy,
    factsGiven: input.facts.trim() !== "",
    reasonGiven: input.reason.trim() !== "",
  });
  if (!worded.ok) return worded;
  if (input.measure === "leave") return ok(true);
  if (publishedRule(transaction, stored.processId, input.ruleId ?? "") === null) {
    return problem("moderation_rule_missing", {});
  }
  if (text === null) return problem("text_gone", {});
  const ofAuthor = input.measure === "pause_author" || input.measure === "exclude_author";
  const known = text.authorIds.includes(input.participantId ?? text.authorIds[0] ?? "");
  if ((ofAuthor || input.participantId !== undefined) && !known) {
    return problem("moderation_author_missing", {});
  }
  if (input.measure === "ask_to_change" && !text.changeable) {
    return problem("moderation_not_changeable", {});
  }
  const hidden = hiddenStubs(transaction, text.kind, [text.id]).get(text.id);
  return input.measure === hidden?.measure || (input.measure === "hide" && hidden !== undefined)
    ? problem("moderation_hidden_already", {})
    : ok(true);
}

/** Authors without a code of their own, and groups, object with one that is made for the decision. */
function appealHash(
  transaction: Queryable,
  { keyring }: Pick<ServiceContext, "keyring">,
  { id, measure }: { readonly id: string; readonly measure: Measure },
  text: ModeratedText | null,
): string | null {
  if (measure === "leave" || text === null) return null;
  const codeless = transaction
    .select({ invitationId: participants.invitationId })
    .from(participants)
    .where(inArray(participants.id, [...text.authorIds]))
    .all()
    .some(({ invitationId }) => invitationId === null);
  return codeless || text.group !== null ? hashAppealCode(keyring, appealCode(keyring, id)) : null;
}
