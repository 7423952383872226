import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type {
  Attendee,
  ContributionKind,
  FloorEvent,
  FloorEventBody,
  ItemSettings,
  JoinedBy,
  RemovalReason,
  SpeechEnd,
} from "./floor-events.ts";
import type { FloorState } from "./floor-state.ts";
import { barFor, type FloorBar } from "./may-speak.ts";
import { type FloorOffice, type FloorRule, rankOf, type SanctionStep } from "./rule-set.ts";
import { mayImpose, suggestedStep } from "./sanctions.ts";
import { speakersInOrder } from "./speakers-list.ts";

/** What somebody wants to happen on the floor. Ids of new things are made by the caller. */
export type FloorCommand =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "begin_item"; readonly itemId: string; readonly settings: ItemSettings }
  | { readonly kind: "end_item" }
  | { readonly kind: "check_in"; readonly attendee: Attendee }
  | { readonly kind: "invite_guest"; readonly attendeeId: string }
  | { readonly kind: "leave"; readonly attendeeId: string }
  | { readonly kind: "set_list"; readonly open: boolean }
  | {
      readonly kind: "join";
      readonly entryId: string;
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly by: JoinedBy;
    }
  | {
      readonly kind: "remove_entry";
      readonly entryId: string;
      readonly why: "own_wish" | "by_chair";
    }
  | {
      readonly kind: "give_floor";
      /** Null: whoever is next. */
      readonly entryId: string | null;
      /** Whether the chair gave a reason for calling someone out of turn. */
      readonly reasonGiven: boolean;
    }
  | { readonly kind: "extend_time"; readonly seconds: number }
  | { readonly kind: "interrupt" }
  | { readonly kind: "resume" }
  | { readonly kind: "end_speech" }
  | {
      readonly kind: "sanction";
      readonly sanctionId: string;
      readonly attendeeId: string;
      readonly rule: FloorRule;
      readonly step: SanctionStep;
      readonly offices: readonly FloorOffice[];
      /** Whether a reason was given for another step than the ladder suggests. */
      readonly reasonGiven: boolean;
    }
  | { readonly kind: "lift_sanction"; readonly sanctionId: string };

type FloorProblem =
  | Problem<
      | "floor_moved_on"
      | "floor_not_open"
      | "floor_already_open"
      | "floor_closed"
      | "no_item_running"
      | "item_already_running"
      | "already_checked_in"
      | "attendee_unknown"
      | "not_a_guest"
      | "list_closed"
      | "already_on_list"
      | "entry_missing"
      | "list_empty"
      | "nobody_speaks"
      | "out_of_turn_without_reason"
      | "already_interrupted"
      | "not_interrupted"
      | "extension_out_of_range"
      | "sanction_missing",
      object
    >
  | Problem<"may_not_speak", { readonly bar: FloorBar }>
  | Problem<"may_not_impose", { readonly step: SanctionStep }>
  | Problem<"step_without_reason", { readonly suggested: SanctionStep }>;

/** Extensions of a speech lie between these, in seconds. */
const EXTENSION = { least: 10, most: 1800 } as const;

type Decision = Result<readonly FloorEventBody[], FloorProblem>;

/**
 * What happens on the floor when somebody wants something, by the rules: the events to be added, in
 * their order, or why it cannot be. `seenSequence` is the last event that the person knew: when the floor
 * has moved on since, acts of the chair are refused with `floor_moved_on`, so that two who press "next"
 * at once call one speaker. What people do for themselves (check in, join, leave) is not bound to it.
 *
 * A speaker who keeps to the rules may finish: no command ends a speech because its time is over. It
 * ends when the speaker has finished, leaves, loses the floor by a sanction, or the item ends.
 */
export function decide(state: FloorState, command: FloorCommand, seenSequence: number): Decision {
  if (!FOR_THEMSELVES.has(command.kind) && seenSequence !== state.sequence) {
    return problem("floor_moved_on", {});
  }
  if (command.kind === "open") {
    return state.phase === "before" ? ok([{ kind: "opened" }]) : problem("floor_already_open", {});
  }
  if (state.phase === "closed") return problem("floor_closed", {});
  // People arrive before the beginning.
  if (command.kind === "check_in") return checkIn(state, command.attendee);
  if (state.phase === "before") return problem("floor_not_open", {});
  switch (command.kind) {
    case "close":
      return ok([...endItem(state), { kind: "closed" }]);
    case "begin_item": {
      const { itemId, settings } = command;
      if (state.item?.id === itemId) return problem("item_already_running", {});
      return ok([...endItem(state), { kind: "item_begun", itemId, settings }]);
    }
    case "end_item":
      return state.item === null ? problem("no_item_running", {}) : ok(endItem(state));
    case "invite_guest":
      return inviteGuest(state, command.attendeeId);
    case "leave":
      if (!state.attendees.has(command.attendeeId)) return problem("attendee_unknown", {});
      return ok([
        ...silence(state, command.attendeeId, "left"),
        { kind: "left", attendeeId: command.attendeeId },
      ]);
    case "set_list":
      if (state.item === null) return problem("no_item_running", {});
      return ok([{ kind: command.open ? "list_opened" : "list_closed" }]);
    case "join":
      return join(state, command);
    case "remove_entry":
      return state.waiting.some(({ id }) => id === command.entryId)
        ? ok([{ kind: "entry_removed", entryId: command.entryId, why: command.why }])
        : problem("entry_missing", {});
    case "give_floor":
      return giveFloor(state, command);
    case "extend_time":
    case "interrupt":
    case "resume":
    case "end_speech":
      return duringSpeech(state, command);
    case "sanction":
      return sanction(state, command);
    case "lift_sanction":
      return state.sanctions.some(({ id, lifted }) => id === command.sanctionId && !lifted)
        ? ok([{ kind: "sanction_lifted", sanctionId: command.sanctionId }])
        : problem("sanction_missing", {});
  }
}

/**
 * Gives events their place and time. A clock that was set back does not turn the evening round: no event
 * is earlier than the one before it.
 */
export function stamp(
  state: Pick<FloorState, "sequence" | "at">,
  events: readonly FloorEventBody[],
  now: number,
): readonly FloorEvent[] {
  const at = Math.max(now, state.at);
  return events.map((event, index) => ({ ...event, sequence: state.sequence + index + 1, at }));
}

const FOR_THEMSELVES: ReadonlySet<FloorCommand["kind"]> = new Set([
  "check_in",
  "join",
  "leave",
  "remove_entry",
]);

function checkIn(state: FloorState, attendee: Attendee): Decision {
  const known = state.attendees.get(attendee.id);
  // Whoever went for a breath of air comes back as who they were.
  if (known?.present === true) return problem("already_checked_in", {});
  return ok([{ kind: "checked_in", attendee }]);
}

function inviteGuest(state: FloorState, attendeeId: string): Decision {
  const attendee = state.attendees.get(attendeeId);
  if (attendee === undefined) return problem("attendee_unknown", {});
  if (attendee.standing !== "guest") return problem("not_a_guest", {});
  return ok([{ kind: "guest_invited", attendeeId }]);
}

function join(state: FloorState, wish: Extract<FloorCommand, { kind: "join" }>): Decision {
  if (state.item === null) return problem("no_item_running", {});
  const bar = barFor(state, wish.attendeeId);
  if (bar !== null) return problem("may_not_speak", { bar });
  // A point of order is about the procedure; a closed list does not stop it.
  if (!state.listOpen && wish.as !== "point_of_order") return problem("list_closed", {});
  const order = wish.as === "point_of_order";
  const waits = state.waiting.some(
    ({ attendeeId, as }) => attendeeId === wish.attendeeId && (as === "point_of_order") === order,
  );
  if (waits) return problem("already_on_list", {});
  const { entryId, attendeeId, as, by } = wish;
  return ok([{ kind: "joined", entryId, attendeeId, as, by }]);
}

function giveFloor(
  state: FloorState,
  { entryId, reasonGiven }: Extract<FloorCommand, { kind: "give_floor" }>,
): Decision {
  if (state.item === null) return problem("no_item_running", {});
  const { settings } = state.item;
  const order = speakersInOrder(state);
  const next = order.find(({ attendeeId }) => barFor(state, attendeeId) === null);
  const entry = entryId === null ? (next ?? order[0]) : order.find(({ id }) => id === entryId);
  if (entry === undefined) return problem(entryId === null ? "list_empty" : "entry_missing", {});
  const bar = barFor(state, entry.attendeeId);
  if (bar !== null) return problem("may_not_speak", { bar });
  const outOfTurn = entry.id !== next?.id;
  if (outOfTurn && !reasonGiven) return problem("out_of_turn_without_reason", {});
  const seconds =
    entry.as === "point_of_order" ? settings.pointOfOrderSeconds : settings.speakingSeconds;
  return ok([
    ...endSpeech(state, "finished"),
    { kind: "floor_given", entryId: entry.id, seconds, outOfTurn },
  ]);
}

function duringSpeech(
  state: FloorState,
  command: Extract<FloorCommand, { kind: "extend_time" | "interrupt" | "resume" | "end_speech" }>,
): Decision {
  const { speech } = state;
  if (speech === null) return problem("nobody_speaks", {});
  const { entryId } = speech;
  switch (command.kind) {
    case "extend_time": {
      const { seconds } = command;
      const inRange = seconds >= EXTENSION.least && seconds <= EXTENSION.most;
      if (!inRange || speech.allowed === null) return problem("extension_out_of_range", {});
      return ok([{ kind: "time_extended", entryId, seconds }]);
    }
    case "interrupt":
      if (speech.runningSince === null) return problem("already_interrupted", {});
      return ok([{ kind: "interrupted", entryId }]);
    case "resume":
      if (speech.runningSince !== null) return problem("not_interrupted", {});
      return ok([{ kind: "resumed", entryId }]);
    case "end_speech":
      return ok(endSpeech(state, "finished"));
  }
}

function sanction(state: FloorState, order: Extract<FloorCommand, { kind: "sanction" }>): Decision {
  const { sanctionId, attendeeId, rule, step, offices, reasonGiven } = order;
  if (!state.attendees.has(attendeeId)) return problem("attendee_unknown", {});
  if (!mayImpose(rule, step, offices)) return problem("may_not_impose", { step });
  const suggested = suggestedStep(state, attendeeId, rule);
  if (step !== suggested && !reasonGiven) return problem("step_without_reason", { suggested });
  const imposed = {
    kind: "sanctioned",
    sanctionId,
    attendeeId,
    ruleId: rule.id,
    step,
    suggested,
  } as const;
  const silenced =
    rankOf(step) >= rankOf("floor_withdrawn") ? silence(state, attendeeId, "sanction") : [];
  return ok([imposed, ...silenced]);
}

/** Ends the speech of someone and takes them off the list. */
function silence(
  state: FloorState,
  attendeeId: string,
  why: RemovalReason & SpeechEnd,
): FloorEventBody[] {
  const speaks = state.speech?.attendeeId === attendeeId;
  return [
    ...(speaks ? endSpeech(state, why) : []),
    ...state.waiting
      .filter((entry) => entry.attendeeId === attendeeId)
      .map(({ id }) => ({ kind: "entry_removed", entryId: id, why }) as const),
  ];
}

function endItem(state: FloorState): FloorEventBody[] {
  if (state.item === null) return [];
  return [
    ...endSpeech(state, "item_ended"),
    ...state.waiting.map(
      ({ id }) => ({ kind: "entry_removed", entryId: id, why: "item_ended" }) as const,
    ),
    { kind: "item_ended", itemId: state.item.id },
  ];
}

function endSpeech({ speech }: FloorState, how: SpeechEnd): FloorEventBody[] {
  return speech === null ? [] : [{ kind: "speech_ended", entryId: speech.entryId, how }];
}
