import type { SanctionStep } from "#app/domain/floor/rule-set.ts";
import { suggestedStep } from "#app/domain/floor/sanctions.ts";
import type { Language } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import { type FloorConsole, readConsole } from "#app/services/floor/read-console.server.ts";
import { type ActForm, actSchema } from "./act-schema.ts";
import type { FloorRefusal } from "./floor-sentence.ts";

/** What became of an act, and how things stand. */
export interface ActAnswer {
  readonly refusal: FloorRefusal | null;
  /** The step that the ladder suggests, to be confirmed. */
  readonly confirm: SanctionStep | null;
  readonly console: FloorConsole;
}

/** Lets the chair act by a form. Null: there is no such town hall. */
export function performAct(
  services: ServiceContext,
  townHallId: string,
  reader: Language,
  form: FormData,
): ActAnswer | null {
  const parsed = actSchema.safeParse(enteredValues(form));
  const before = readConsole(services, townHallId, reader);
  if (before === null) return null;
  if (!parsed.success) {
    return { refusal: { code: "form_incomplete" }, confirm: null, console: before };
  }
  const wish = parsed.data;
  if (wish.act === "sanction" && wish.step === "suggested") {
    return { refusal: null, confirm: suggestionFor(before, wish), console: before };
  }
  const { seen, happened, reason } = wish;
  const act = actOf(wish);
  const outcome = actOnFloor(services, townHallId, act, {
    seenSequence: seen,
    note: { happened, reason },
  });
  const refusal = outcome.ok ? null : refusalOf(wish, outcome.problem);
  return { refusal, confirm: null, console: readConsole(services, townHallId, reader) ?? before };
}

function suggestionFor(
  { rules, sanctions }: FloorConsole,
  { attendeeId, ruleId }: { readonly attendeeId: string; readonly ruleId: string },
): SanctionStep | null {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return null;
  const met = sanctions.map((each) => ({ ...each, ruleId: "", itemId: null }));
  return suggestedStep({ sanctions: met }, attendeeId, rule);
}

function actOf(wish: ActForm): FloorAct {
  switch (wish.act) {
    case "set_list":
      return { kind: "set_list", open: wish.open === "yes" };
    case "set_speaking_time":
      return { kind: "set_speaking_time", seconds: wish.seconds === "" ? null : wish.seconds };
    case "join":
      return { kind: "join", attendeeId: wish.attendeeId, as: wish.as, by: "chair" };
    case "remove_entry":
      return { kind: "remove_entry", entryId: wish.entryId, why: "by_chair" };
    case "begin_item":
      return { kind: wish.act, itemId: wish.itemId };
    case "invite_guest":
    case "leave":
      return { kind: wish.act, attendeeId: wish.attendeeId };
    case "give_floor":
      return { kind: wish.act, entryId: wish.entryId, endsSpeech: wish.endsSpeech === "yes" };
    case "continue_speech":
      return { kind: wish.act, entryId: wish.entryId };
    case "extend_time":
      return { kind: wish.act, seconds: wish.seconds, why: wish.why };
    case "sanction": {
      const { attendeeId, ruleId, imposedBy } = wish;
      if (wish.step === "suggested") throw new Error("A suggested step is confirmed first.");
      return { kind: wish.act, attendeeId, ruleId, step: wish.step, imposedBy };
    }
    case "lift_sanction":
      return { kind: wish.act, sanctionId: wish.sanctionId };
    default:
      return { kind: wish.act };
  }
}

/** Who pressed "next" meant whoever stood there, and did not call anybody out of turn. */
function refusalOf(wish: ActForm, problem: FloorRefusal): FloorRefusal {
  const next = wish.act === "give_floor" && wish.called === "next";
  const changed = ["out_of_turn_without_reason", "entry_missing"].includes(problem.code);
  return next && changed ? { code: "list_changed" } : problem;
}
