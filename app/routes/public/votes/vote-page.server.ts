import type { Language } from "#app/i18n/languages.ts";
import type { VoteHash, VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import { euros } from "#app/ui/votes/amounts.ts";
import { questionResult } from "#app/ui/votes/question-result.server.ts";
import { resultFrame } from "#app/ui/votes/result-frame.server.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { ruleName, ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import type { VoteWords } from "#app/ui/votes/vote-words.ts";
import { factsOf } from "./vote-facts.server.ts";

/** A vote in its reader's words, for its public page, that of its group, and the sheet that is printed. */
export function votePage(view: VoteView, language: Language) {
  const words = voteWords(language);
  const { t } = words;
  const { id, status, process, title, introduction, definition, cancelReason } = view;
  return {
    ...{ id, status, process, title, introduction, cancelReason },
    internal: definition.nature === "internal",
    /** Whether its files are where everybody finds them; a group has none at its doors. */
    files: true,
    nature: [
      t(`voting.nature.${definition.nature}`),
      // A group that settles its own affairs is taken for no referendum.
      ...(definition.nature === "internal" ? [] : [t("voting.nature.noReferendum")]),
    ],
    state: stateInWords(view, words),
    facts: factsOf(view, words),
    /** Where one votes now; null where nobody can. */
    door: status === "open" ? doorOf(view) : null,
    questions: view.questions.map((question, at) => questionInWords(view, question, at, words)),
    result: resultInWords(view, words),
    promises: promisesOf(view, words),
    checkpoints: checkpointsInWords(view, words),
    hashes: hashesOf(view, words),
  };
}

export type VotePage = ReturnType<typeof votePage>;

function stateInWords({ status, moments }: VoteView, { t, language }: VoteWords): string {
  const { closesAt } = moments;
  return status === "open" && closesAt !== null
    ? t("voteLinks.states.openUntil", { moment: momentInWords(closesAt, language) })
    : t(`voteLinks.states.${status}`);
}

function doorOf({ definition }: VoteView): string {
  switch (definition.electorate) {
    case "present":
      return `/town-halls/${definition.townHallId}/votes`;
    case "residents":
      return "/vote";
    default:
      return "/r/me/votes";
  }
}

function questionInWords(
  { definition }: VoteView,
  { id, text, rule, options }: VoteView["questions"][number],
  at: number,
  words: VoteWords,
) {
  return {
    ...{ id, text, number: figure(at + 1, words.language), rule: ruleName(rule.kind, words) },
    options: options.map((option) => ({
      ...{ id: option.id, text: option.text },
      cost: option.cost === null ? null : euros(option.cost, words.language),
    })),
    sentences: ruleSentences(rule, words, { present: definition.electorate === "present" }),
  };
}

function resultInWords({ result, questions, moments }: VoteView, words: VoteWords) {
  if (result === null || moments.countedAt === null) return null;
  const { t, language } = words;
  return {
    withheld: result.withheld,
    frame: resultFrame(moments.countedAt, words),
    questions: result.questions.flatMap((outcome) => {
      const at = questions.findIndex(({ id }) => id === outcome.question);
      const question = questions[at];
      if (question === undefined) return [];
      const names = question.options.map(({ id, text }) => ({ id, name: text.text }));
      return [
        {
          id: question.id,
          heading:
            questions.length === 1
              ? t("votePage.result.title")
              : t("votePage.result.ofQuestion", { number: figure(at + 1, language) }),
          short: t("votePage.question", { number: figure(at + 1, language) }),
          text: question.text,
          view: questionResult(question.asked, outcome, resultWords(words, names)),
        },
      ];
    }),
  };
}

function promisesOf({ definition }: VoteView, { t }: VoteWords) {
  const kept =
    definition.secrecy === "secret"
      ? ([
          "envelope",
          "closing",
          "noTime",
          "code",
          "checkpoints",
          "roll",
          "interim",
          "few",
        ] as const)
      : (["envelope", "openNames", "code", "checkpoints", "interim"] as const);
  return {
    kept: [
      ...kept.map((promise) => t(`votePage.promises.${promise}`)),
      ...(definition.takesPaper ? [t("votePage.promises.oneRoll")] : []),
      t("votePage.promises.once"),
    ],
    not: (["notOperator", "notDevice", "notBuying"] as const).map((promise) =>
      t(`votePage.promises.${promise}`),
    ),
  };
}

function checkpointsInWords({ checkpoints, cast }: VoteView, { t, language }: VoteWords) {
  const last = checkpoints.find((checkpoint) => checkpoint.last);
  return {
    rows: checkpoints.map((checkpoint) => {
      const number = figure(checkpoint.number, language);
      return {
        number: checkpoint.last ? t("votePage.checkpoints.last", { number }) : number,
        at: momentInWords(checkpoint.at, language),
        envelopes: figure(checkpoint.envelopes, language),
        hash: checkpoint.hash,
      };
    }),
    equal:
      last === undefined || cast === null
        ? null
        : t("votePage.checkpoints.equal", {
            envelopes: figure(last.envelopes, language),
            ballots: figure(cast.online, language),
          }),
  };
}

function hashesOf({ hashes, result }: VoteView, { t }: VoteWords) {
  const rows = Object.entries(hashes).flatMap(([name, code]) =>
    code === null ? [] : [{ term: t(`votePage.hashes.${name as VoteHash}`), code }],
  );
  if (result === null) return rows;
  return [
    ...rows,
    { term: t("votePage.hashes.lotSecret"), code: result.lot.secret },
    { term: t("votePage.hashes.lotSeed"), code: result.lot.seed },
  ];
}
