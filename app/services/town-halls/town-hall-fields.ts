import { z } from "zod";
import { clockChange } from "#app/domain/town-clock.ts";
import { INTERPRETED_LANGUAGES } from "#app/i18n/interpreted-languages.ts";

/** A text as it is stored: without white space around it, lines end as on Unix. Codes of the `townHalls` namespace. */
export function optionalText(max: number) {
  return z
    .string({ error: "text_missing" })
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(z.string().trim().max(max, "text_too_long"));
}

export function requiredText(max: number) {
  return optionalText(max).pipe(z.string().min(1, "text_missing"));
}

/** What a town hall says about itself, in one language. It has a title; the rest may still be missing. */
const townHallTextSchema = z.object({
  title: requiredText(200),
  aim: optionalText(3000),
  decided: optionalText(3000),
  notDecided: optionalText(3000),
  place: optionalText(500),
  access: optionalText(3000),
  wayBack: optionalText(3000),
  recording: optionalText(3000),
  unrecorded: optionalText(3000),
  /** Why it does not take place; written when it is cancelled. */
  cancellation: optionalText(3000).default(""),
});
export type TownHallText = z.infer<typeof townHallTextSchema>;
export const TOWN_HALL_TEXT_FIELDS = townHallTextSchema.keyof().options;
/** The texts that are written as long as it is to take place. */
export const PARTICULARS_TEXTS = townHallTextSchema.omit({ cancellation: true }).keyof().options;

/** An empty choice is none. */
const choice = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : id));

export const newTownHallSchema = z.object({
  title: requiredText(200),
  processId: choice,
  from: choice,
});

const isoDate = z.iso.date({ error: "date_invalid", abort: true });

/** The form of the particulars. `date` and `time` are those of the town's clock; both or neither are given. */
export const particularsSchema = townHallTextSchema
  .omit({ cancellation: true })
  .extend({
    processId: choice,
    date: z.union([z.literal(""), isoDate], { error: "date_invalid" }),
    time: z.union(
      [
        z.literal(""),
        z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time_invalid", abort: true }),
      ],
      {
        error: "time_invalid",
      },
    ),
    stepFree: z.boolean(),
    childcare: z.boolean(),
    interpretation: z.array(z.enum(INTERPRETED_LANGUAGES)),
  })
  .superRefine(({ date, time }, issues) => {
    if (date !== "" && time === "")
      issues.addIssue({ code: "custom", path: ["time"], message: "time_missing" });
    if (date === "" && time !== "")
      issues.addIssue({ code: "custom", path: ["date"], message: "date_missing" });
    if (date !== "" && time !== "" && clockChange(date, time) === "skipped") {
      issues.addIssue({ code: "custom", path: ["time"], message: "time_skipped" });
    }
  });
export type Particulars = z.infer<typeof particularsSchema>;

/** The form that cancels a town hall: why. */
export const cancellationSchema = z.object({ cancellation: requiredText(3000) });
