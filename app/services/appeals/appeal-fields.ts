import { z } from "zod";
import { APPEAL_RESULTS } from "#app/domain/moderation/appeals.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { LONGEST_APPEAL } from "./longest-appeal.ts";

const words = (missing: string) =>
  z
    .string({ error: missing })
    .transform(plainText)
    .pipe(z.string().min(1, missing).max(LONGEST_APPEAL, "text_too_long"));

/** What an author writes against a decision. */
export const appealSchema = z.object({
  language: z.enum(LANGUAGES, { error: "language_missing" }),
  text: words("appeal_text_missing"),
});
export type AppealInput = z.infer<typeof appealSchema>;

/** What comes of it. */
export const appealDecisionSchema = z.object({
  result: z.enum(APPEAL_RESULTS, { error: "appeal_result_missing" }),
  reason: words("moderation_reason_missing"),
});
export type AppealDecisionInput = z.infer<typeof appealDecisionSchema>;
