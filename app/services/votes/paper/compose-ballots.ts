import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import type { Municipality } from "#app/services/municipality/read-municipality.server.ts";
import type { VoteDefinition } from "../vote-definition.ts";
import { paperQuestion, type RuleInWords, townTexts, words } from "./ballot-questions.ts";
import { orderCount } from "./option-orders.ts";
import type { BallotOrder, PaperLayout } from "./paper-order.ts";

/** How the papers of a batch are to look. */
export interface PaperLook {
  /** Beside German, which stands on every paper. */
  readonly languages: readonly Language[];
  readonly layout: PaperLayout;
}

/**
 * The languages beside German in which a paper can be printed: those into which the title, every question and every
 * option are translated.
 */
export function paperLanguages({ texts, questions }: VoteDefinition): readonly Language[] {
  return LANGUAGES.filter((language) => {
    if (language === "de") return false;
    const options = questions.flatMap(({ options }) => options);
    return (
      (texts.translations[language]?.title ?? "") !== "" &&
      [...questions, ...options].every(
        (each) => (each.texts.translations[language]?.text ?? "") !== "",
      )
    );
  });
}

/**
 * The ballot papers of a batch. Every paper of an order is like the others of it, and nothing on it says which it is.
 * Where other languages stand beside the German, there is one of them; more have pages of their own.
 *
 * @param specimen whether the word stands across them
 */
export function composeBallots(
  definition: VoteDefinition,
  town: Municipality,
  {
    serial,
    papers,
    look,
    rule,
    specimen,
  }: {
    readonly serial: string;
    readonly papers: number;
    readonly look: PaperLook;
    readonly rule: RuleInWords;
    readonly specimen: boolean;
  },
): BallotOrder {
  const possible = paperLanguages(definition);
  const languages = ["de", ...possible.filter((each) => look.languages.includes(each))] as const;
  const german = printedTranslation("de");
  const { questions, texts } = definition;
  const shuffled = questions.filter((question) => question.shuffled);
  const count = orderCount(
    papers,
    shuffled.map(({ options }) => options.length),
  );
  const several = questions.length > 1;
  return {
    kind: "ballots",
    title: texts.original.title,
    town: town.name,
    layout: languages.length === 2 ? look.layout : "pages",
    languages: languages.length,
    large: languages.map((language) => language === "de-simple"),
    kicker: words(languages, "kicker"),
    heading: townTexts(texts, "title", languages),
    nature: words(languages, `nature.${definition.nature}`),
    introduction: townTexts(texts, "introduction", languages),
    hints: [
      words(languages, "hints.fold"),
      words(languages, "hints.unclear"),
      words(languages, "hints.serial"),
      ...(count > 1 ? [words(languages, "hints.letters")] : []),
    ],
    reading: words(languages, "reading"),
    ruleHeading: words(languages, "rule"),
    continued: words(languages, "continued"),
    serial: german.t("printed:ballot.serial", { serial }),
    pages: german.t("printed:ballot.page", { page: "{{page}}", pages: "{{pages}}" }),
    empty: german.t("printed:ballot.empty"),
    synthetic: town.synthetic ? german.t("printed:synthetic") : null,
    specimen: specimen ? german.t("printed:specimen") : null,
    versions: Array.from({ length: count }, (_, own) =>
      questions.map((question, index) =>
        paperQuestion(question, {
          number: several ? `${index + 1}.` : "",
          ...{ languages, rule, orders: { count, own } },
        }),
      ),
    ),
    papers,
  };
}
