import { z } from "zod";
import { rankOf, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { requiredText } from "./town-hall-fields.ts";

const ruleTextSchema = z.object({ text: requiredText(1000) });

const step = z.enum(SANCTION_STEPS, { error: "step_missing" });
const offices = z.array(z.enum(["chair", "house_right_holder"])).min(1, "nobody_imposes");

/** The form of a rule: its wording in German, and the ladder of what follows a breach. */
export const ruleSchema = ruleTextSchema
  .extend({
    startsAt: step,
    endsAt: step,
    reminder: offices,
    call_to_order: offices,
    floor_withdrawn: offices,
    house_right: offices,
  })
  .refine(({ startsAt, endsAt }) => rankOf(startsAt) <= rankOf(endsAt), {
    path: ["endsAt"],
    message: "ladder_reversed",
  })
  .transform(({ text, startsAt, endsAt, ...imposedBy }) => ({ text, startsAt, endsAt, imposedBy }));
export type RuleInput = z.infer<typeof ruleSchema>;
