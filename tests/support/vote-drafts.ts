import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { beginVote } from "#app/services/votes/setup/begin-vote.server.ts";
import { addOptions } from "#app/services/votes/setup/change-options.server.ts";
import { addQuestion } from "#app/services/votes/setup/change-questions.server.ts";
import { usualRule } from "#app/services/votes/setup/rule-fields.ts";
import { type VoteInput, voteSchema } from "#app/services/votes/setup/vote-fields.ts";

function value<Value>(result: { ok: true; value: Value } | { ok: false; problem: object }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The form of a vote as somebody filled it in. */
export function voteForm(changes: Readonly<Record<string, unknown>> = {}): VoteInput {
  return voteSchema.parse({
    title: "Wohin kommen die Bänke?",
    introduction: "Der Stadtrat will wissen, was die Menschen wollen.",
    nature: "advisory",
    electorate: "invited",
    secrecy: "secret",
    takesPaper: "yes",
    ...changes,
  });
}

/** A draft with one question, and what the question and its options are called in the database. */
export function storeVoteDraft(
  staff: ServiceContext,
  processId: string,
  options: {
    readonly form?: Readonly<Record<string, unknown>>;
    readonly rule?: VoteRule;
    readonly options?: readonly (string | { readonly text: string; readonly cost: number })[];
  } = {},
): { readonly voteId: string; readonly questionId: string } {
  const voteId = value(beginVote(staff, processId, voteForm(options.form)));
  const rule = options.rule ?? usualRule("approval");
  const question = { text: "Welche Orte sollen Bänke bekommen?", rule, shuffled: false };
  const questionId = value(addQuestion(staff, voteId, question));
  const texts = options.options ?? ["Bahnhofstraße", "Markt", "Schlosspark"];
  if (texts.length > 0) {
    value(
      addOptions(
        staff,
        questionId,
        texts.map((each) => (typeof each === "string" ? { text: each, cost: null } : each)),
      ),
    );
  }
  return { voteId, questionId };
}
