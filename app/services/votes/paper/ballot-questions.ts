import type { VoteRuleOf } from "#app/domain/votes/vote-rule.ts";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import { sentences } from "#app/services/letters/letter-texts.ts";
import { fieldInLanguage, type TranslatedTexts } from "#app/services/texts/translations.ts";
import type { VoteOption, VoteQuestion } from "../vote-definition.ts";
import { inOrder, optionLetter } from "./option-orders.ts";
import type { PaperBlock, PaperQuestion, PaperRow, PaperText, PaperTexts } from "./paper-order.ts";

/** More values than this are written as a number; fewer have a box each. */
const MOST_BOXES = 11;

/** The rule of a question in sentences of one language; `ruleSentences` of the pages puts rules into words. */
export type RuleInWords = (question: VoteQuestion, language: Language) => readonly string[];

/** A text of the software in one language. */
function ownText(text: string, language: Language): PaperText {
  return {
    text: sentences(text, language).join("\n"),
    ...{ german: false, lang: languageTag(language), rtl: direction(language) === "rtl" },
  };
}

/** What the town wrote, in each language that it wrote it in; German is always there. */
export function townTexts<Field extends string>(
  texts: TranslatedTexts<Readonly<Record<Field, string>>>,
  field: Field,
  languages: readonly Language[],
): PaperTexts {
  return languages.map((language) => {
    const found = fieldInLanguage(texts, field, language);
    if (found === null || found.language !== language) return null;
    return {
      text: found.text.trim(),
      ...{ german: language === "de", lang: languageTag(language) },
      rtl: direction(language) === "rtl",
    };
  });
}

/** @param orders how many orders of options the batch has, and which of them this paper has, from 0 */
export function paperQuestion(
  question: VoteQuestion,
  {
    number,
    languages,
    rule,
    orders,
  }: {
    readonly number: string;
    readonly languages: readonly Language[];
    readonly rule: RuleInWords;
    readonly orders: { readonly count: number; readonly own: number };
  },
): PaperQuestion {
  const lettered = question.options.map((option, position) => ({
    option,
    letter: optionLetter(position),
  }));
  const { own, count } = orders;
  const shown = question.shuffled ? inOrder(lettered, own, count) : lettered;
  const rows = shown.map(({ option, letter }) => optionRow(option, letter, languages));
  return {
    number,
    text: townTexts(question.texts, "text", languages),
    blocks: blocksOf(question, rows, languages),
    reasons: question.rule.kind === "consent" ? words(languages, "reasons") : null,
    rule: rulesOf(question, languages, rule),
  };
}

function blocksOf(
  { rule }: VoteQuestion,
  rows: readonly PaperRow[],
  languages: readonly Language[],
): readonly PaperBlock[] {
  const say = (key: Parameters<typeof words>[1]) => words(languages, key);
  const answer = (key: Parameters<typeof words>[1]): PaperRow => ({
    ...{ letter: null, text: say(key), note: null },
  });
  const boxes = (how: PaperTexts, own: readonly PaperRow[]): PaperBlock => ({
    ...{ marks: "boxes", how, columns: [], rows: own },
  });
  switch (rule.kind) {
    case "yes-no": {
      const answers = ["answers.yes", "answers.no"] as const;
      const abstain = rule.abstention ? [answer("answers.abstain")] : [];
      return [boxes(say("mark.one"), [...answers.map(answer), ...abstain])];
    }
    case "consent": {
      const answers = ["answers.agree", "answers.concern", "answers.objection"] as const;
      const abstain = rule.abstention ? [answer("answers.abstain")] : [];
      return [boxes(say("mark.one"), [...answers.map(answer), ...abstain])];
    }
    case "single-choice": {
      const abstain = rule.abstention ? [answer("answers.abstain")] : [];
      return [boxes(say("mark.one"), [...rows, ...abstain])];
    }
    case "deciding-question": {
      const columns = [say("answers.yes"), say("answers.no")];
      if (rule.abstention) columns.push(say("answers.abstain"));
      const abstain = rule.abstention ? [answer("answers.noVariant")] : [];
      return [
        { marks: "columns", how: say("mark.variants"), columns, rows },
        boxes(say("mark.deciding"), [...rows, ...abstain]),
      ];
    }
    case "score":
      return [scoreBlock(rule, rows, languages)];
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return [boxes(rule.most === null ? say("mark.any") : mostMarks(rule.most, languages), rows)];
    default:
      return [{ marks: "numbers", how: say("mark.ranking"), columns: [], rows }];
  }
}

function scoreBlock(
  { lowest, highest }: VoteRuleOf<"score">,
  rows: readonly PaperRow[],
  languages: readonly Language[],
): PaperBlock {
  const values = highest - lowest + 1;
  if (values > MOST_BOXES) {
    const range = { lowest: String(lowest), highest: String(highest) };
    const how = languages.map((language) =>
      ownText(printedTranslation(language).t("printed:ballot.mark.scoreNumbers", range), language),
    );
    return { marks: "numbers", how, columns: [], rows };
  }
  const columns = Array.from({ length: values }, (_, index) => [
    { text: String(lowest + index), german: false, lang: "de", rtl: false },
    ...languages.slice(1).map(() => null),
  ]);
  return { marks: "columns", how: words(languages, "mark.scores"), columns, rows };
}

function mostMarks(count: number, languages: readonly Language[]): PaperTexts {
  return languages.map((language) =>
    ownText(printedTranslation(language).t("printed:ballot.mark.most", { count }), language),
  );
}

function optionRow(option: VoteOption, letter: string, languages: readonly Language[]): PaperRow {
  const { cost, texts } = option;
  return {
    letter,
    text: townTexts(texts, "text", languages),
    note:
      cost === null ? null : languages.map((language) => ownText(euros(cost, language), language)),
  };
}

function rulesOf(
  question: VoteQuestion,
  languages: readonly Language[],
  rule: RuleInWords,
): readonly PaperTexts[] {
  const said = languages.map((language) => ({ language, texts: rule(question, language) }));
  const longest = Math.max(0, ...said.map(({ texts }) => texts.length));
  return Array.from({ length: longest }, (_, index) =>
    said.map(({ language, texts }) => {
      const text = texts[index];
      return text === undefined ? null : ownText(text, language);
    }),
  );
}

type BallotWord =
  | `mark.${"one" | "any" | "variants" | "deciding" | "scores" | "ranking"}`
  | `answers.${"yes" | "no" | "abstain" | "agree" | "concern" | "objection" | "noVariant"}`
  | `hints.${"fold" | "unclear" | "serial" | "letters"}`
  | `nature.${"advisory" | "internal" | "council_basis"}`
  | "kicker"
  | "continued"
  | "reading"
  | "reasons"
  | "rule";

/** A text of ballot papers in each language. */
export function words(languages: readonly Language[], key: BallotWord): PaperTexts {
  return languages.map((language) =>
    ownText(printedTranslation(language).t(`printed:ballot.${key}`), language),
  );
}

function euros(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(LOCALES[language], {
    ...{ style: "currency", currency: "EUR" },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(cents / 100);
}
