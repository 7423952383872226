import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { CitedFact, SaidFigure } from "#app/services/proposals/cited-facts.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { figure, isolated } from "#app/ui/figures.ts";

/** Figures that a proposal cites, as a page shows them in a language. */
export function citedFactsInWords(facts: readonly CitedFact[], language: Language) {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    words: {
      title: t("proposalLinks.facts.title"),
      synthetic: t("facts.synthetic"),
      drop: t("proposalLinks.facts.drop"),
    },
    facts: facts.map((fact) => {
      const { unit, cited, corrected, citedAt } = fact;
      const says = (said: SaidFigure) => isolated(saidInWords(said, unit, language));
      return {
        id: fact.id,
        datasetId: fact.datasetId,
        title: fact.title,
        name: fact.name,
        figure: saidInWords(cited, unit, language),
        cited: t("proposalLinks.facts.cited", { date: dayOfMoment(citedAt, language) }),
        corrected:
          corrected === null
            ? null
            : t("proposalLinks.facts.corrected", {
                date: dayOfMoment(corrected.at, language),
                before: says(cited),
                after: says(corrected),
              }),
        source: t("facts.sourceLine", {
          source: `${isolated(fact.source)} (${isolated(fact.sourceDate)})`,
        }),
        synthetic: fact.synthetic,
      };
    }),
  };
}
export type CitedFactsInWords = ReturnType<typeof citedFactsInWords>;

/** A figure with its unit, as a reader of a language writes it. */
export function saidInWords({ value, sign }: SaidFigure, unit: string, language: Language): string {
  const said = sign ?? figure(value ?? 0, language, 3);
  return unit === "" ? said : `${said} ${unit}`;
}
