import { z } from "zod";
import { AGES } from "#app/domain/scenarios/population.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { WATER_INPUTS } from "./default-inputs.ts";

/** What anyone may move, in the order of the page. */
export const INPUT_KEYS = [
  "residents",
  "childrenPerWoman",
  "motherAge",
  "lifeWomen",
  "lifeMen",
  "migrants",
  "growthLow",
  "growthHigh",
  "pupils",
  "members",
  "doctors",
  "doctorsAge",
  "retirementAge",
  "takenOver",
  "purchaseGrowth",
  "newcomerExcess",
  "newcomerYears",
] as const;
export type InputKey = (typeof INPUT_KEYS)[number];

export const INPUT_GROUPS = {
  start: ["residents"],
  births: ["childrenPerWoman", "motherAge"],
  lives: ["lifeWomen", "lifeMen"],
  paths: ["migrants", "growthLow", "growthHigh"],
  school: ["pupils"],
  fire: ["members"],
  doctors: ["doctors", "doctorsAge", "retirementAge", "takenOver"],
  water: ["purchaseGrowth", "newcomerExcess", "newcomerYears"],
} as const satisfies Record<string, readonly InputKey[]>;
export type InputGroup = keyof typeof INPUT_GROUPS;

/** Limits beyond which no town may set its bounds (the model has no meaning there), and decimal places. */
export const INPUT_LIMITS: Readonly<
  Record<InputKey, { readonly lowest: number; readonly highest: number; readonly places: number }>
> = {
  residents: { lowest: 100, highest: 1_000_000, places: 0 },
  childrenPerWoman: { lowest: 0, highest: 8, places: 2 },
  motherAge: { lowest: 20, highest: 40, places: 1 },
  lifeWomen: { lowest: 50, highest: 100, places: 1 },
  lifeMen: { lowest: 50, highest: 100, places: 1 },
  migrants: { lowest: -100_000, highest: 100_000, places: 0 },
  growthLow: { lowest: -10_000, highest: 10_000, places: 0 },
  growthHigh: { lowest: -10_000, highest: 10_000, places: 0 },
  pupils: { lowest: 1, highest: 100_000, places: 0 },
  members: { lowest: 1, highest: 100_000, places: 0 },
  doctors: { lowest: 0.5, highest: 10_000, places: 1 },
  doctorsAge: { lowest: 25, highest: 69, places: 1 },
  retirementAge: { lowest: 26, highest: 80, places: 1 },
  takenOver: { lowest: 0, highest: 100, places: 0 },
  purchaseGrowth: { lowest: -10, highest: 20, places: 2 },
  newcomerExcess: { lowest: -50, highest: 100, places: 0 },
  newcomerYears: { lowest: 1, highest: 40, places: 0 },
};

export type InputValues = Readonly<Record<InputKey, number>>;

const noteSchema = z.object({
  de: z.string().trim().min(1, "required").max(600, "too_long"),
  "de-simple": z.string().trim().max(600, "too_long").default(""),
  en: z.string().trim().max(600, "too_long").default(""),
  ar: z.string().trim().max(600, "too_long").default(""),
  /** Languages whose translation is of an earlier German text. */
  outdated: z.array(z.enum(TRANSLATIONS)).optional(),
});

/** Where a number comes from, or why it is assumed. German is the original; an empty one is not translated. */
export type InputNote = Readonly<z.infer<typeof noteSchema>>;

const inputSchema = z
  .object({
    value: z.number(),
    min: z.number(),
    max: z.number(),
    /** `source`: the facts give it. `assumption`: they do not, and the note says why it is taken. */
    basis: z.enum(["source", "assumption"]),
    note: noteSchema,
  })
  .refine(({ value, min, max }) => min <= value && value <= max, "value_out_of_bounds");
export type ScenarioInput = z.infer<typeof inputSchema>;

const agesSchema = z.array(z.number().min(0)).length(AGES.length);

const document = z.object({
  version: z.literal(2),
  /** The year whose end the population, pupils, volunteers and doctors are of. */
  startYear: z.int().min(1990).max(2100),
  /** Years into the future; the last must not lie before that of the water prices. */
  years: z.int().min(10).max(40),
  /** How the residents are spread over ages and sexes: any numbers in proportion. */
  ages: z.object({ female: agesSchema, male: agesSchema }),
  agesNote: noteSchema,
  inputs: z.record(z.enum(INPUT_KEYS), inputSchema),
  water: z.object({
    /** Years from the start to that of the published prices. */
    years: z.int().min(1).max(40),
    /** Change of the unit price until then, in per cent; the first and the third calibrate the model. */
    forecast: z.number(),
    growthLow: z.number(),
    growthHigh: z.number(),
    note: noteSchema,
  }),
  /** A published figure of the forecast that the page compares with; null without one. */
  pupilForecast: z
    .object({ year: z.int(), pupils: z.number().min(0), note: noteSchema })
    .nullable(),
});

/** What a document holds, without what its parts must be to each other. */
export const scenarioDocumentShape = z.preprocess(fromVersionOne, document);

/** Version 1 took what is known about water as given. */
function fromVersionOne(stored: unknown): unknown {
  const earlier = z.looseObject({ version: z.literal(1), inputs: z.looseObject({}) });
  const read = earlier.safeParse(stored);
  if (!read.success) return stored;
  return { ...read.data, version: 2, inputs: { ...read.data.inputs, ...WATER_INPUTS } };
}

/**
 * What a scenario model computes from: version 2. Anything else in the database is a broken invariant; a later
 * version gets a number of its own and a step from the one before.
 */
export const scenarioDocumentSchema = scenarioDocumentShape
  .refine(({ years, water }) => water.years <= years, "water_beyond_years")
  .refine(
    ({ ages }) => [...ages.female, ...ages.male].some((number) => number > 0),
    "nobody_at_start",
  )
  .refine(
    ({ inputs }) => inputs.doctorsAge.max < inputs.retirementAge.min,
    "doctors_retired_from_the_start",
  )
  .refine(
    ({ inputs }) =>
      INPUT_KEYS.every((key) => {
        const { lowest, highest } = INPUT_LIMITS[key];
        return lowest <= inputs[key].min && inputs[key].max <= highest;
      }),
    "bounds_beyond_limits",
  );
export type ScenarioDocument = z.infer<typeof scenarioDocumentSchema>;

export function defaultValues({ inputs }: Pick<ScenarioDocument, "inputs">): InputValues {
  return Object.fromEntries(INPUT_KEYS.map((key) => [key, inputs[key].value])) as Record<
    InputKey,
    number
  >;
}
