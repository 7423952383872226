import { z } from "zod";
import { type ClockTime, isClockTime } from "#app/domain/facts/clock-time.ts";
import { SPECIAL_SIGNS } from "#app/domain/facts/special-signs.ts";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { scenarioRecordSchema } from "#app/services/scenarios/scenario-record.ts";
import { translatedSchema } from "#app/services/texts/translated-schema.ts";
import { CHART_KINDS, ITEM_KINDS } from "#db/schema/index.ts";

const moment = z.int();
const office = z.enum(["chair", "house_right_holder"]);

/** Somebody in a public role; their offices as they declared them. */
const official = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  offices: z.array(z.string()),
});

const rule = z.strictObject({
  id: z.string(),
  texts: translatedSchema({ text: z.string() }),
  startsAt: z.enum(SANCTION_STEPS),
  endsAt: z.enum(SANCTION_STEPS),
  imposedBy: z.record(z.enum(SANCTION_STEPS), z.array(office)),
});

const attachment = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
});

const item = z.strictObject({
  id: z.string(),
  /** As it is read out: `2.1` is the first part of the second item. */
  number: z.string(),
  depth: z.int(),
  begins: moment,
  ends: moment,
  kind: z.enum(ITEM_KINDS),
  presenter: z.string(),
  /** Null for no limit. */
  speakingSeconds: z.int().nullable(),
  texts: translatedSchema({ title: z.string(), text: z.string() }),
  /** Ids among the datasets and scenarios of the announcement. */
  datasets: z.array(z.string()),
  scenarios: z.array(z.string()),
  attachments: z.array(attachment),
});

/** Figures as they stood when they were announced, whatever was corrected since. */
const dataset = z.strictObject({
  id: z.string(),
  texts: translatedSchema({
    title: z.string(),
    sentence: z.string(),
    method: z.string(),
    /** The words of the data in this language, by the word in the data. */
    labels: z.record(z.string(), z.string()),
  }),
  unit: z.string(),
  source: z.string(),
  sourceAddress: z.string(),
  sourceDate: z.string(),
  licence: z.string(),
  chart: z.enum(CHART_KINDS).nullable(),
  synthetic: z.boolean(),
  observations: z.array(
    z.strictObject({
      place: z.string(),
      groups: z.array(z.string()),
      time: z.string(),
      value: z.number().nullable(),
      sign: z.union([z.enum(SPECIAL_SIGNS), z.custom<ClockTime>(isClockTime)]).nullable(),
      qualified: z.boolean(),
    }),
  ),
});

const scenario = z.strictObject({
  id: z.string(),
  texts: translatedSchema({ title: z.string(), lead: z.string(), limits: z.string() }),
  synthetic: z.boolean(),
  /** Checksum of the inputs, canonically written: tells whether the model still computes with them. */
  inputsSha256: z.string(),
  /** What it computed from and what came out. Revisions from before this was kept have none. */
  record: scenarioRecordSchema.optional(),
});

/**
 * What a revision of a town hall announces, in all languages it exists in. Every object is strict: what is
 * not named here, such as internal notes, contacts and multipliers, is in no revision.
 */
export const announcementSchema = z.strictObject({
  version: z.literal(1),
  texts: translatedSchema({
    title: z.string(),
    aim: z.string(),
    decided: z.string(),
    notDecided: z.string(),
    place: z.string(),
    access: z.string(),
    /** Revisions from before it was asked for have none; their `access` tells both ways. */
    wayBack: z.string().default(""),
    recording: z.string(),
    /** Revisions from before it was asked for have none. */
    unrecorded: z.string().default(""),
  }),
  processId: z.string().nullable(),
  begins: moment,
  ends: moment,
  stepFree: z.boolean(),
  childcare: z.boolean(),
  /** BCP 47 tags. */
  interpretation: z.array(z.string()),
  host: official,
  chair: official,
  houseRightHolder: official,
  /** ISO date of the writing by which the chair has the house right; null where the chair holds it. */
  delegatedOn: z.string().nullable(),
  guests: z.array(official.omit({ offices: true })),
  rules: z.array(rule),
  /** In the order of the evening. */
  items: z.array(item),
  datasets: z.array(dataset),
  scenarios: z.array(scenario),
  /** Null for an evening that takes place. */
  cancelled: z
    .strictObject({ at: moment, texts: translatedSchema({ cancellation: z.string() }) })
    .nullable(),
});

export type Announcement = z.infer<typeof announcementSchema>;
export type AnnouncedItem = Announcement["items"][number];
export type AnnouncedDataset = Announcement["datasets"][number];
export type AnnouncedScenario = Announcement["scenarios"][number];
