import type { Problem } from "#app/domain/result.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { changeAttendee } from "#app/services/check-in/change-attendee.server.ts";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import { giveSlip } from "#app/services/check-in/give-slip.server.ts";
import { attendeeSchema, slipSchema, toldAtTheDoor } from "./check-in-form.server.ts";

type PersonAnswer =
  | { readonly to: string }
  | {
      readonly entered?: Readonly<Record<string, string>>;
      readonly errors?: Readonly<Record<string, string>>;
      readonly problem?: Problem;
    };

/** Answers one of the forms of a person's page at the check-in desk. */
export function answerPerson(visit: Visit, form: FormData): PersonAnswer {
  const place = {
    townHallId: visit.params.townHallId ?? "",
    attendeeId: visit.params.attendeeId ?? "",
  };
  const desk = `/staff/town-halls/${place.townHallId}/check-in`;
  const own = `${desk}/${place.attendeeId}?saved`;
  switch (form.get("intent")) {
    case "save": {
      const entered = enteredValues(form);
      const parsed = attendeeSchema.safeParse(entered);
      if (!parsed.success) return { entered, errors: formErrors(parsed.error) };
      const told = toldAtTheDoor(parsed.data);
      if (told === null) return { entered, errors: { standing: "standing_missing" } };
      const done = changeAttendee(visit.services, place, told);
      return done.ok ? { to: own } : { entered, problem: done.problem };
    }
    case "slip": {
      const slip = slipSchema.safeParse(form.get("slip"));
      if (!slip.success || slip.data === null) return { errors: { slip: "slip_not_a_number" } };
      const done = giveSlip(visit.services, place, slip.data);
      return done.ok ? { to: own } : { problem: done.problem };
    }
    case "erase": {
      const done = eraseAttendee(visit.services, place);
      return done.ok ? { to: `${desk}?erased` } : { problem: done.problem };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
