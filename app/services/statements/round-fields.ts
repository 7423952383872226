import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { CONTENT_LANGUAGES } from "#db/schema/processes.ts";
import {
  LONGEST_DECLINE_REASON,
  LONGEST_ROUND_QUESTION,
  LONGEST_ROUND_TITLE,
  LONGEST_STATEMENT,
} from "./longest-statements.ts";

/** An umlaut, a letter with vowel signs and a picture are one sign each. */
function signsOf(text: string): number {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].length;
}

function unfinished(longest: number) {
  return z
    .string({ error: "text_missing" })
    .max(longest * 20, "text_too_long")
    .transform(plainText)
    .refine((text) => signsOf(text) <= longest, "text_too_long");
}

function needed(longest: number) {
  return unfinished(longest).pipe(z.string().min(1, "text_missing"));
}

const oneLine = (text: string) => !text.includes("\n");

const title = needed(LONGEST_ROUND_TITLE).refine(oneLine, "text_of_one_line");

/** What a round is about, in one language. A translation may have no question yet. */
export const roundTextSchema = z.object({ title, question: unfinished(LONGEST_ROUND_QUESTION) });
export type RoundText = z.infer<typeof roundTextSchema>;

/** The form of a round, in German. */
export const roundSchema = z.object({
  title,
  question: needed(LONGEST_ROUND_QUESTION),
  /** A box that is ticked. */
  takesStatements: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});
export type RoundInput = z.infer<typeof roundSchema>;

/** The words of a statement. */
export const statementText = needed(LONGEST_STATEMENT).refine(oneLine, "text_of_one_line");

export const statementSchema = z.object({
  language: z.enum(CONTENT_LANGUAGES, { error: "language_missing" }),
  text: statementText,
});
export type StatementInput = z.infer<typeof statementSchema>;

/** What staff do with a statement that waits. */
export const verdictSchema = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("show") }),
  z.object({ verdict: z.literal("decline"), reason: needed(LONGEST_DECLINE_REASON) }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const STANCES = ["agree", "disagree", "pass"] as const;
export type GivenStance = (typeof STANCES)[number];
export const stanceSchema = z.enum(STANCES, { error: "stance_missing" });
