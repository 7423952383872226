import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const SETTINGS_TABLE = "table_plans";
const RESULT_TABLE = "table_plans.result";

const groups = z.array(z.array(z.string()));

/** What was asked for. People go by their row ids. */
const settingsSchema = z.object({
  features: z.array(z.string()),
  rules: z.object({ together: groups, apart: groups }),
});
export type TablePlanSettings = z.infer<typeof settingsSchema>;

/** Who sits where: row ids by session and table, with the figures of the plan. */
const resultSchema = z.object({
  algorithm: z.string(),
  algorithmVersion: z.string(),
  plan: z.array(groups),
  deviations: z.array(
    z.object({
      feature: z.string(),
      value: z.string(),
      session: z.number(),
      table: z.number(),
      people: z.number(),
      mirror: z.number(),
      deviation: z.number(),
    }),
  ),
  encounters: z.object({ met: z.number(), possible: z.number() }),
});
export type TablePlanResult = z.infer<typeof resultSchema>;

export function sealSettings(keyring: Keyring, id: string, settings: TablePlanSettings): Buffer {
  return sealJson(keyring, { table: SETTINGS_TABLE, id }, settings);
}

export function openSettings(keyring: Keyring, id: string, envelope: Buffer): TablePlanSettings {
  return settingsSchema.parse(openJson(keyring, { table: SETTINGS_TABLE, id }, envelope));
}

export function sealPlan(keyring: Keyring, id: string, result: TablePlanResult): Buffer {
  return sealJson(keyring, { table: RESULT_TABLE, id }, result);
}

export function openPlan(keyring: Keyring, id: string, envelope: Buffer): TablePlanResult {
  return resultSchema.parse(openJson(keyring, { table: RESULT_TABLE, id }, envelope));
}
