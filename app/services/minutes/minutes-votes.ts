import { z } from "zod";
import { COUNTED } from "#app/domain/minutes/vote-numbers.ts";
import type { OutcomeCode } from "#app/domain/votes/outcome-code.ts";
import { translatedSchema } from "#app/services/texts/translated-schema.ts";
import { voteRuleSchema } from "#app/services/votes/vote-rule-schema.ts";
import { VOTE_NATURES, VOTE_SECRECIES } from "#db/schema/votes.ts";

/** Who won and why, as `outcomeCode` of the domain says it. */
const outcome = z.custom<OutcomeCode>(
  (value) => z.object({ code: z.string(), params: z.object({}) }).safeParse(value).success,
);

const question = z.strictObject({
  id: z.string(),
  texts: translatedSchema({ text: z.string() }),
  rule: voteRuleSchema,
  options: z.array(
    z.strictObject({ id: z.string(), texts: translatedSchema({ text: z.string() }) }),
  ),
  /** Null before it is counted, and where the vote was cancelled. */
  outcome: outcome.nullable(),
  numbers: z.array(
    z.strictObject({
      option: z.string().nullable(),
      counted: z.enum(COUNTED),
      number: z.number(),
      of: z.int().nullable(),
    }),
  ),
});

/** A vote of the evening, as minutes state it. */
export const minutesVoteSchema = z.strictObject({
  id: z.string(),
  /** The item under which it was held; null for none. */
  itemId: z.string().nullable(),
  texts: translatedSchema({ title: z.string() }),
  status: z.enum(["open", "closed", "counted", "final", "cancelled"]),
  /** What is internal to a group stands in no minutes. */
  nature: z.enum(VOTE_NATURES).exclude(["internal"]),
  secrecy: z.enum(VOTE_SECRECIES),
  /** Whether those voted who were checked in. */
  present: z.boolean(),
  entitled: z.int(),
  /** Ballots cast, online and on paper; null before it is counted. */
  cast: z.int().nullable(),
  /** Empty unless it was cancelled. */
  cancelReason: z.string(),
  questions: z.array(question),
});

export type MinutesVote = z.infer<typeof minutesVoteSchema>;
export type MinutesVoteQuestion = z.infer<typeof question>;
