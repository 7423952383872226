import { z } from "zod";
import type { Problem } from "#app/domain/result.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import {
  type DeskAttendee,
  readCheckInDesk,
} from "#app/services/check-in/read-check-in-desk.server.ts";
import { recogniseCode } from "#app/services/check-in/recognise-code.server.ts";
import { undoCheckIn } from "#app/services/check-in/undo-check-in.server.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { attendeesLike } from "./attendees-like.ts";
import { checkInSchema, toldAtTheDoor } from "./check-in-form.server.ts";

/** What the desk is told after a form was sent; `done` leads back to the empty desk. */
type CheckInAnswer =
  | { readonly kind: "done"; readonly to: string }
  | { readonly kind: "recognised"; readonly slip: number | null }
  | { readonly kind: "found"; readonly text: string; readonly attendees: readonly DeskAttendee[] }
  | {
      readonly kind: "refused";
      readonly entered?: Readonly<Record<string, string>>;
      readonly errors?: Readonly<Record<string, string>>;
      readonly problem?: Problem;
      readonly codeProblem?: Problem;
    };

const otherIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["leave", "back", "undo"]), attendeeId: z.string().max(100) }),
  z.object({ intent: z.literal("code"), code: z.string().max(200) }),
  z.object({ intent: z.literal("find"), text: z.string().max(120) }),
]);

/** Answers one of the forms of the check-in desk. */
export function answerCheckIn(visit: Visit, form: FormData): CheckInAnswer {
  const townHallId = visit.params.townHallId ?? "";
  const address = `/staff/town-halls/${townHallId}/check-in`;
  const intent = form.get("intent");
  if (intent === "check-in" || intent === "check-in-without-slip") {
    return letIn(visit, townHallId, address, form);
  }
  const parsed = otherIntents.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const wanted = parsed.data;
  if (wanted.intent === "find") return find(visit, townHallId, wanted.text);
  if (wanted.intent === "code") {
    const found = recogniseCode(visit.services, townHallId, wanted.code);
    if (!found.ok) return { kind: "refused", codeProblem: found.problem };
    if (found.value.kind === "attendee") {
      return { kind: "done", to: `${address}/${found.value.attendeeId}` };
    }
    return { kind: "recognised", slip: found.value.kind === "slip" ? found.value.number : null };
  }
  const { attendeeId } = wanted;
  if (wanted.intent === "undo") {
    const undone = undoCheckIn(visit.services, { townHallId, attendeeId });
    if (!undone.ok) return { kind: "refused", problem: undone.problem };
    // The slip is back on the pile.
    const slip = String(Math.max(0, lastSlip(visit.request) - 1));
    return { kind: "done", to: `${address}?${new URLSearchParams({ undone: "", slip })}#new` };
  }
  const kind = wanted.intent === "leave" ? "leave" : "check_in";
  const done = actOnFloor(visit.services, townHallId, { kind, attendeeId }, { seenSequence: 0 });
  return done.ok
    ? { kind: "done", to: `${address}?slip=${lastSlip(visit.request)}` }
    : { kind: "refused", problem: done.problem };
}

function letIn(visit: Visit, townHallId: string, address: string, form: FormData): CheckInAnswer {
  const entered = enteredValues(form);
  const parsed = checkInSchema.safeParse(entered);
  if (!parsed.success) return { kind: "refused", entered, errors: formErrors(parsed.error) };
  const { attendeeId, slip: typed, ...rest } = parsed.data;
  const slip = entered.intent === "check-in" ? typed : null;
  const told = toldAtTheDoor(rest);
  if (told === null) {
    return { kind: "refused", entered, errors: { standing: "standing_missing" } };
  }
  const done = checkInPerson(visit.services, { townHallId, attendeeId, slip, ...told });
  if (done.ok) {
    const last = String(slip ?? lastSlip(visit.request));
    return {
      kind: "done",
      to: `${address}?${new URLSearchParams({ in: attendeeId, slip: last })}#new`,
    };
  }
  if (done.problem.code === "town_hall_missing") throw new Response(null, { status: 404 });
  return { kind: "refused", entered, problem: done.problem };
}

/** Number of the slip that was given last at this desk, as its address says; 0 for none. */
export function lastSlip(request: Request): number {
  return z.coerce
    .number()
    .int()
    .min(0)
    .max(9999)
    .catch(0)
    .parse(new URL(request.url).searchParams.get("slip"));
}

function find(visit: Visit, townHallId: string, typed: string): CheckInAnswer {
  const desk = readCheckInDesk(visit.services, townHallId);
  if (desk === null) throw new Response(null, { status: 404 });
  return { kind: "found", text: typed, attendees: attendeesLike(desk.attendees, typed) };
}
