import { z } from "zod";
import {
  CONTRIBUTION_KINDS,
  EXTENSION_REASONS,
  type FloorEventBody,
  JOINED_BY,
  REMOVAL_REASONS,
  SPEECH_ENDS,
  STANDINGS,
} from "#app/domain/floor/floor-events.ts";
import { FLOOR_OFFICES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";

const id = z.string().min(1);
const step = z.enum(SANCTION_STEPS);
const attendee = z.object({
  id,
  standing: z.enum(STANDINGS),
  hasName: z.boolean(),
  hasDistrict: z.boolean(),
});
const settings = z.object({
  speakingSeconds: z.int().positive().nullable(),
  pointOfOrderSeconds: z.int().positive(),
  firstTimeSpeakersFirst: z.boolean(),
  alternate: z.boolean(),
});

const sanction = {
  sanctionId: id,
  attendeeId: id,
  ruleId: id,
  step,
  suggested: step,
  imposedBy: z.enum(FLOOR_OFFICES),
};

/** A stored event, without its place and time. */
export const floorEventSchema: z.ZodType<FloorEventBody> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["opened", "closed", "reopened", "list_closed", "list_opened"]) }),
  z.object({ kind: z.literal("item_begun"), itemId: id, settings }),
  z.object({ kind: z.literal("item_ended"), itemId: id }),
  z.object({ kind: z.literal("checked_in"), attendee, onPaper: z.literal(true).exactOptional() }),
  z.object({ kind: z.literal("attendee_corrected"), attendee }),
  z.object({ kind: z.enum(["guest_invited", "left", "check_in_undone"]), attendeeId: id }),
  z.object({ kind: z.literal("speaking_time_set"), seconds: z.int().positive().nullable() }),
  z.object({
    kind: z.literal("joined"),
    entryId: id,
    attendeeId: id,
    as: z.enum(CONTRIBUTION_KINDS),
    by: z.enum(JOINED_BY),
  }),
  z.object({ kind: z.literal("entry_removed"), entryId: id, why: z.enum(REMOVAL_REASONS) }),
  z.object({
    kind: z.literal("floor_given"),
    entryId: id,
    seconds: z.int().positive().nullable(),
    outOfTurn: z.boolean(),
  }),
  z.object({
    kind: z.literal("time_extended"),
    entryId: id,
    seconds: z.int().positive(),
    why: z.enum(EXTENSION_REASONS),
  }),
  z.object({
    kind: z.enum(["floor_returned", "interrupted", "resumed", "speech_continued"]),
    entryId: id,
  }),
  z.object({ kind: z.literal("speech_ended"), entryId: id, how: z.enum(SPEECH_ENDS) }),
  z.object({
    kind: z.literal("speech_entered"),
    entryId: id,
    attendeeId: id,
    as: z.enum(CONTRIBUTION_KINDS),
    itemId: id,
    startedAt: z.int(),
    spoken: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal("sanctioned"), ...sanction }),
  z.object({ kind: z.literal("sanction_entered"), ...sanction, itemId: id, imposedAt: z.int() }),
  z.object({ kind: z.literal("sanction_lifted"), sanctionId: id }),
]);
