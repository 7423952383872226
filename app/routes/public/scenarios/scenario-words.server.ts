import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { PathName, ScenarioProblem } from "#app/services/scenarios/compute-scenario.ts";
import type { InputValues } from "#app/services/scenarios/scenario-inputs.ts";
import { figure, isolated } from "#app/ui/figures.ts";

const GROWTH_PATHS = { growthLow: 2, growthHigh: 3 } as const;

/** What the paths are called with these inputs, such as "Path 2: 100 people more a year". */
export function pathNames(values: InputValues, language: Language): Record<PathName, string> {
  const { t } = publicTranslation(language);
  const growth = (path: keyof typeof GROWTH_PATHS) =>
    t(`public:scenarios.paths.${values[path] < 0 ? "loss" : "growth"}`, {
      path: String(GROWTH_PATHS[path]),
      number: figure(Math.abs(values[path]), language),
    });
  return {
    forecast: t("public:scenarios.paths.forecast"),
    growthLow: growth("growthLow"),
    growthHigh: growth("growthHigh"),
  };
}

/** Numbers of a scenario as the reader writes them; null is a division by nobody. */
export function scenarioNumbers(language: Language) {
  const { t } = publicTranslation(language);
  const locale = LOCALES[language];
  const none = t("public:scenarios.summary.notPossible");
  const written = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number | null) => (value === null ? none : isolated(format.format(value)));
  };
  return {
    whole: written({ maximumFractionDigits: 0 }),
    tenths: written({ maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    /** A change in per cent with its sign, without the mark of per cent. */
    points: written({
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: "exceptZero",
    }),
    size: written({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: written({ style: "percent", maximumFractionDigits: 1 }),
    signedPercent: written({
      style: "percent",
      maximumFractionDigits: 2,
      signDisplay: "exceptZero",
    }),
  };
}

/** Why these inputs have no future, and what to do. */
export function scenarioProblemSentence(
  problem: ScenarioProblem,
  values: InputValues,
  language: Language,
): string {
  const { t } = publicTranslation(language);
  if (problem.code === "scenario_population_empty") return t("public:scenarios.impossible.empty");
  const { path, year, sex, age } = problem.params;
  const key = sex === "female" ? "negativeFemale" : "negativeMale";
  return t(`public:scenarios.impossible.${key}`, {
    path: pathNames(values, language)[path],
    year: String(year),
    age: age < 100 ? String(age) : t("public:scenarios.impossible.oldest", { age: "100" }),
  });
}
