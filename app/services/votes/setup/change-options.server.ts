import { randomUUID } from "node:crypto";
import { and, eq, notInArray } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { mostOptions } from "#app/domain/votes/check-rule.ts";
import { hasOptions, isBudget } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { VoteQuestion } from "#app/services/votes/vote-definition.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteOptions, voteOptionTexts } from "#db/schema/index.ts";
import {
  afterStep,
  draftOption,
  draftQuestion,
  type NoOption,
  type NoQuestion,
  renumber,
} from "./draft.server.ts";
import { isPlaceholder } from "./store-template.server.ts";
import type { OptionInput } from "./vote-fields.ts";
import { votableIn } from "./vote-proposals.server.ts";

type NotTaken =
  | Problem<"question_takes_no_options", object>
  | Problem<"options_too_many", { readonly most: number }>
  | Problem<"option_there_already", { readonly text: string }>;

interface NewOption extends OptionInput {
  readonly proposalId: string | null;
  readonly translations: readonly {
    readonly language: Language;
    readonly text: string;
    /** 0 where it translates an older text. */
    readonly basedOn: 0 | 1;
  }[];
}

/**
 * Adds options to a question of a draft, in this order behind those that it has: all or none. Options of a template
 * that still wait for their words make way.
 *
 * Fails with `question_takes_no_options` (yes or no, consent), `options_too_many`, `option_there_already` (in other
 * spelling, too), `question_missing` and as `draftVote` does.
 */
export function addOptions(
  context: ServiceContext,
  questionId: string,
  options: readonly OptionInput[],
): Result<null, NoQuestion | NotTaken> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof addOptions> => {
      const found = draftQuestion(transaction, questionId);
      if (!found.ok) return found;
      const { vote } = found.value;
      const question = withoutPlaceholders(found.value.question);
      const plain = options.map((each) => ({ ...each, proposalId: null, translations: [] }));
      const refused = refusal(question, plain);
      if (refused !== null) return { ok: false, problem: refused };
      store(transaction, question, plain);
      appendAudit(transaction, context, {
        action: "vote_options_added",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Adds proposals of the process as options: their titles in every language that has one, and where a budget pays what
 * they cost. Those that are options of the question already are passed over.
 *
 * Fails with `proposal_unknown` (of another process, not public, hidden), `proposal_without_german` and as
 * `addOptions` does.
 */
export function addProposalOptions(
  context: ServiceContext,
  questionId: string,
  proposalIds: readonly string[],
): Result<
  null,
  NoQuestion | NotTaken | Problem<"proposal_unknown" | "proposal_without_german", object>
> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof addProposalOptions> => {
      const found = draftQuestion(transaction, questionId);
      if (!found.ok) return found;
      const { vote } = found.value;
      const question = withoutPlaceholders(found.value.question);
      const votable = votableIn(transaction, vote.processId);
      const added: NewOption[] = [];
      for (const id of new Set(proposalIds)) {
        if (question.options.some(({ proposalId }) => proposalId === id)) continue;
        const proposal = votable.find((each) => each.id === id);
        if (proposal === undefined) return problem("proposal_unknown", {});
        const german = proposal.titles.get("de");
        if (german === undefined) return problem("proposal_without_german", {});
        added.push({
          text: german.text,
          cost: proposal.cost,
          proposalId: id,
          translations: [...proposal.titles].flatMap(([language, title]) =>
            language === "de"
              ? []
              : [{ language, text: title.text, basedOn: title.current ? 1 : 0 } as const],
          ),
        });
      }
      const refused = refusal(question, added);
      if (refused !== null) return { ok: false, problem: refused };
      store(transaction, question, added);
      appendAudit(transaction, context, {
        action: "vote_options_added",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Changes the German words of an option of a draft, which makes its translations outdated, and its cost.
 *
 * Fails with `option_missing`, `option_there_already` and as `draftVote` does.
 */
export function changeOption(
  context: ServiceContext,
  optionId: string,
  { text, cost }: OptionInput,
): Result<null, NoOption | NotTaken> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof changeOption> => {
      const found = draftOption(transaction, optionId);
      if (!found.ok) return found;
      const { vote, question, option } = found.value;
      const others = question.options.filter(({ id }) => id !== optionId);
      if (others.some((other) => sameWords(other.texts.original.text, text))) {
        return problem("option_there_already", { text });
      }
      const paid = isBudget(question.rule.kind) ? cost : null;
      transaction.update(voteOptions).set({ cost: paid }).where(eq(voteOptions.id, optionId)).run();
      const { original } = option.texts;
      if (original.text !== text) {
        const revision = original.revision + 1;
        transaction
          .update(voteOptionTexts)
          .set({ text, revision, basedOn: revision })
          .where(and(eq(voteOptionTexts.optionId, optionId), eq(voteOptionTexts.language, "de")))
          .run();
      }
      appendAudit(transaction, context, {
        action: "vote_option_changed",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Moves an option of a draft one place up or down; at the end it stays where it is.
 *
 * Fails with `option_missing` and as `draftVote` does.
 */
export function moveOption(
  context: ServiceContext,
  optionId: string,
  step: "up" | "down",
): Result<null, NoOption> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof moveOption> => {
      const found = draftOption(transaction, optionId);
      if (!found.ok) return found;
      const { vote, question } = found.value;
      const ids = question.options.map(({ id }) => id);
      renumber(transaction, voteOptions, afterStep(ids, optionId, step));
      appendAudit(transaction, context, {
        action: "vote_order_changed",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes an option out of a question of a draft, with its translations.
 *
 * Fails with `option_missing` and as `draftVote` does.
 */
export function removeOption(context: ServiceContext, optionId: string): Result<null, NoOption> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof removeOption> => {
      const found = draftOption(transaction, optionId);
      if (!found.ok) return found;
      const { vote, question } = found.value;
      const rest = question.options.map(({ id }) => id).filter((id) => id !== optionId);
      transaction.delete(voteOptions).where(eq(voteOptions.id, optionId)).run();
      renumber(transaction, voteOptions, rest);
      appendAudit(transaction, context, {
        action: "vote_option_removed",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function sameWords(one: string, other: string): boolean {
  return foldedText(one) === foldedText(other);
}

function refusal(question: VoteQuestion, added: readonly NewOption[]): NotTaken | null {
  const { kind } = question.rule;
  if (!hasOptions(kind)) return { code: "question_takes_no_options", params: {} };
  const most = mostOptions(kind);
  if (question.options.length + added.length > most) {
    return { code: "options_too_many", params: { most } };
  }
  const seen = question.options.map(({ texts }) => texts.original.text);
  for (const { text } of added) {
    if (seen.some((other) => sameWords(other, text))) {
      return { code: "option_there_already", params: { text } };
    }
    seen.push(text);
  }
  return null;
}

function withoutPlaceholders(question: VoteQuestion): VoteQuestion {
  const options = question.options.filter(({ texts }) => !isPlaceholder(texts.original.text));
  return { ...question, options };
}

/** @param question with the options that stay */
function store(transaction: Queryable, question: VoteQuestion, added: readonly NewOption[]): void {
  if (added.length === 0) return;
  const kept = question.options.map(({ id }) => id);
  transaction
    .delete(voteOptions)
    .where(and(eq(voteOptions.questionId, question.id), notInArray(voteOptions.id, kept)))
    .run();
  renumber(transaction, voteOptions, kept);
  const paid = isBudget(question.rule.kind);
  for (const [index, { text, cost, proposalId, translations }] of added.entries()) {
    const id = randomUUID();
    const position = question.options.length + index + 1;
    transaction
      .insert(voteOptions)
      .values({ id, questionId: question.id, position, proposalId, cost: paid ? cost : null })
      .run();
    for (const words of [{ language: "de", text, basedOn: 1 } as const, ...translations]) {
      transaction
        .insert(voteOptionTexts)
        .values({ optionId: id, ...words })
        .run();
    }
  }
}
