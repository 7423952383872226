import { isClockTime } from "#app/domain/facts/clock-time.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { datasetInLanguage } from "./dataset-in-language.ts";
import type { DatasetDetails } from "./load-dataset.server.ts";

/**
 * The figures of a dataset as a file in the reader's words: one a row, each with unit, source and licence, so
 * that a row that is copied elsewhere keeps its origin. What was added later says so with its day. German spreadsheets get semicolons and decimal
 * commas, others commas and points. For services and routes that have authorised their caller.
 */
export function datasetCsv(
  dataset: DatasetDetails,
  language: Language,
): { readonly text: string; readonly fileName: string } {
  const { t } = publicTranslation(language);
  const { facts, unit } = datasetInLanguage(dataset, language);
  const german = language === "de" || language === "de-simple";
  const depth = facts[0]?.groups.length ?? 0;
  const group = t("public:facts.group");
  const stored = new Map(dataset.facts.map(({ id, additionId }) => [id, additionId]));
  const additions = new Map(dataset.additions.map((addition) => [addition.id, addition]));
  const number = (value: number) => (german ? String(value).replace(".", ",") : String(value));
  const text = writeCsv(
    [
      t("public:facts.place"),
      ...Array.from({ length: depth }, (_none, level) =>
        depth === 1 ? group : `${group} ${level + 1}`,
      ),
      t("public:facts.time"),
      t("public:facts.file.value"),
      t("public:facts.file.sign"),
      t("public:facts.file.qualified"),
      t("public:facts.unit"),
      t("public:facts.file.source"),
      t("public:facts.file.sourceDate"),
      t("public:facts.licence"),
      t("public:facts.file.added"),
    ],
    facts.map((fact) => {
      const addition = additions.get(stored.get(fact.id) ?? "");
      const { source, sourceDate, licence } = addition ?? dataset;
      return [
        fact.place,
        ...fact.groups,
        fact.time,
        isClockTime(fact.sign) ? fact.sign : fact.value === null ? "" : number(fact.value),
        isClockTime(fact.sign) ? "" : (fact.sign ?? ""),
        fact.qualified ? t("public:facts.file.yes") : "",
        unit,
        source,
        sourceDate,
        licence,
        addition === undefined ? "" : townDay(addition.addedAt),
      ];
    }),
    { delimiter: german ? ";" : ",", byteOrderMark: true, figures: true },
  );
  return { text, fileName: t("public:facts.file.name") };
}
