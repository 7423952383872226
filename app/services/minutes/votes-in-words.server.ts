import type { VoteNumber } from "#app/domain/minutes/vote-numbers.ts";
import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { DocumentVote, DocumentVoteQuestion } from "./minutes-document.ts";
import type { MinutesReader } from "./minutes-reader.ts";
import type { MinutesVote, MinutesVoteQuestion } from "./minutes-votes.ts";

type Words = ReturnType<typeof publicTranslation>["t"];

/** A vote of the evening in a reader's words: what was asked, what decides, who voted, and what came of it. */
export function voteInWords(vote: MinutesVote, reader: MinutesReader): DocumentVote {
  const { t } = publicTranslation(reader.language);
  const { nature, secrecy, entitled, cast } = vote;
  const number = (value: number) => inFigures(value, reader.language);
  return {
    id: vote.id,
    address: `/votes/${vote.id}`,
    title: needed(fieldInLanguage(vote.texts, "title", reader.language)),
    details: [
      t(`public:minutes.votes.nature.${nature}`),
      t(`public:minutes.votes.secrecy.${secrecy}`),
      t("public:minutes.votes.entitled", { number: number(entitled) }),
      ...(cast === null ? [] : [t("public:minutes.votes.cast", { number: number(cast) })]),
    ],
    state: stateInWords(t, vote),
    questions: vote.questions.map((question) => questionInWords(question, vote.present, reader)),
  };
}

/** How far it has come; null for a final one. */
function stateInWords(t: Words, { status, cancelReason }: MinutesVote): string | null {
  switch (status) {
    case "open":
    case "closed":
      return t("public:minutes.votes.notCounted");
    case "counted":
      return t("public:minutes.votes.notConfirmed");
    case "cancelled":
      return t("public:minutes.votes.cancelled", { reason: `\u2068${cancelReason}\u2069` });
    case "final":
      return null;
  }
}

function questionInWords(
  { id, texts, rule, options, outcome, numbers }: MinutesVoteQuestion,
  present: boolean,
  reader: MinutesReader,
): DocumentVoteQuestion {
  const named = options.map((option) => ({
    id: option.id,
    name: needed(fieldInLanguage(option.texts, "text", reader.language)).text,
  }));
  return {
    id,
    text: needed(fieldInLanguage(texts, "text", reader.language)),
    rule: reader.tellRule(rule, present),
    outcome: outcome === null ? [] : reader.tellOutcome(outcome, named),
    numbers: numberRows(numbers, named, reader.language),
  };
}

/** Answers to the question line by line, and a line for each option with all that it got. */
function numberRows(
  numbers: readonly VoteNumber[],
  options: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): DocumentVoteQuestion["numbers"] {
  const { t } = publicTranslation(language);
  const rows = new Map<string, { readonly label: string; values: string[] }>();
  for (const each of numbers) {
    const { option, counted } = each;
    const said = numberInWords(each, language);
    if (option === null) {
      const label = countedInWords(t, counted);
      rows.set(counted, { label, values: [said] });
      continue;
    }
    const label = options.find(({ id }) => id === option)?.name ?? option;
    const row = rows.get(option) ?? { label, values: [] };
    rows.set(option, { label, values: [...row.values, `${countedInWords(t, counted)}: ${said}`] });
  }
  return [...rows].map(([id, { label, values }]) => ({ id, label, value: values.join(" · ") }));
}

/** What is counted, as the pages of results call it. */
function countedInWords(t: Words, counted: VoteNumber["counted"]): string {
  switch (counted) {
    case "yes":
    case "no":
    case "abstain":
    case "blank":
    case "agree":
    case "concern":
    case "objection":
      return t(`public:voteCourse.answers.${counted}`);
    case "lastRound":
    case "firstPreferences":
    case "place":
      return t(`public:minutes.votes.counted.${counted}`);
    default:
      return t(`public:voteCourse.columns.${counted}`);
  }
}

function numberInWords({ counted, number, of }: VoteNumber, language: Language): string {
  if (counted === "cost") {
    return new Intl.NumberFormat(LOCALES[language], {
      ...({ style: "currency", currency: "EUR" } as const),
      maximumFractionDigits: number % 100 === 0 ? 0 : 2,
    }).format(number / 100);
  }
  if (of === null) return inFigures(number, language);
  return of === 0 ? "–" : inFigures(number / of, language);
}

function inFigures(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(value);
}

/** Titles, questions and options are never stored empty. */
function needed(text: TownText | null): TownText {
  return text ?? { text: "–", language: "de" };
}
