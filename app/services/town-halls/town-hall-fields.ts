import { z } from "zod";

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
export const townHallTextSchema = z.object({
  title: requiredText(200),
  aim: optionalText(3000),
  decided: optionalText(3000),
  notDecided: optionalText(3000),
  place: optionalText(500),
  access: optionalText(3000),
  recording: optionalText(3000),
  /** Why it does not take place; written when it is cancelled. */
  cancellation: optionalText(3000).default(""),
});
export type TownHallText = z.infer<typeof townHallTextSchema>;
export const TOWN_HALL_TEXT_FIELDS = townHallTextSchema.keyof().options;

/** No process is an empty choice. */
const processChoice = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : id));

export const newTownHallSchema = z.object({ title: requiredText(200), processId: processChoice });
