import type { ConsentResult } from "#app/domain/tally/consent.ts";
import type { DecidingQuestionResult } from "#app/domain/tally/deciding-question.ts";
import type { QuestionResult } from "#app/domain/tally/question.ts";
import { ballotsCast, type YesNoTotals } from "#app/domain/tally/yes-no.ts";
import { barsSentence } from "./bars-sentence.ts";
import { conditionsTable } from "./conditions-table.ts";
import { type BarTone, type ResultBar, resultBars } from "./result-bars.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";

const ANSWERS = ["yes", "no", "abstain", "blank"] as const;
const ANSWER_TONES: Record<(typeof ANSWERS)[number], BarTone> = {
  yes: "first",
  no: "second",
  abstain: "third",
  blank: "third",
};

/** The totals of yes and no as chart and table, and how each condition came out. */
export function yesNoBlocks(result: QuestionResult, words: ResultWords): readonly ResultBlock[] {
  const { t, number } = words;
  const [yes, ...others] = answerBars(result.totals, words);
  const { needed } = result.majority;
  const chart = resultBars(
    {
      unit: t("voteCourse.columns.ballots"),
      groups: [
        { title: null, bars: yes === undefined ? [] : [yes], needed },
        { title: null, bars: others, needed: null },
      ],
      tones: {},
      neededName: t("voteCourse.chart.needed"),
    },
    words.language,
  );
  return [
    {
      kind: "figure",
      title: t("voteCourse.chart.title"),
      sentence: [
        ...barsSentence(answerBars(result.totals, words), words),
        ...(chart === null
          ? []
          : [t("voteCourse.chart.neededSentence", { needed: number(needed) })]),
      ].join(" "),
      chart,
      table: answerTable(result.totals, words),
    },
    conditionsOf(result, words),
  ];
}

/** Each variant by itself, and the deciding question. */
export function decidingQuestionBlocks(
  { questions, winners }: DecidingQuestionResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t, number, name } = words;
  const holds = (question: string) => winners.includes(question);
  const chart = resultBars(
    {
      unit: t("voteCourse.columns.ballots"),
      groups: [
        ...questions.map(({ question, result }) => ({
          title: name(question),
          bars: answerBars(result.totals, words).slice(0, 2),
          needed: null,
        })),
        {
          title: t("voteCourse.variant.choice"),
          bars: questions.map(({ question, preferred }) => ({
            ...{ name: name(question), value: preferred, text: number(preferred) },
            tone: holds(question) ? ("first" as const) : ("second" as const),
          })),
          needed: null,
        },
      ],
      tones: {},
      neededName: null,
    },
    words.language,
  );
  const preferences = questions.map(({ question, preferred }) => ({
    ...{ name: name(question), value: preferred, text: number(preferred) },
    tone: "first" as const,
  }));
  return [
    {
      kind: "figure",
      title: t("voteCourse.chart.title"),
      sentence: [`${t("voteCourse.variant.choice")}:`, ...barsSentence(preferences, words)].join(
        " ",
      ),
      chart,
      table: {
        headers: [
          t("voteCourse.columns.variant"),
          ...ANSWERS.map((answer) => t(`voteCourse.answers.${answer}`)),
          t("voteCourse.columns.needed"),
          t("voteCourse.columns.state"),
          t("voteCourse.columns.preferred"),
        ],
        rows: questions.map(({ question, result, preferred }) => [
          name(question),
          ...ANSWERS.map((answer) => number(result.totals[answer])),
          number(result.majority.needed),
          t(`voteCourse.states.${result.accepted ? "accepted" : "rejected"}`),
          number(preferred),
        ]),
      },
    },
    ...questions.flatMap(({ question, result }): ResultBlock[] => [
      { kind: "heading", text: name(question) },
      {
        kind: "sentences",
        texts: [
          t("voteCourse.variant.alone", {
            yes: number(result.totals.yes),
            no: number(result.totals.no),
            needed: number(result.majority.needed),
          }),
        ],
      },
      conditionsOf(result, words, name(question)),
    ]),
  ];
}

export function consentBlocks(
  { totals }: ConsentResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t, number, percent } = words;
  const answers = ["agree", "concern", "objection", "abstain", "blank"] as const;
  const cast = answers.reduce((sum, answer) => sum + totals[answer], 0);
  const bars = answers.map(
    (answer): ResultBar => ({
      ...{ name: t(`voteCourse.answers.${answer}`), value: totals[answer] },
      text: number(totals[answer]),
      tone:
        answer === "agree" || answer === "concern"
          ? "first"
          : answer === "objection"
            ? "second"
            : "third",
    }),
  );
  return [
    {
      kind: "figure",
      title: t("voteCourse.chart.title"),
      sentence: barsSentence(bars, words).join(" "),
      chart: resultBars(
        {
          unit: t("voteCourse.columns.ballots"),
          groups: [{ title: null, bars, needed: null }],
          tones: {},
          neededName: null,
        },
        words.language,
      ),
      table: {
        headers: [
          t("voteCourse.columns.answer"),
          t("voteCourse.columns.ballots"),
          t("voteCourse.columns.share"),
        ],
        rows: answers.map((answer) => [
          t(`voteCourse.answers.${answer}`),
          number(totals[answer]),
          percent(totals[answer], cast),
        ]),
      },
    },
  ];
}

function answerBars(totals: YesNoTotals, { t, number }: ResultWords): readonly ResultBar[] {
  return ANSWERS.map((answer) => ({
    name: t(`voteCourse.answers.${answer}`),
    value: totals[answer],
    text: number(totals[answer]),
    tone: ANSWER_TONES[answer],
  }));
}

function answerTable(totals: YesNoTotals, { t, number, percent }: ResultWords) {
  const cast = ballotsCast(totals);
  return {
    headers: [
      t("voteCourse.columns.answer"),
      t("voteCourse.columns.ballots"),
      t("voteCourse.columns.share"),
    ],
    rows: ANSWERS.map((answer) => [
      t(`voteCourse.answers.${answer}`),
      number(totals[answer]),
      percent(totals[answer], cast),
    ]),
  };
}

function conditionsOf(
  { totals, majority, quorums }: QuestionResult,
  words: ResultWords,
  of: string | null = null,
) {
  return conditionsTable(
    [
      { condition: "majority", counted: totals.yes, ...majority },
      ...quorums.map(({ quorum, ...rest }) => ({ condition: quorum, ...rest })),
    ],
    words,
    of,
  );
}
