import { direction, LANGUAGE_NAMES, type Language, languageTag } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import { letterFrame } from "#app/services/letters/letter-frame.ts";
import {
  leftToRight,
  oneLine,
  sentences,
  townTextInLetter,
} from "#app/services/letters/letter-texts.ts";
import type { LetterBody, LettersOrder } from "#app/services/letters/print-order.ts";
import type { Municipality } from "#app/services/municipality/read-municipality.server.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { voteLetters } from "#db/schema/index.ts";
import type { VoteDefinition } from "../vote-definition.ts";
import { voteAddress, voteCodeLink } from "./vote-address.ts";

/** What all letters of a vote say. */
export type LetterSettings = Pick<
  typeof voteLetters.$inferSelect,
  "createdAt" | "paperPlace" | "phone" | "officeHours" | "signatory"
>;

/** What one letter has of its own. */
export interface VoteLetter {
  /** Lines in the window of the envelope. */
  readonly address: readonly string[];
  readonly code: string;
}

/** Keeps a moment on one line. */
const NO_BREAK = "\u00a0";

/**
 * The letters with which a vote is announced and its codes are sent: German on the front, three more languages on the
 * back, one sheet each.
 *
 * @param specimen whether the word stands across them
 */
export function composeVoteLetters(
  definition: VoteDefinition,
  town: Municipality,
  {
    settings,
    letters,
    publicUrl,
    specimen,
  }: {
    readonly settings: LetterSettings;
    readonly letters: readonly VoteLetter[];
    readonly publicUrl: string;
    readonly specimen: boolean;
  },
): LettersOrder {
  const german = printedTranslation("de");
  const body = (language: Language) =>
    bodyIn(language, { definition, settings, town: town.name, publicUrl });
  const { phone, officeHours } = settings;
  return {
    ...letterFrame(town, settings.createdAt),
    kind: "letters",
    title: definition.texts.original.title,
    contact: [
      ...(phone === "" ? [] : [german.t("printed:answer.phone", { phone })]),
      ...officeHours.split("\n").filter((line) => line.trim() !== ""),
    ],
    signatory: settings.signatory,
    bodies: [body("de")],
    backs: [[body("en"), body("ar"), body("de-simple")]],
    sheets: letters.map(({ address, code }) => ({
      ...{ address, code, body: 0 },
      link: voteCodeLink(publicUrl, code),
      specimen: specimen ? german.t("printed:specimen") : null,
    })),
  };
}

interface LetterSubject {
  readonly definition: VoteDefinition;
  readonly settings: LetterSettings;
  readonly town: string;
  readonly publicUrl: string;
}

function bodyIn(language: Language, subject: LetterSubject): LetterBody {
  const { definition, settings, town, publicUrl } = subject;
  const { t } = printedTranslation(language);
  const say = (text: string) => sentences(text, language);
  const ltr = (text: string) => leftToRight(oneLine(text.replace(/\s*\n\s*/g, ", ")), language);
  const { nature, secrecy, takesPaper, opensAt, closesAt, questions, texts } = definition;
  const title = fieldInLanguage(texts, "title", language);
  const asked = questions.flatMap((question, index) => {
    const found = fieldInLanguage(question.texts, "text", language);
    if (found === null) return [];
    const text = townTextInLetter(found, language);
    return [questions.length > 1 ? `${index + 1}. ${text}` : text];
  });
  const onPaper = takesPaper && settings.paperPlace.trim() !== "";
  return {
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    name: LANGUAGE_NAMES[language],
    subject: title === null ? "" : townTextInLetter(title, language),
    greeting: t("printed:letter.greeting"),
    before: [say(t("printed:vote.intro", { town }))],
    question: asked,
    after: [
      say(t(`printed:ballot.nature.${nature}`)),
      say(t(`printed:vote.${secrecy}`)),
      ...(onPaper ? [say(t("printed:vote.once"))] : []),
      say(t("printed:vote.voluntary")),
    ],
    closing: t("printed:letter.closing"),
    answer: {
      heading:
        closesAt === null
          ? t("printed:vote.answer.heading")
          : t("printed:vote.answer.headingUntil", { deadline: momentIn(closesAt, language) }),
      code: t("printed:vote.answer.code"),
      ways: [
        ...(opensAt === null
          ? []
          : [say(t("printed:vote.answer.from", { opens: momentIn(opensAt, language) }))]),
        [
          t("printed:answer.online", { address: ltr(voteAddress(publicUrl)) }),
          ...say(t("printed:answer.scan")),
        ],
        ...(onPaper
          ? [say(t("printed:vote.answer.paper", { place: ltr(settings.paperPlace) }))]
          : []),
        ...(settings.phone === ""
          ? []
          : [[t("printed:vote.answer.phone", { phone: ltr(settings.phone) })]]),
      ],
      keep: [
        ...say(t("printed:vote.answer.keep")),
        // Others read the result of an internal vote nowhere.
        ...(nature === "internal" ? say(t("printed:vote.answer.result")) : []),
      ],
    },
  };
}

/** @param moment milliseconds since 1970-01-01 UTC */
function momentIn(moment: number, language: Language): string {
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Berlin" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format)
    .format(moment)
    .replaceAll(" ", NO_BREAK);
}
