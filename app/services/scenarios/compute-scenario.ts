import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  doctorsAfter,
  peoplePerFirefighter,
  primaryPupils,
} from "#app/domain/scenarios/consequences.ts";
import { fertilityFor } from "#app/domain/scenarios/fertility.ts";
import { migrationProfile } from "#app/domain/scenarios/migration.ts";
import { survivalFor } from "#app/domain/scenarios/mortality.ts";
import {
  at,
  type BySexAndAge,
  bySexAndAge,
  people,
  type Sex,
} from "#app/domain/scenarios/population.ts";
import {
  type Assumptions,
  type ProjectedYear,
  projectPopulation,
} from "#app/domain/scenarios/projection.ts";
import {
  calibrateWaterModel,
  changeOfPrice,
  headsThatFit,
  type WaterModel,
  type WaterTerms,
  type WaterYear,
  waterPrices,
} from "#app/domain/scenarios/water-price.ts";
import { defaultValues, type InputValues, type ScenarioDocument } from "./scenario-inputs.ts";

/** Standard deviation of the age of mothers, in years. */
const MOTHERS_SPREAD = 5.5;

/** The forecast as it is, and two paths of growth. */
export const PATHS = ["forecast", "growthLow", "growthHigh"] as const;
export type PathName = (typeof PATHS)[number];

/** A town at the end of a year. A number is null where it would have to be divided by nobody. */
export interface PathYear {
  readonly year: number;
  readonly residents: number;
  readonly births: number;
  readonly deaths: number;
  readonly migrants: number;
  readonly pupils: number | null;
  readonly peoplePerFirefighter: number | null;
  readonly doctors: number;
  readonly peoplePerDoctor: number | null;
  /** Change of the unit price of water since the start, as a share; null when the model is not calibrated. */
  readonly waterPrice: number | null;
}

export interface ScenarioPath {
  readonly path: PathName;
  readonly years: readonly PathYear[];
  readonly start: BySexAndAge;
  readonly end: BySexAndAge;
}

/** The water model, calibrated with the town's inputs, and what it says of the scenario it was not told. */
export interface WaterCheck {
  readonly model: WaterModel;
  readonly year: number;
  /** Changes of the price as shares: published for all, and predicted for the second. */
  readonly published: Readonly<Record<PathName, number>>;
  readonly predicted: number;
  /** Predicted less published, as a share: -0.03 is three percentage points too low. */
  readonly residual: number;
  /** Residents of the forecast in that year, and those with which all three prices would fit; null without. */
  readonly residents: number;
  readonly residentsThatFit: number | null;
}

export interface ScenarioRun {
  readonly paths: readonly ScenarioPath[];
  /** Null when no model of this kind gives the published prices. */
  readonly water: WaterCheck | null;
  /** A published forecast beside what the town's inputs give, whatever a reader moved. */
  readonly pupils: {
    readonly year: number;
    readonly published: number;
    readonly computed: number;
  } | null;
}

export type ScenarioProblem =
  | Problem<
      "scenario_population_negative",
      {
        readonly path: PathName;
        readonly year: number;
        readonly sex: Sex;
        readonly age: number;
      }
    >
  | Problem<"scenario_population_empty", object>;

/**
 * Projects the three paths and what follows from them. The water model stays as it was calibrated with the
 * inputs of the town (`document`), whatever `values` a reader moves: its two parameters belong to the
 * works, not to the future.
 *
 * Fails with `scenario_population_negative`, naming the first year, sex and age from which more would leave than
 * there are, and with `scenario_population_empty`. Takes a few milliseconds.
 */
export function computeScenario(
  document: ScenarioDocument,
  values: InputValues,
): Result<ScenarioRun, ScenarioProblem> {
  const moved = projectPaths(document, values);
  if (!moved.ok) return moved;
  const { water, pupils } = townChecks(document);
  return ok({
    paths: PATHS.map((path) => follow(path, moved.value[path], values, water?.model ?? null)),
    water,
    pupils,
  });
}

type TownChecks = Pick<ScenarioRun, "water" | "pupils">;

/** The checks of the last documents: they are the same whatever a reader moves. */
const checked = new Map<string, TownChecks>();
const MOST_CHECKED = 10;

function townChecks(document: ScenarioDocument): TownChecks {
  const key = JSON.stringify(document);
  const known = checked.get(key);
  if (known !== undefined) return known;
  const own = projectPaths(document, defaultValues(document));
  const checks = {
    water: own.ok ? calibrate(document, own.value) : null,
    pupils: own.ok ? comparePupils(document, own.value.forecast) : null,
  };
  if (checked.size === MOST_CHECKED) checked.clear();
  checked.set(key, checks);
  return checks;
}

type Projections = Readonly<Record<PathName, readonly ProjectedYear[]>>;

function projectPaths(
  document: ScenarioDocument,
  values: InputValues,
): Result<Projections, ScenarioProblem> {
  const assumptions: Assumptions = {
    fertility: fertilityFor({
      childrenPerWoman: values.childrenPerWoman,
      meanAge: values.motherAge,
      spread: MOTHERS_SPREAD,
    }),
    survival: { female: survivalFor(values.lifeWomen), male: survivalFor(values.lifeMen) },
    migration: migrationProfile(),
  };
  const start = { year: document.startYear, population: startOf(document, values) };
  const projected: Partial<Record<PathName, readonly ProjectedYear[]>> = {};
  for (const path of PATHS) {
    const given =
      path === "forecast"
        ? ({ kind: "migrants", perYear: values.migrants } as const)
        : ({ kind: "growth", perYear: values[path] } as const);
    const years = projectPopulation(start, assumptions, given, document.years);
    if (!years.ok) {
      return years.problem.code === "population_empty"
        ? problem("scenario_population_empty", {})
        : problem("scenario_population_negative", { path, ...years.problem.params });
    }
    projected[path] = years.value;
  }
  return ok(projected as Projections);
}

/** The ages of the document, scaled to the number of residents. */
function startOf({ ages }: ScenarioDocument, { residents }: InputValues): BySexAndAge {
  const scale = residents / people(ages);
  return bySexAndAge((sex, age) => at(ages[sex], age) * scale);
}

function follow(
  path: PathName,
  projected: readonly ProjectedYear[],
  values: InputValues,
  model: WaterModel | null,
): ScenarioPath {
  const [first] = projected;
  const last = projected.at(-1);
  if (first === undefined || last === undefined) throw new Error("A projection has its start.");
  const known = first.population;
  const prices = model === null ? [] : waterPrices(waterPath(projected), model, waterTerms(values));
  return {
    path,
    start: known,
    end: last.population,
    years: projected.map(({ population, total, ...year }, index) => {
      const doctors = doctorsAfter(index, {
        doctors: values.doctors,
        meanAge: values.doctorsAge,
        retirementAge: values.retirementAge,
        takenOver: values.takenOver / 100,
      });
      const price = prices[index];
      return {
        year: year.year,
        residents: total,
        births: year.births,
        deaths: year.deaths,
        migrants: year.migrants,
        pupils: finite(primaryPupils(population, { population: known, pupils: values.pupils })),
        peoplePerFirefighter: finite(
          peoplePerFirefighter(population, { population: known, members: values.members }),
        ),
        doctors,
        peoplePerDoctor: finite(total / doctors),
        waterPrice: price === undefined ? null : finite(price - 1),
      };
    }),
  };
}

function waterTerms(values: InputValues): WaterTerms {
  return {
    purchaseGrowth: values.purchaseGrowth / 100,
    newcomerExcess: values.newcomerExcess / 100,
    newcomerYears: values.newcomerYears,
  };
}

function waterPath(projected: readonly ProjectedYear[]): WaterYear[] {
  return projected.map(({ total, migrants }) => ({
    residents: total,
    newcomers: Math.max(0, migrants),
  }));
}

function calibrate(document: ScenarioDocument, projections: Projections): WaterCheck | null {
  const { water, startYear } = document;
  const terms = waterTerms(defaultValues(document));
  const pathOf = (path: PathName) => waterPath(projections[path].slice(0, water.years + 1));
  const published = {
    forecast: water.forecast / 100,
    growthLow: water.growthLow / 100,
    growthHigh: water.growthHigh / 100,
  };
  const [forecast, low, high] = PATHS.map((path) => ({
    path: pathOf(path),
    change: published[path],
  }));
  if (forecast === undefined || low === undefined || high === undefined) throw new Error("Three.");
  const model = calibrateWaterModel(forecast, high, terms);
  if (!model.ok) return null;
  const predicted = changeOfPrice(low.path, model.value, terms);
  const fitting = headsThatFit(published.forecast, low, high, terms);
  const startResidents = forecast.path[0]?.residents ?? 0;
  return {
    model: model.value,
    year: startYear + water.years,
    published,
    predicted,
    residual: predicted - published.growthLow,
    residents: forecast.path.at(-1)?.residents ?? 0,
    residentsThatFit: fitting === null ? null : fitting * startResidents,
  };
}

function comparePupils(
  { pupilForecast, inputs }: ScenarioDocument,
  projected: readonly ProjectedYear[],
): ScenarioRun["pupils"] {
  const year = projected.find((each) => each.year === pupilForecast?.year);
  const [first] = projected;
  if (pupilForecast === null || year === undefined || first === undefined) return null;
  const known = { population: first.population, pupils: inputs.pupils.value };
  const computed = primaryPupils(year.population, known);
  return { year: pupilForecast.year, published: pupilForecast.pupils, computed };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
