import { z } from "zod";
import { CONTRIBUTION_KINDS, EXTENSION_REASONS } from "#app/domain/floor/floor-events.ts";
import { FLOOR_OFFICES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";

const id = z.string().min(1);
const seconds = z.coerce.number().int();
const words = z.string().trim().max(2000).default("");

/** An act of the chair as a form sends it. Which words an act needs, the service says. */
export const actSchema = z
  .discriminatedUnion("act", [
    z.object({
      act: z.enum([
        "open",
        "close",
        "reopen",
        "end_item",
        "return_floor",
        "interrupt",
        "resume",
        "end_speech",
      ]),
    }),
    z.object({ act: z.literal("begin_item"), itemId: id }),
    z.object({ act: z.enum(["invite_guest", "leave"]), attendeeId: id }),
    z.object({ act: z.literal("set_list"), open: z.enum(["yes", "no"]) }),
    z.object({ act: z.literal("set_speaking_time"), seconds: z.union([z.literal(""), seconds]) }),
    z.object({ act: z.literal("join"), attendeeId: id, as: z.enum(CONTRIBUTION_KINDS) }),
    z.object({ act: z.literal("remove_entry"), entryId: id }),
    /** `next`: who was shown as next when the button was pressed. */
    z.object({
      act: z.literal("give_floor"),
      entryId: id,
      called: z.enum(["next", "chosen"]),
      endsSpeech: z.enum(["yes", "no"]).default("no"),
    }),
    z.object({ act: z.literal("extend_time"), seconds, why: z.enum(EXTENSION_REASONS) }),
    z.object({ act: z.literal("continue_speech"), entryId: id }),
    z.object({
      act: z.literal("sanction"),
      attendeeId: id,
      ruleId: id,
      step: z.enum([...SANCTION_STEPS, "suggested"]),
      imposedBy: z.enum(FLOOR_OFFICES),
    }),
    z.object({ act: z.literal("lift_sanction"), sanctionId: id }),
  ])
  .and(z.object({ seen: z.coerce.number().int(), happened: words, reason: words }));
export type ActForm = z.infer<typeof actSchema>;

/** Which act a form stands for. */
export type ActKind = ActForm["act"];
