import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { LONGEST_REPORT } from "./longest-words.ts";

/** The form of a report: a rule, and words where somebody wants to say more. */
export const reportSchema = z.object({
  ruleId: z.string({ error: "rule_missing" }).min(1, "rule_missing"),
  words: z
    .string()
    .default("")
    .transform(plainText)
    .pipe(z.string().max(LONGEST_REPORT, "words_too_long")),
});
