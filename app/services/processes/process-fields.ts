import { z } from "zod";

const isoDate = z.iso.date({ error: "date_invalid" });

const optionalText = (max: number) =>
  z
    .string({ error: "text_missing" })
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(z.string().trim().max(max, "text_too_long"));

const text = (max: number) => optionalText(max).pipe(z.string().min(1, "text_missing"));

/**
 * What a process says about itself, in one language, complete: what everyone may read.
 * Messages are codes of the `processes` namespace.
 */
const processTextSchema = z.object({
  title: text(200),
  question: text(2000),
  mandate: text(5000),
  position: text(5000),
  scope: text(5000),
  commitment: text(5000),
});
export type ProcessText = z.infer<typeof processTextSchema>;
export type ProcessTextField = keyof ProcessText;
export const PROCESS_TEXT_FIELDS = processTextSchema.keyof().options;

/** The text of a draft or of a translation: it has a title, the rest may still be missing. */
export const unfinishedTextSchema = z.object({
  title: text(200),
  question: optionalText(2000),
  mandate: optionalText(5000),
  position: optionalText(5000),
  scope: optionalText(5000),
  commitment: optionalText(5000),
});

const frameShape = {
  panelSize: z.coerce
    .number({ error: "panel_size_invalid" })
    .int("panel_size_invalid")
    .min(1, "panel_size_invalid")
    .max(1000, "panel_size_invalid"),
  startsOn: isoDate,
  endsOn: isoDate,
};

const datesInOrder = {
  path: ["endsOn"],
  message: "ends_before_start",
};

/** A process with its German original: frame (seats, first and last day) and text. */
export interface ProcessInput extends ProcessText {
  /** Seats on the panel, 1 to 1000. */
  readonly panelSize: number;
  /** ISO 8601 dates. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The form of a draft. */
export const draftProcessSchema = unfinishedTextSchema
  .extend(frameShape)
  .refine((process) => process.startsOn <= process.endsOn, datesInOrder);

/** The form of a published process: no text may be taken away. */
export const publishedProcessSchema = processTextSchema
  .extend(frameShape)
  .refine((process) => process.startsOn <= process.endsOn, datesInOrder);

/** The fields without which a process is not published. */
export function missingFields(text: ProcessText): ProcessTextField[] {
  return PROCESS_TEXT_FIELDS.filter((field) => text[field] === "");
}
