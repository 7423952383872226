import { z } from "zod";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { CONTRIBUTION_KINDS, STANDINGS } from "#app/domain/floor/floor-events.ts";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import type { MinutesRecord } from "#app/domain/minutes/record.ts";
import { translatedSchema } from "#app/services/texts/translated-schema.ts";
import { CONTENT_LANGUAGES, ITEM_KINDS } from "#db/schema/index.ts";
import { minutesVoteSchema } from "./minutes-votes.ts";

const moment = z.int();
const publicTotal = z.int().nullable();

const timeTable = z.strictObject({
  rows: z.array(z.strictObject({ group: z.string(), minutes: z.int() })),
  others: z.int().nullable(),
});

const record = z.strictObject({
  sequence: z.int(),
  began: moment.nullable(),
  ended: moment.nullable(),
  attendance: z.strictObject({
    total: publicTotal,
    rows: z.array(z.strictObject({ value: z.string(), persons: publicTotal })),
  }),
  counted: z.int(),
  districts: z.array(z.string()),
  totals: z.strictObject({
    minutes: z.int().nullable(),
    speakers: publicTotal,
    byDistrict: timeTable,
    byGender: timeTable,
    byTurn: timeTable,
  }),
  items: z.array(
    z.strictObject({
      itemId: z.string(),
      status: z.enum(["awaited", "held", "dropped", "added"]),
      periods: z.array(z.strictObject({ begins: moment, ends: moment.nullable() })),
      contributions: z.array(
        z.strictObject({
          entryId: z.string(),
          attendeeId: z.string(),
          standing: z.enum(STANDINGS),
          as: z.enum(CONTRIBUTION_KINDS),
          extended: z.int(),
        }),
      ),
      onPaper: z.array(z.strictObject({ from: moment, until: moment })),
    }),
  ),
  sanctions: z.array(
    z.strictObject({
      ruleId: z.string(),
      step: z.enum(SANCTION_STEPS),
      imposed: z.int(),
      lifted: z.int(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      itemId: z.string().nullable(),
      language: z.enum(CONTENT_LANGUAGES),
      text: z.string(),
      asked: z.int(),
      status: z.enum(["open", "promised", "answered"]),
      answer: z.string(),
      owner: z.string(),
      dueOn: z.string().nullable(),
    }),
  ),
  hiddenQuestions: z.int(),
}) satisfies z.ZodType<MinutesRecord>;

const official = z.strictObject({ name: z.string(), description: z.string() });

/** What was to happen, as it was announced last before the minutes were assembled. */
const plan = z.strictObject({
  texts: translatedSchema({ title: z.string(), place: z.string() }),
  begins: moment.nullable(),
  ends: moment.nullable(),
  host: official.nullable(),
  chair: official.nullable(),
  /** Announced items in the order of the agenda, then all others. */
  items: z.array(
    z.strictObject({
      id: z.string(),
      /** As it was read out; null for an item that was not announced. */
      number: z.string().nullable(),
      depth: z.int(),
      kind: z.enum(ITEM_KINDS),
      presenter: z.string(),
      texts: translatedSchema({ title: z.string() }),
      /** Null for an item that was not announced or has no time. */
      begins: moment.nullable(),
      ends: moment.nullable(),
    }),
  ),
  rules: z.array(z.strictObject({ id: z.string(), texts: translatedSchema({ text: z.string() }) })),
});

/** What the organiser writes of one item, or of the evening as a whole. */
const passage = translatedSchema({ summary: z.string(), resolutions: z.string() });

/** The key of the text about the evening as a whole; all others are ids of items. */
export const WHOLE_EVENING = "evening";

const common = { plan, record, texts: z.record(z.string(), passage) };

/**
 * What minutes hold, as a draft and as a published revision. `record`, `plan` and `votes` are assembled anew whenever
 * something changed; `texts` are written by people and stay. Names of people in the room are in none of
 * them. Minutes from before there were votes are read as minutes without a vote.
 */
export const minutesContentSchema = z.discriminatedUnion("version", [
  z.strictObject({ version: z.literal(2), ...common, votes: z.array(minutesVoteSchema) }),
  z
    .strictObject({ version: z.literal(1), ...common })
    .transform((content) => ({ ...content, version: 2 as const, votes: [] })),
]);

/** What stands in the place of a published text that had to be erased; a trigger lets nothing else in. */
export const ERASED_CONTENT = { erased: true } as const;

export type MinutesContent = z.infer<typeof minutesContentSchema>;
export type MinutesPlan = z.infer<typeof plan>;
export type MinutesPassage = z.infer<typeof passage>;

/** Reads the content of a published revision; null where it was erased. */
export function publishedContent(stored: unknown): MinutesContent | null {
  const erased = z.strictObject({ erased: z.literal(true) }).safeParse(stored).success;
  return erased ? null : minutesContentSchema.parse(stored);
}

/** Whether two minutes say the same. */
export function sameContent(left: MinutesContent, right: MinutesContent): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
