import { sharesRanks } from "#app/domain/votes/check-answer.ts";
import type { EntryDifference } from "#app/domain/votes/entry-differences.ts";
import { takesTotals } from "#app/domain/votes/paper-totals.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { votePaperDe } from "#app/i18n/staff/vote-paper.de.ts";
import { optionLetter } from "#app/services/votes/paper/option-orders.ts";
import type { BatchForReader } from "#app/services/votes/paper/read-entry.server.ts";
import { fieldsOfTotals, totalsFields } from "#app/services/votes/paper/totals-fields.ts";
import { typedAnswer } from "#app/services/votes/paper/typed-answer.ts";
import { askedQuestions, type VoteDefinition } from "#app/services/votes/vote-definition.ts";

/** What stands beside a number or in a sentence: an option with its letter, or the name of an answer. */
export type ItemName =
  | { readonly option: { readonly letter: string; readonly text: string } }
  | { readonly answer: string };

/** A question as those who read papers see it. */
export type QuestionToRead = ReturnType<typeof questionsToRead>[number];

/** The questions with what is asked for each: how it is typed, or which numbers are counted. */
export function questionsToRead(definition: VoteDefinition) {
  return askedQuestions(definition).map((question, index) => {
    const { texts, options } = definition.questions[index] ?? { texts: null, options: [] };
    const letters = options.map((option, position) => ({
      letter: optionLetter(position),
      text: option.texts.original.text,
    }));
    return {
      id: question.id,
      number: index + 1,
      text: texts?.original.text ?? "",
      options: letters,
      how: howTyped(question.rule),
      totals: takesTotals(question.rule.kind)
        ? totalsFields(question).map(({ name, item, part }) => ({
            ...{ name, part },
            item: nameOf(question, letters, item),
          }))
        : null,
    };
  });
}

/** What somebody has entered for single papers, as it is typed, question by question. */
export function typedPapers(
  definition: VoteDefinition,
  own: BatchForReader["own"],
): readonly (readonly string[])[] {
  if (own?.entry.kind !== "ballots") return [];
  const asked = askedQuestions(definition);
  return own.entry.ballots.map((ballot) =>
    asked.map((question) => {
      const answer = ballot[question.id];
      return answer === undefined ? "" : typedAnswer(question, answer);
    }),
  );
}

/** What stands in the fields of totals that somebody has entered. */
export function enteredTotals(definition: VoteDefinition, own: BatchForReader["own"]) {
  return own?.entry.kind === "totals" ? fieldsOfTotals(askedQuestions(definition), own.entry) : {};
}

/** A difference with the names of its place, for a row of a table. */
export function differenceRows(
  definition: VoteDefinition,
  differences: readonly EntryDifference[],
) {
  const asked = askedQuestions(definition);
  const shown = questionsToRead(definition);
  return differences.map((difference) => {
    const { first, second } = difference;
    if (difference.of === "papers") return { of: "papers" as const, first, second };
    if (difference.of === "kind") return { of: "kind" as const, first, second };
    if (difference.of === "ballot") {
      const typed = asked.map((question) => {
        const answer = difference.ballot[question.id];
        return answer === undefined ? "" : typedAnswer(question, answer);
      });
      return { of: "ballot" as const, typed: typed.join(" · "), first, second };
    }
    const at = asked.findIndex(({ id }) => id === difference.question);
    const question = asked[at];
    if (question === undefined) throw new Error("A difference names no question.");
    const number = asked.length > 1 ? at + 1 : null;
    if (difference.of === "answer") {
      const typed = typedAnswer(question, difference.answer);
      return { of: "answer" as const, number, typed, first, second };
    }
    const item = nameOf(question, shown[at]?.options ?? [], difference.item);
    return { of: "total" as const, number, item, part: difference.part, first, second };
  });
}

type HowTyped = keyof (typeof votePaperDe)["papers"]["how"];

type Letters = readonly { readonly letter: string; readonly text: string }[];

function nameOf({ options }: AskedQuestion, letters: Letters, item: string): ItemName {
  const option = letters[options.findIndex(({ id }) => id === item)];
  return option === undefined ? { answer: item } : { option };
}

function howTyped(rule: VoteRule): HowTyped {
  const abstains = "abstention" in rule && rule.abstention;
  switch (rule.kind) {
    case "yes-no":
      return abstains ? "yesNoAbstain" : "yesNo";
    case "consent":
      return abstains ? "consentAbstain" : "consent";
    case "single-choice":
      return abstains ? "oneAbstain" : "one";
    case "deciding-question":
      return abstains ? "variantsAbstain" : "variants";
    case "score":
      return "scores";
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return "several";
    default:
      return sharesRanks(rule.kind) ? "rankingShared" : "ranking";
  }
}
