import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { hasOptions, isBudget, type VoteRule } from "#app/domain/votes/vote-rule.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { VoteQuestion } from "#app/services/votes/vote-definition.ts";
import { voteOptions, voteQuestions, voteQuestionTexts } from "#db/schema/index.ts";
import {
  afterStep,
  draftQuestion,
  draftVote,
  type NoQuestion,
  type NotDraft,
  renumber,
} from "./draft.server.ts";

/** Nobody answers more on one ballot. */
export const MOST_QUESTIONS = 20;

/** A question as somebody wants it: its German words, its rule, and the order of its options. */
export interface QuestionInput {
  readonly text: string;
  readonly rule: VoteRule;
  /** Whether each voter sees the options in another order. */
  readonly shuffled: boolean;
}

/** The mark of a question as it is stored, without its options. */
export function questionMark({ rule, shuffled, texts }: VoteQuestion): string {
  return contentMark([rule, shuffled, texts.original.revision]);
}

/**
 * Adds a question to a draft, as its last, and returns its id.
 *
 * Fails with `vote_missing`, `vote_not_draft`, `process_closed`, `questions_enough`.
 */
export function addQuestion(
  context: ServiceContext,
  voteId: string,
  { text, rule, shuffled }: QuestionInput,
): Result<string, NotDraft | Problem<"questions_enough", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof addQuestion> => {
      const vote = draftVote(transaction, voteId);
      if (!vote.ok) return vote;
      const { questions } = vote.value.definition;
      if (questions.length >= MOST_QUESTIONS) return problem("questions_enough", {});
      const id = randomUUID();
      transaction
        .insert(voteQuestions)
        .values({ id, voteId, position: questions.length + 1, rule, shuffled })
        .run();
      transaction.insert(voteQuestionTexts).values({ questionId: id, language: "de", text }).run();
      appendAudit(transaction, context, {
        action: "vote_question_added",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

/**
 * Changes a question of a draft. Changed words make translations outdated. A rule without options takes those of the
 * question away, one without a budget their costs.
 *
 * @param seen the mark of the question that the editor had before them
 *
 * Fails with `question_missing`, `changed_meanwhile` and as `addQuestion` does.
 */
export function changeQuestion(
  context: ServiceContext,
  questionId: string,
  { text, rule, shuffled }: QuestionInput,
  seen: string,
): Result<null, NoQuestion | Problem<"changed_meanwhile", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof changeQuestion> => {
      const found = draftQuestion(transaction, questionId);
      if (!found.ok) return found;
      const { vote, question } = found.value;
      if (questionMark(question) !== seen) return problem("changed_meanwhile", {});
      transaction
        .update(voteQuestions)
        .set({ rule, shuffled: shuffled && hasOptions(rule.kind) })
        .where(eq(voteQuestions.id, questionId))
        .run();
      const own = eq(voteOptions.questionId, questionId);
      if (!hasOptions(rule.kind)) transaction.delete(voteOptions).where(own).run();
      else if (!isBudget(rule.kind)) {
        transaction.update(voteOptions).set({ cost: null }).where(own).run();
      }
      const { original } = question.texts;
      if (original.text !== text) {
        const revision = original.revision + 1;
        transaction
          .update(voteQuestionTexts)
          .set({ text, revision, basedOn: revision })
          .where(
            and(eq(voteQuestionTexts.questionId, questionId), eq(voteQuestionTexts.language, "de")),
          )
          .run();
      }
      appendAudit(transaction, context, {
        action: "vote_question_changed",
        objectKind: "vote",
        objectId: vote.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Moves a question of a draft one place up or down; the first one up, or the last one down, stays where it is.
 *
 * Fails with `question_missing` and as `draftVote` does.
 */
export function moveQuestion(
  context: ServiceContext,
  questionId: string,
  step: "up" | "down",
): Result<null, NoQuestion> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof moveQuestion> => {
      const found = draftQuestion(transaction, questionId);
      if (!found.ok) return found;
      const { id, definition } = found.value.vote;
      const ids = definition.questions.map((question) => question.id);
      renumber(transaction, voteQuestions, afterStep(ids, questionId, step));
      appendAudit(transaction, context, {
        action: "vote_order_changed",
        objectKind: "vote",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a question out of a draft, with its options and translations.
 *
 * Fails with `question_missing` and as `draftVote` does.
 */
export function removeQuestion(
  context: ServiceContext,
  questionId: string,
): Result<null, NoQuestion> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof removeQuestion> => {
      const found = draftQuestion(transaction, questionId);
      if (!found.ok) return found;
      const { id, definition } = found.value.vote;
      const rest = definition.questions.map((question) => question.id);
      transaction.delete(voteQuestions).where(eq(voteQuestions.id, questionId)).run();
      renumber(
        transaction,
        voteQuestions,
        rest.filter((other) => other !== questionId),
      );
      appendAudit(transaction, context, {
        action: "vote_question_removed",
        objectKind: "vote",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
