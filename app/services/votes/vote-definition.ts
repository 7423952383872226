import { z } from "zod";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import { translatedSchema } from "#app/services/texts/translated-schema.ts";
import { ELECTORATES, VOTE_NATURES, VOTE_SECRECIES } from "#db/schema/votes.ts";
import { voteRuleSchema } from "./vote-rule-schema.ts";

const option = z.strictObject({
  id: z.string(),
  /** In cents; null unless a budget pays. */
  cost: z.int().min(1).nullable(),
  /** The proposal that it puts to the vote. */
  proposalId: z.string().nullable(),
  texts: translatedSchema({ text: z.string() }),
});
export type VoteOption = z.infer<typeof option>;

const question = z.strictObject({
  id: z.string(),
  rule: voteRuleSchema,
  /** Whether each voter sees the options in another order. */
  shuffled: z.boolean(),
  texts: translatedSchema({ text: z.string() }),
  /** In the order of the ballot paper. */
  options: z.array(option),
});
export type VoteQuestion = z.infer<typeof question>;

/**
 * Everything that a vote is: what is asked, who may answer, what decides. It is put together from its rows while the
 * vote is a draft, and stored as it is when the vote opens. Moments are milliseconds since 1970-01-01 UTC.
 */
export const voteDefinitionSchema = z.strictObject({
  nature: z.enum(VOTE_NATURES),
  electorate: z.enum(ELECTORATES),
  drawId: z.string().nullable(),
  townHallId: z.string().nullable(),
  minimumAge: z.int().nullable(),
  secrecy: z.enum(VOTE_SECRECIES),
  takesPaper: z.boolean(),
  opensAt: z.int().nullable(),
  closesAt: z.int().nullable(),
  texts: translatedSchema({ title: z.string(), introduction: z.string() }),
  questions: z.array(question),
});
export type VoteDefinition = z.infer<typeof voteDefinitionSchema>;

/** The questions without their words, as the domain takes them. */
export function askedQuestions({ questions }: VoteDefinition): readonly AskedQuestion[] {
  return questions.map(({ id, rule, options }) => ({
    ...{ id, rule },
    options: options.map((each) => ({ id: each.id, cost: each.cost })),
  }));
}
