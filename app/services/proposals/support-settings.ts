import { z } from "zod";

/** The fewest supporters that can lead to an answer, the most days until it, and what is proposed at first. */
const SUPPORT_LIMITS = { fewest: 2, most: 1_000_000, longest: 365, days: 60 } as const;

/** From how many supporters on the town owes an answer, and within how many days. */
export interface SupportSettings {
  /** Null: support alone leads to no answer. */
  readonly supportThreshold: number | null;
  readonly answerDays: number;
}

export const NO_THRESHOLD: SupportSettings = {
  supportThreshold: null,
  answerDays: SUPPORT_LIMITS.days,
};

const whole = z
  .string()
  .default("")
  .transform((typed) => typed.replace(/[\s.\u00a0]/g, ""));

/** The form of these settings. */
export const supportSettingsSchema = z.object({
  supportThreshold: whole
    .pipe(z.string().regex(/^\d{0,7}$/, "threshold_invalid"))
    .transform((digits) => (digits === "" ? null : Number(digits)))
    .pipe(
      z
        .number()
        .min(SUPPORT_LIMITS.fewest, "threshold_invalid")
        .max(SUPPORT_LIMITS.most, "threshold_invalid")
        .nullable(),
    ),
  answerDays: whole
    .pipe(z.string().regex(/^\d{1,3}$/, "answer_days_invalid"))
    .transform(Number)
    .pipe(
      z.number().min(1, "answer_days_invalid").max(SUPPORT_LIMITS.longest, "answer_days_invalid"),
    ),
});
