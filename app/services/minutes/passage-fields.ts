import { z } from "zod";

/** What the organiser writes of an item, or of the evening as a whole. */
export const PASSAGE_FIELDS = ["summary", "resolutions"] as const;

/** How long such a text may be, in characters. */
const LONGEST_PASSAGE = 10_000;

const written = z
  .string({ error: "text_missing" })
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .pipe(z.string().trim().max(LONGEST_PASSAGE, "text_too_long"));

/** The form of it. Messages are codes of the `minutes` namespace. */
export const passageSchema = z.object({ summary: written, resolutions: written });
export type PassageInput = z.infer<typeof passageSchema>;
