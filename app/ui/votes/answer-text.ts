import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { isolated } from "../figures.ts";
import type { ResultWords } from "./result-words.ts";

const CHOICES = ["yes", "no", "abstain", "blank", "agree", "concern", "objection"] as const;

/** What a ballot of the list says to one question, in one line. */
export function answerText(answer: VoteAnswer | undefined, words: ResultWords): string {
  const { t, number, said, joined } = words;
  const blank = t("voteBallots.answers.blank");
  if (answer === undefined) return blank;
  switch (answer.kind) {
    case "choice":
      return choiceText(answer.choice, words);
    case "approve":
      return answer.approve.length === 0 ? blank : joined(answer.approve.map(said));
    case "scores": {
      const given = Object.entries(answer.scores).map(([option, score]) =>
        t("voteBallots.answers.said", { option: said(option), answer: number(score) }),
      );
      return given.length === 0 ? blank : joined(given);
    }
    case "ranking": {
      const ranks = answer.ranking.filter((rank) => rank.length > 0);
      const places = ranks.map((rank, at) => `${number(at + 1)}. ${rank.map(said).join(" = ")}`);
      return places.length === 0 ? blank : joined(places);
    }
    case "variants":
      return joined([
        ...Object.entries(answer.answers).map(([option, choice]) =>
          t("voteBallots.answers.said", {
            option: said(option),
            answer: choiceText(choice, words),
          }),
        ),
        t("voteBallots.answers.preferred", { choice: choiceText(answer.choice, words) }),
      ]);
  }
}

function choiceText(choice: string, { t, name }: ResultWords): string {
  const known = CHOICES.find((each) => each === choice);
  return known === undefined ? isolated(name(choice)) : t(`voteBallots.answers.${known}`);
}
