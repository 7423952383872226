import { z } from "zod";

const isoDate = z.iso.date({ error: "date_invalid" });

const text = (max: number) =>
  z.string({ error: "text_missing" }).trim().min(1, "text_missing").max(max, "text_too_long");

/** What a process says about itself, in one language. Messages are codes of the `processes` namespace. */
export const processTextSchema = z.object({
  title: text(200),
  question: text(2000),
  mandate: text(5000),
  position: text(5000),
  scope: text(5000),
  commitment: text(5000),
});
export type ProcessText = z.infer<typeof processTextSchema>;
export const PROCESS_TEXT_FIELDS = processTextSchema.keyof().options;

/** The frame of a process: seats and dates. Shared by form and action. */
export const processFrameSchema = z
  .object({
    panelSize: z.coerce
      .number({ error: "panel_size_invalid" })
      .int("panel_size_invalid")
      .min(1, "panel_size_invalid")
      .max(1000, "panel_size_invalid"),
    startsOn: isoDate,
    endsOn: isoDate,
  })
  .refine((frame) => frame.startsOn <= frame.endsOn, {
    path: ["endsOn"],
    message: "ends_before_start",
  });
export type ProcessFrame = z.infer<typeof processFrameSchema>;
