import { direction, LANGUAGE_NAMES, type Language, languageTag } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import { publicTexts } from "#app/services/processes/public-texts.ts";
import type { ProcessDetails } from "#app/services/processes/read-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { LetterKind } from "#db/schema/index.ts";
import type { CardsOrder, LetterBody, Paragraph } from "./print-order.ts";

/** What the texts of a process's letters are made of. */
export interface LetterSubject {
  readonly process: ProcessDetails;
  readonly town: string;
  /** The last day for an answer, an ISO 8601 date. */
  readonly replyBy: string;
  readonly phone: string;
  readonly officeHours: string;
  /** Where one types the code, as people read it out: without `https://`. */
  readonly address: string;
}

/** A text of the town is set small before it is cut: this is more than a page of print holds. */
const LONGEST_QUESTION = 900;
/** Keeps a date on one line. */
const NO_BREAK = "\u00a0";

/**
 * The letter in one language.
 *
 * @param forParents of someone under sixteen: it asks them to read it together
 */
export function letterBody(
  subject: LetterSubject,
  language: Language,
  kind: Exclude<LetterKind, "outreach_card">,
  forParents: boolean,
): LetterBody {
  const { t } = printedTranslation(language);
  const { title, question } = publicTexts(subject.process, language);
  const values = wording(subject, language);
  const asked = townTextInLetter(question.text === "" ? title : question, language);
  const paragraphs = (...texts: string[]) => texts.map((text) => sentences(text, language));
  const ask = t("printed:letter.ask", { count: subject.process.panelSize });
  const parents = forParents ? [t("printed:letter.parents")] : [];
  const body = {
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    name: LANGUAGE_NAMES[language],
    subject: townTextInLetter(title, language),
    question: sentences(asked, language),
    closing: t("printed:letter.closing"),
    answer: answerText(subject, language),
  };
  if (kind === "reminder") {
    return {
      ...body,
      greeting: t("printed:reminder.greeting"),
      before: paragraphs(...parents, t("printed:reminder.intro", values)),
      after: paragraphs(t("printed:reminder.ask", values), t("printed:reminder.voluntary")),
    };
  }
  const intro =
    kind === "new_code" ? t("printed:newCode.intro", values) : t("printed:letter.intro", values);
  return {
    ...body,
    greeting: t(kind === "new_code" ? "printed:newCode.greeting" : "printed:letter.greeting"),
    before: paragraphs(...parents, intro),
    after: paragraphs(ask, t("printed:letter.voluntary"), t("printed:letter.help")),
  };
}

/** The card in one language. */
export function cardText(subject: LetterSubject, language: Language): CardsOrder["cards"][number] {
  const { t } = printedTranslation(language);
  const { title } = publicTexts(subject.process, language);
  const values = { ...wording(subject, language), title: townTextInLetter(title, language) };
  return {
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    heading: t("printed:card.heading", values),
    text: sentences(t("printed:card.text", values), language),
  };
}

function answerText(subject: LetterSubject, language: Language) {
  const { t } = printedTranslation(language);
  const address = leftToRight(subject.address, language);
  const phone = leftToRight(subject.phone, language);
  const hours = oneLine(subject.officeHours.replace(/\s*\n\s*/g, ", "));
  const speak = [
    t("printed:answer.phone", { phone }),
    ...(hours === "" ? [] : [t("printed:answer.hours", { hours: leftToRight(hours, language) })]),
  ];
  return {
    heading: t("printed:answer.heading", wording(subject, language)),
    code: t("printed:answer.code"),
    ways: [
      [t("printed:answer.online", { address }), ...sentences(t("printed:answer.scan"), language)],
      ...(subject.phone === "" ? [] : [speak]),
    ],
    keep: sentences(t("printed:answer.keep"), language),
  };
}

function wording({ town, replyBy }: LetterSubject, language: Language) {
  return { town, deadline: dayInWords(replyBy, language) };
}

/** Leichte Sprache starts each sentence on a line of its own. */
export function sentences(text: string, language: Language): Paragraph {
  return language === "de-simple" ? text.split(/(?<=[.?!])(?<!\s\d{1,2}\.) +(?=\p{Lu})/u) : [text];
}

/** A text of the town, cut where it is too long; German keeps its direction where there is no other. */
export function townTextInLetter(
  { text, language: written }: TownText,
  language: Language,
): string {
  const cut = shortened(text);
  return written === "de" ? leftToRight(cut, language) : cut;
}

/** Numbers and addresses keep their order inside a line that runs from the right. */
export function leftToRight(text: string, language: Language): string {
  return direction(language) === "rtl" ? `\u2066${text}\u2069` : text;
}

function shortened(text: string): string {
  const plain = oneLine(text);
  if (plain.length <= LONGEST_QUESTION) return plain;
  return `${plain.slice(0, LONGEST_QUESTION).replace(/\s+\S*$/, "")} …`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function dayInWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(" ", NO_BREAK);
}
