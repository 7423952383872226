import { z } from "zod";
import { optionalText, requiredText } from "#app/services/town-halls/town-hall-fields.ts";
import { ITEM_KINDS } from "#db/schema/agenda.ts";

/** Speaking times are entered in minutes and kept in seconds; both from 10 seconds to an hour. */
const SECONDS = { least: 10, most: 3600 } as const;

const wholeMinutes = z
  .string({ error: "minutes_invalid" })
  .trim()
  .regex(/^\d{1,3}$/, "minutes_invalid")
  .transform(Number)
  .pipe(z.number().max(720, "minutes_invalid"));

const secondsInMinutes = z
  .string({ error: "speaking_time_invalid" })
  .trim()
  .regex(/^\d{1,2}([.,]\d{1,2})?$/, "speaking_time_invalid")
  .transform((minutes) => Math.round(Number(minutes.replace(",", ".")) * 60))
  .pipe(
    z
      .number()
      .min(SECONDS.least, "speaking_time_invalid")
      .max(SECONDS.most, "speaking_time_invalid"),
  );

const noLimit = z.literal("").transform(() => null);

const itemTextSchema = z.object({ title: requiredText(200), text: optionalText(5000) });
export const ITEM_TEXT_FIELDS = itemTextSchema.keyof().options;

/** The form of an agenda item. Empty speaking time means no limit. */
export const itemSchema = itemTextSchema.extend({
  kind: z.enum(ITEM_KINDS, { error: "kind_missing" }),
  minutes: wholeMinutes,
  presenter: optionalText(200),
  internalNotes: optionalText(5000),
  speakingMinutes: z.union([noLimit, secondsInMinutes], { error: "speaking_time_invalid" }),
  pointOfOrderMinutes: secondsInMinutes,
  firstTimeSpeakersFirst: z.boolean(),
  alternate: z.boolean(),
  datasetIds: z.array(z.string()),
  scenarioIds: z.array(z.string()),
});
export type ItemInput = z.infer<typeof itemSchema>;
