import { z } from "zod";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import type { Problem } from "#app/domain/result.ts";
import { inTown, townDay } from "#app/domain/town-clock.ts";
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

const speechSchema = z.object({
  attendeeId: choice,
  itemId: choice,
  as: z.enum(CONTRIBUTION_KINDS, { error: "choice_missing" }),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_invalid"),
  minutes: figure(240, "minutes_invalid"),
  seconds: figure(59, "seconds_invalid"),
});

/** Enters a person or a speech from paper; null when it was done. */
export function answerAfterwards(visit: Visit, form: FormData): AfterwardsRefusal | null {
  const entered = enteredValues(form);
  if (entered.intent === "person") return enterPerson(visit, entered);
  if (entered.intent === "speech") return enterSpeech(visit, entered);
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
  const evening = readAfterwards(services, townHallId);
  if (evening === null) throw new Response(null, { status: 404 });
  const { from, minutes, seconds, ...speech } = parsed.data;
  const day = townDay(evening.beginsAt ?? services.now);
  const done = actOnFloor(
    services,
    townHallId,
    {
      ...speech,
      kind: "enter_speech",
      startedAt: new Date(inTown(day, from)),
      seconds: minutes * 60 + seconds,
    },
    { seenSequence: 0 },
  );
  return done.ok ? null : { entered, problem: done.problem };
}
