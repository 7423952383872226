import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type {
  LodgedAppeal,
  StatementOfReasons,
} from "#app/services/appeals/statement-of-reasons.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";

/** A passage of a statement. Without a language it is in that of the page. */
export interface StatementPassage {
  readonly text: string;
  readonly language?: Language | undefined;
}

export interface StatementRow {
  readonly name: string;
  readonly passages: readonly StatementPassage[];
}

type Translate = TFunction<"public">;

/** A statement of reasons in the reader's words: the list of Art. 17 (3) of Regulation (EU) 2022/2065. */
export function statementPage(
  statement: StatementOfReasons,
  { t, language }: { readonly t: Translate; readonly language: Language },
) {
  const { measure, text, rule, hints } = statement;
  const own = (words: string) => ({ text: words, language: statement.language });
  const name = (key: "measure" | "scope" | "place" | "duration" | "facts" | "noticed") =>
    t(`appeals.statement.${key}`);
  const hinted = hints.filter(isHint).map((hint) => t(`appeals.statement.hints.${hint}`));
  const rows: StatementRow[] = [
    {
      name: name("measure"),
      passages: [
        { text: `${t(`appeals.measures.${measure}`)}.` },
        { text: t(`appeals.whatItMeans.${measure}`) },
      ],
    },
    {
      name: name("scope"),
      passages:
        text === null
          ? [{ text: t("appeals.statement.gone") }]
          : [
              { text: `${t(`appeals.kinds.${text.kind}`)}:` },
              ...text.passages.map((passage) => ({ text: passage.text, language: text.language })),
              ...(text.version === text.latest
                ? []
                : [
                    {
                      text: t("appeals.statement.changedSince", {
                        version: figure(text.version, language),
                      }),
                    },
                  ]),
            ],
    },
    {
      name: name("place"),
      passages: statement.process === null ? [] : [statement.process],
    },
    { name: name("duration"), passages: duration(statement, t, language) },
    { name: name("facts"), passages: [own(statement.facts)] },
    {
      name: name("noticed"),
      passages: [
        { text: t(`appeals.statement.noticedBy.${statement.noticedBy}`) },
        ...(statement.noticedBy !== "hint" || hinted.length === 0
          ? []
          : [{ text: t("appeals.statement.hintsLabel", { hints: hinted.join(", ") }) }]),
      ],
    },
    {
      name: t("appeals.statement.automated"),
      passages: [{ text: t("appeals.statement.automatedText") }],
    },
    ...(rule === null
      ? []
      : [
          {
            name: t("appeals.statement.rule"),
            passages: [
              {
                text: t("appeals.statement.ruleNumber", {
                  position: figure(rule.position, language),
                  set: figure(rule.set, language),
                }),
              },
              rule.text,
            ],
          },
        ]),
    { name: t("appeals.statement.reason"), passages: [own(statement.reason)] },
  ];
  const until = dayInWords(statement.appealUntil, language);
  return {
    decisionId: statement.decisionId,
    title: t("appeals.statement.title"),
    measure,
    measureName: t(`appeals.measures.${measure}`),
    address: text?.published ? text.address : null,
    rows,
    // Whoever has objected, or is too late, is not told how to.
    redress: [
      ...(statement.bar === null ? [t("appeals.statement.redressText", { date: until })] : []),
      ...(statement.bar === "appeal_too_late"
        ? [t("appeals.appeal.tooLate", { date: until })]
        : []),
      t("appeals.statement.courts"),
    ],
    appealable: statement.bar === null,
    appeal: statement.appeal === null ? null : appealView(statement.appeal, measure, t, language),
  };
}
export type StatementPage = ReturnType<typeof statementPage>;

function appealView(
  appeal: LodgedAppeal,
  measure: StatementOfReasons["measure"],
  t: Translate,
  language: Language,
) {
  const { result, decidedAt } = appeal;
  return {
    result,
    title: t(`appeals.appeal.${result ?? "waiting"}`),
    means:
      result === null
        ? t("appeals.appeal.waitingText")
        : result === "overturned"
          ? t(`appeals.appeal.overturnedMeans.${measure}`)
          : "",
    received: t("appeals.appeal.receivedOn", { date: dayOfMoment(appeal.at, language) }),
    decided:
      decidedAt === null
        ? ""
        : t("appeals.appeal.decidedOn", { date: dayOfMoment(decidedAt, language) }),
    text: appeal.text,
    reason: appeal.reason,
    language: appeal.language,
  };
}
export type AppealView = ReturnType<typeof appealView>;

function duration(
  { measure, days, since, until, liftedAt }: StatementOfReasons,
  t: Translate,
  language: Language,
): StatementPassage[] {
  const date = until === null ? "" : dayOfMoment(until, language);
  const count = days ?? 0;
  const length =
    measure === "ask_to_change"
      ? t("appeals.statement.changeDays", { count, date })
      : measure === "pause_author"
        ? t("appeals.statement.days", { count, date })
        : t(`appeals.statement.${measure === "exclude_author" ? "processEnd" : "unlimited"}`);
  return [
    { text: t("appeals.statement.since", { date: dayOfMoment(since, language) }) },
    { text: length },
    ...(liftedAt === null
      ? []
      : [{ text: t("appeals.statement.lifted", { date: dayOfMoment(liftedAt, language) }) }]),
  ];
}

const HINTS = ["links", "repetition", "shouting", "listed_word"] as const;

function isHint(code: string): code is (typeof HINTS)[number] {
  return HINTS.some((known) => known === code);
}
