import { z } from "zod";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { CONTENT_LANGUAGES } from "#db/schema/processes.ts";
import { LONGEST_OF_AMENDMENT } from "./longest-amendment-texts.ts";

function written(field: keyof typeof LONGEST_OF_AMENDMENT) {
  return z
    .string()
    .default("")
    .transform(plainText)
    .pipe(z.string().max(LONGEST_OF_AMENDMENT[field], "text_too_long"));
}

const needed = (field: keyof typeof LONGEST_OF_AMENDMENT) =>
  written(field).pipe(z.string().min(1, "text_missing"));

/** An amendment changes one paragraph: two of them are two amendments, which can be decided apart. */
const paragraphText = needed("text").refine(
  (text) => splitParagraphs(text).length <= 1,
  "text_of_one_paragraph",
);

/** A number that a page put into its own form. */
const ownNumber = z.coerce.number().int().min(0).max(1_000_000);

const words = {
  language: z.enum(CONTENT_LANGUAGES, { error: "language_missing" }),
  reasons: needed("reasons"),
};

/** The form of an amendment. `paragraph` 0, where something is inserted: before the first one. */
export const amendmentSchema = z.discriminatedUnion("change", [
  z.object({
    ...words,
    change: z.literal("replace"),
    paragraph: ownNumber,
    read: ownNumber,
    text: paragraphText,
  }),
  z.object({ ...words, change: z.literal("remove"), paragraph: ownNumber, read: ownNumber }),
  z.object({ ...words, change: z.literal("insert"), paragraph: ownNumber, text: paragraphText }),
]);
export type AmendmentInput = z.infer<typeof amendmentSchema>;

const decisionReason = needed("decisionReason");

/** The form of a decision on an amendment: only what is accepted as it is needs no reasons. */
export const amendmentDecisionSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("accept"), reason: written("decisionReason") }),
  z.object({ decision: z.literal("merge"), merged: paragraphText, reason: decisionReason }),
  z.object({ decision: z.literal("reject"), reason: decisionReason }),
]);
export type AmendmentDecision = z.infer<typeof amendmentDecisionSchema>;
