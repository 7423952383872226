import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { exactFigure, figure, isolated } from "../figures.ts";
import { euros } from "./amounts.ts";
import type { VoteWords } from "./vote-words.ts";

/** What can be chosen, by its name in the reader's language. */
export interface NamedOption {
  readonly id: string;
  readonly name: string;
}

/** Words and figures of a result: names instead of ids, numbers as the reader writes them. */
export interface ResultWords extends VoteWords {
  readonly number: (value: number, places?: number) => string;
  /** With exactly so many decimal places. */
  readonly exactly: (value: number, places: number) => string;
  /** Part of a whole in percent with one decimal; a dash of nothing. */
  readonly percent: (part: number, whole: number) => string;
  readonly euros: (cents: number) => string;
  /** For a cell or a bar. */
  readonly name: (id: string) => string;
  /** For a sentence: a name keeps its own direction. */
  readonly said: (id: string) => string;
  /** Several names in a sentence, or sentences' parts that are lists already. */
  readonly list: (ids: readonly string[]) => string;
  readonly joined: (parts: readonly string[]) => string;
}

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  de: ["„", "“"],
  "de-simple": ["„", "“"],
  en: ["“", "”"],
  ar: ["«", "»"],
};

/** Whether it is not seen where a name ends among others: it has a comma, or many words. */
function isLong(name: string): boolean {
  return /[,;،]/.test(name) || name.split(" ").length > MOST_WORDS;
}

/** The names of people have no more words than these. */
const MOST_WORDS = 4;

export function resultWords(words: VoteWords, options: readonly NamedOption[]): ResultWords {
  const { language } = words;
  const locale = LOCALES[language];
  const names = new Map(options.map(({ id, name }) => [id, name]));
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
  const name = (id: string) => names.get(id) ?? id;
  const said = (id: string) => isolated(name(id));
  const [opening, closing] = QUOTES[language];
  const listed = (id: string) => isolated(`${opening}${name(id)}${closing}`);
  return {
    ...words,
    number: (value, places) => figure(value, language, places),
    exactly: (value, places) => exactFigure(value, language, places),
    percent: (part, whole) => (whole === 0 ? "–" : percents.format(part / whole)),
    euros: (cents) => euros(cents, language),
    name,
    said,
    list: (ids) =>
      lists.format(ids.map(ids.length > 1 && ids.some((id) => isLong(name(id))) ? listed : said)),
    joined: (parts) => parts.join("; "),
  };
}
