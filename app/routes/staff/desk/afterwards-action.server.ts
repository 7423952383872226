import { z } from "zod";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import { FLOOR_OFFICES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import type { Problem } from "#app/domain/result.ts";
import { momentOfEvening } from "#app/domain/town-clock.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import { readAfterwards } from "#app/services/check-in/read-afterwards.server.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { attendeeSchema, toldAtTheDoor } from "./check-in-form.server.ts";

/** Why something was not entered, and what was typed. */
export interface AfterwardsRefusal {
  readonly entered: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly problem?: Problem | undefined;
}

const personSchema = attendeeSchema.extend({ attendeeId: z.uuid("form_outdated") });

const choice = z.string().min(1, "choice_missing").max(100);
const figure = (most: number, code: string) =>
  z.coerce.number({ error: code }).int(code).min(0, code).max(most, code);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_invalid");

const speechSchema = z.object({
  attendeeId: choice,
  itemId: choice,
  as: z.enum(CONTRIBUTION_KINDS, { error: "choice_missing" }),
  from: clockTime,
  minutes: figure(240, "minutes_invalid"),
  seconds: figure(59, "seconds_invalid"),
});

const words = z.string().trim().max(2000, "text_too_long").default("");
const sanctionSchema = z.object({
  attendeeId: choice,
  itemId: choice,
  at: clockTime,
  ruleId: choice,
  happened: words.pipe(z.string().min(1, "text_missing")),
  step: z.enum(SANCTION_STEPS, { error: "choice_missing" }),
  imposedBy: z.enum(FLOOR_OFFICES, { error: "choice_missing" }),
  reason: words,
});

/** Enters a person, a speech or a measure from paper; null when it was done. */
export function answerAfterwards(visit: Visit, form: FormData): AfterwardsRefusal | null {
  const entered = enteredValues(form);
  if (entered.intent === "person") return enterPerson(visit, entered);
  if (entered.intent === "speech") return enterSpeech(visit, entered);
  if (entered.intent === "sanction") return enterSanction(visit, entered);
  throw new Response(null, { status: 400 });
}

type Entered = Readonly<Record<string, string>>;

function enterPerson({ services, params }: Visit, entered: Entered): AfterwardsRefusal | null {
  const parsed = personSchema.safeParse(entered);
  if (!parsed.success) return { entered, errors: formErrors(parsed.error) };
  const { attendeeId, ...rest } = parsed.data;
  const told = toldAtTheDoor(rest);
  if (told === null) return { entered, errors: { standing: "standing_missing" } };
  const townHallId = params.townHallId ?? "";
  const done = checkInPerson(services, {
    ...told,
    townHallId,
    attendeeId,
    slip: null,
    fromPaper: true,
  });
  return done.ok ? null : { entered, problem: done.problem };
}

function enterSpeech({ services, params }: Visit, entered: Entered): AfterwardsRefusal | null {
  const parsed = speechSchema.safeParse(entered);
  if (!parsed.success) return { entered, errors: formErrors(parsed.error) };
  const townHallId = params.townHallId ?? "";
  const { from, minutes, seconds, ...speech } = parsed.data;
  const done = actOnFloor(
    services,
    townHallId,
    {
      ...speech,
      kind: "enter_speech",
      startedAt: timeOfEvening(services, townHallId, from),
      seconds: minutes * 60 + seconds,
    },
    { seenSequence: 0 },
  );
  return done.ok ? null : { entered, problem: done.problem };
}

function enterSanction({ services, params }: Visit, entered: Entered): AfterwardsRefusal | null {
  const parsed = sanctionSchema.safeParse(entered);
  if (!parsed.success) return { entered, errors: formErrors(parsed.error) };
  const townHallId = params.townHallId ?? "";
  const { at, happened, reason, ...sanction } = parsed.data;
  const imposedAt = timeOfEvening(services, townHallId, at);
  const done = actOnFloor(
    services,
    townHallId,
    { ...sanction, kind: "enter_sanction", imposedAt },
    { seenSequence: 0, note: { happened, reason } },
  );
  return done.ok ? null : { entered, problem: done.problem };
}

/** @param time of the town's clock during the evening, such as "19:30" */
function timeOfEvening(services: Visit["services"], townHallId: string, time: string): Date {
  const evening = readAfterwards(services, townHallId);
  if (evening === null) throw new Response(null, { status: 404 });
  return momentOfEvening(time, evening.beginsAt ?? services.now);
}
