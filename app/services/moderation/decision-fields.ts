import { z } from "zod";
import { MEASURES } from "#app/domain/moderation/measures.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { LONGEST_MODERATION } from "./longest-words.ts";

function words(field: "facts" | "reason") {
  return z
    .string()
    .default("")
    .transform(plainText)
    .pipe(z.string().max(LONGEST_MODERATION[field], "words_too_long"));
}

/** Number of the version that whoever sends a form has before them; forms of texts that are gone have none. */
function versionField() {
  return z
    .string()
    .optional()
    .transform((digits) => (digits === undefined || digits === "" ? undefined : Number(digits)));
}

/** The form of a decision. What its words need, the measure decides. */
export const decisionSchema = z.object({
  measure: z.enum(MEASURES, { error: "measure_missing" }),
  ruleId: z
    .string()
    .default("")
    .transform((id) => (id === "" ? null : id)),
  facts: words("facts"),
  reason: words("reason"),
  language: z.enum(LANGUAGES, { error: "language_missing" }),
  days: z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^\d{0,3}$/, "days_invalid"))
    .transform((digits) => (digits === "" ? null : Number(digits))),
  textVersion: versionField(),
  participantId: z
    .string()
    .optional()
    .transform((id) => (id === "" ? undefined : id)),
});

/** The form of whoever agrees. */
export const agreementSchema = z.object({ textVersion: versionField() });

/** The reason of whoever does not agree. */
export const refusalSchema = z.object({ refusal: words("reason") });
