import { z } from "zod";
import { REGISTER_FEATURE_KINDS } from "#app/domain/register-shares.ts";

/** The planning table of a draw as it was agreed: all that the draw needs beside the residents and the seed. */
export const drawPlanSchema = z.object({
  minimumAge: z.int(),
  /** Values of each age feature; who is in none of its groups cannot be drawn. */
  ageGroups: z.array(z.array(z.string())),
  /** By which residents are split. */
  features: z.array(
    z.object({
      feature: z.string(),
      kind: z.enum(REGISTER_FEATURE_KINDS),
      values: z.array(z.string()),
    }),
  ),
  overallRate: z.number(),
  strata: z.array(
    z.object({
      name: z.string(),
      /** One for each feature. */
      values: z.array(z.string().nullable()),
      residents: z.int(),
      /** Yes per letter as expected. */
      rate: z.number(),
      /** Whole numbers in a stratified draw; in a simple one what was to be expected. */
      letters: z.number(),
    }),
  ),
});
export type DrawPlan = z.infer<typeof drawPlanSchema>;
