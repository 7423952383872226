import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ScenarioRun, WaterCheck } from "#app/services/scenarios/compute-scenario.ts";
import { defaultValues, type ScenarioDocument } from "#app/services/scenarios/scenario-inputs.ts";
import { pathNames, scenarioNumbers } from "./scenario-words.server.ts";

/** How far the model is off what is published, in the reader's words. */
export interface ScenarioChecks {
  /** Null when the water model could not be calibrated: then `sentences` says so. */
  readonly table: {
    readonly caption: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Before the table. */
  readonly lead: string | null;
  readonly sentences: readonly string[];
}

/** Up to so many percentage points a prediction is called close. */
const CLOSE = 0.5;

export function scenarioChecks(
  document: ScenarioDocument,
  run: ScenarioRun,
  language: Language,
): ScenarioChecks {
  const { t } = publicTranslation(language);
  const numbers = scenarioNumbers(language);
  const pupils =
    run.pupils === null
      ? []
      : [
          t("public:scenarios.checks.pupils", {
            year: String(run.pupils.year),
            published: numbers.whole(run.pupils.published),
            computed: numbers.whole(run.pupils.computed),
          }),
        ];
  if (run.water === null) {
    return { table: null, lead: null, sentences: [t("public:scenarios.checks.none"), ...pupils] };
  }
  const { water } = run;
  const year = String(water.year);
  return {
    lead: t("public:scenarios.checks.water", { year }),
    table: waterTable(document, water, language),
    sentences: [
      verdict(water, language),
      ...(water.residentsThatFit === null || isClose(water)
        ? []
        : [
            t("public:scenarios.checks.fitting", {
              year,
              fitting: numbers.whole(water.residentsThatFit),
              residents: numbers.whole(water.residents),
            }),
          ]),
      t("public:scenarios.checks.parameters", {
        share: numbers.percent(water.model.fixedShare),
        growth: numbers.signedPercent(water.model.useGrowth),
      }),
      t("public:scenarios.checks.held"),
      ...pupils,
    ],
  };
}

function isClose({ residual }: WaterCheck): boolean {
  return Math.abs(residual * 100) <= CLOSE;
}

function verdict(water: WaterCheck, language: Language): string {
  const { t } = publicTranslation(language);
  const points = scenarioNumbers(language).size(Math.abs(water.residual * 100));
  return t(`public:scenarios.checks.${isClose(water) ? "close" : "far"}`, { points });
}

function waterTable(
  document: ScenarioDocument,
  water: WaterCheck,
  language: Language,
): NonNullable<ScenarioChecks["table"]> {
  const { t } = publicTranslation(language);
  const { points } = scenarioNumbers(language);
  const names = pathNames(defaultValues(document), language);
  const exact = t("public:scenarios.checks.exact");
  return {
    caption: t("public:scenarios.checks.caption", { year: String(water.year) }),
    headers: (["path", "published", "model", "difference"] as const).map((key) =>
      t(`public:scenarios.checks.${key}`),
    ),
    rows: [
      [
        names.forecast,
        points(water.published.forecast * 100),
        points(water.published.forecast * 100),
        exact,
      ],
      [
        names.growthLow,
        points(water.published.growthLow * 100),
        points(water.predicted * 100),
        points(water.residual * 100),
      ],
      [
        names.growthHigh,
        points(water.published.growthHigh * 100),
        points(water.published.growthHigh * 100),
        exact,
      ],
    ],
  };
}
