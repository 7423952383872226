import { z } from "zod";
import { computeScenario, PATHS, type ScenarioRun } from "./compute-scenario.ts";
import { defaultValues, scenarioDocumentSchema, scenarioDocumentShape } from "./scenario-inputs.ts";

const amount = z.number().nullable();
const ages = z.array(z.number());
const bySex = z.strictObject({ female: ages, male: ages });
const byPath = z.strictObject({
  forecast: z.number(),
  growthLow: z.number(),
  growthHigh: z.number(),
});

/**
 * What a scenario says at one time, for good: the inputs of the town and what came out. Whoever reads it computes
 * nothing, so that it stays the same when the model is given better formulas.
 */
export const scenarioRecordSchema = z.strictObject({
  document: scenarioDocumentShape,
  run: z.strictObject({
    paths: z.array(
      z.strictObject({
        path: z.enum(PATHS),
        start: bySex,
        end: bySex,
        years: z.array(
          z.strictObject({
            year: z.int(),
            residents: z.number(),
            births: z.number(),
            deaths: z.number(),
            migrants: z.number(),
            pupils: amount,
            peoplePerFirefighter: amount,
            doctors: z.number(),
            peoplePerDoctor: amount,
            waterPrice: amount,
          }),
        ),
      }),
    ),
    water: z
      .strictObject({
        model: z.strictObject({ fixedShare: z.number(), useGrowth: z.number() }),
        year: z.int(),
        published: byPath,
        predicted: z.number(),
        residual: z.number(),
        residents: z.number(),
        residentsThatFit: amount,
      })
      .nullable(),
    pupils: z
      .strictObject({ year: z.int(), published: z.number(), computed: z.number() })
      .nullable(),
  }),
});
export type ScenarioRecord = z.infer<typeof scenarioRecordSchema>;

/** More decimal places than any page shows, and fewer than processors agree on. */
const PLACES = 6;

/**
 * The record of a scenario as it is stored, with the figures of the town. Null where they give no future; such a
 * model is never published.
 */
export function recordScenario(stored: unknown): ScenarioRecord | null {
  const document = scenarioDocumentSchema.parse(stored);
  const computed = computeScenario(document, defaultValues(document));
  if (!computed.ok) return null;
  const run: ScenarioRun = rounded(computed.value);
  return scenarioRecordSchema.parse({ document, run });
}

function rounded<Json>(value: Json): Json {
  const text = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "number" ? Number(each.toFixed(PLACES)) : each,
  );
  return JSON.parse(text) as Json;
}
