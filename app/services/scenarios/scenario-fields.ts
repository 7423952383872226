import { z } from "zod";

/** What a scenario says about itself; `limits` is what the model cannot know. */
export const SCENARIO_TEXT_FIELDS = ["title", "lead", "limits"] as const;
export type ScenarioTextField = (typeof SCENARIO_TEXT_FIELDS)[number];

export const scenarioTextSchema = z.object({
  title: z.string().trim().min(1, "required").max(200, "too_long"),
  lead: z.string().trim().max(2000, "too_long"),
  limits: z.string().trim().max(4000, "too_long"),
});
export type ScenarioText = z.infer<typeof scenarioTextSchema>;

/** Fields without which a scenario cannot be published; their labels are the errors' parameters. */
export function missingScenarioTexts(text: ScenarioText): ScenarioTextField[] {
  return SCENARIO_TEXT_FIELDS.filter((field) => text[field] === "");
}
