import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { CONTENT_LANGUAGES } from "#db/schema/processes.ts";
import { LONGEST_CONTRIBUTION, THREAD_KINDS } from "./longest-contribution.ts";

const words = z
  .string({ error: "text_missing" })
  .transform(plainText)
  .pipe(z.string().min(1, "text_missing").max(LONGEST_CONTRIBUTION, "text_too_long"));

/** The form of a reply, or of a correction. */
export const contributionSchema = z.object({
  language: z.enum(CONTENT_LANGUAGES, { error: "language_missing" }),
  text: words,
});
export type ContributionInput = z.infer<typeof contributionSchema>;

/** The form of an argument or a question. */
export const newContributionSchema = contributionSchema.extend({
  kind: z.enum(THREAD_KINDS, { error: "kind_missing" }),
});

/** A translation is often longer than what it translates. */
export const contributionTranslationSchema = z.object({
  text: z
    .string({ error: "text_missing" })
    .transform(plainText)
    .pipe(z.string().max(2 * LONGEST_CONTRIBUTION, "text_too_long")),
  /** Version that whoever translated had before them. */
  basedOn: z.coerce.number().int().positive().catch(0),
});
