import { ok, problem } from "#app/domain/result.ts";
import { enterSanction, enterSpeech } from "./enter-afterwards.ts";
import type { FloorCommand, FloorDecision } from "./floor-command.ts";
import type { FloorEvent, FloorEventBody } from "./floor-events.ts";
import type { FloorState } from "./floor-state.ts";
import { barFor } from "./may-speak.ts";
import { rankOf } from "./rule-set.ts";
import { isBeyondRule, mayImpose, suggestedStep } from "./sanctions.ts";
import { endSpeech, silence } from "./silence.ts";
import { speakersInOrder } from "./speakers-list.ts";

/** Extensions of a speech lie between these, in seconds. */
const EXTENSION = { least: 10, most: 1800 } as const;

/** The speaking time of an item lies between these, in seconds. */
const SPEAKING_TIME = { least: 10, most: 3600 } as const;

/**
 * What happens on the floor when somebody wants something, by the rules: the events to be added, in
 * their order, or why it cannot be. `seenSequence` is the last event that the person knew: when there was an
 * act of the chair since, another one is refused with `floor_moved_on`, so that two who press "next" at once
 * call one speaker. What people do for themselves (check in, join, leave) neither is bound to it nor
 * keeps the chair from acting.
 *
 * A speaker who keeps to the rules may finish: no command ends a speech because its time is over. It
 * ends when the speaker has finished, leaves, loses the floor by a sanction, or the item ends. Calling
 * somebody else ends it only when that was asked for; else it is refused with `somebody_speaks`.
 */
export function decide(
  state: FloorState,
  command: FloorCommand,
  seenSequence: number,
): FloorDecision {
  if (!FOR_THEMSELVES.has(command.kind) && seenSequence < state.acted) {
    return problem("floor_moved_on", {});
  }
  if (command.kind === "open") {
    return state.phase === "before" ? ok([{ kind: "opened" }]) : problem("floor_already_open", {});
  }
  if (command.kind === "reopen") {
    return state.phase === "closed" ? ok([{ kind: "reopened" }]) : problem("floor_not_closed", {});
  }
  if (command.kind === "speech_entered") return enterSpeech(state, command);
  if (command.kind === "enter_sanction") return enterSanction(state, command);
  if (state.phase === "closed") return problem("floor_closed", {});
  // People arrive before the beginning, and may go again.
  if (command.kind === "check_in") return checkIn(state, command);
  if (command.kind === "correct_attendee") {
    return state.attendees.has(command.attendee.id)
      ? ok([{ kind: "attendee_corrected", attendee: command.attendee }])
      : problem("attendee_unknown", {});
  }
  if (command.kind === "leave") return leave(state, command.attendeeId);
  if (command.kind === "undo_check_in") return undoCheckIn(state, command.attendeeId);
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
    case "set_list":
      if (state.item === null) return problem("no_item_running", {});
      return ok([{ kind: command.open ? "list_opened" : "list_closed" }]);
    case "set_speaking_time":
      return setSpeakingTime(state, command.seconds);
    case "join":
      return join(state, command);
    case "remove_entry":
      return state.waiting.some(({ id }) => id === command.entryId)
        ? ok([{ kind: "entry_removed", entryId: command.entryId, why: command.why }])
        : problem("entry_missing", {});
    case "give_floor":
      return giveFloor(state, command);
    case "continue_speech":
      return continueSpeech(state, command.entryId);
    case "return_floor":
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
  "correct_attendee",
  "join",
  "leave",
  "undo_check_in",
  "remove_entry",
  "speech_entered",
  "enter_sanction",
]);

function checkIn(
  state: FloorState,
  { attendee, onPaper }: Extract<FloorCommand, { kind: "check_in" }>,
): FloorDecision {
  const known = state.attendees.get(attendee.id);
  // Whoever went for a breath of air comes back as who they were.
  if (known?.present === true) return problem("already_checked_in", {});
  return ok([{ kind: "checked_in", attendee, ...(onPaper === true ? { onPaper } : {}) }]);
}

function leave(state: FloorState, attendeeId: string): FloorDecision {
  if (!state.attendees.has(attendeeId)) return problem("attendee_unknown", {});
  return ok([...silence(state, attendeeId, "left"), { kind: "left", attendeeId }]);
}

/** What somebody did stays with them: whoever asked for the floor or broke a rule was there. */
function undoCheckIn(state: FloorState, attendeeId: string): FloorDecision {
  if (!state.attendees.has(attendeeId)) return problem("attendee_unknown", {});
  const { waiting, past, sanctions, speech } = state;
  const acts = [...waiting, ...past, ...sanctions, ...(speech === null ? [] : [speech])];
  return acts.some((act) => act.attendeeId === attendeeId)
    ? problem("already_took_part", {})
    : ok([{ kind: "check_in_undone", attendeeId }]);
}

function inviteGuest(state: FloorState, attendeeId: string): FloorDecision {
  const attendee = state.attendees.get(attendeeId);
  if (attendee === undefined) return problem("attendee_unknown", {});
  if (attendee.standing !== "guest") return problem("not_a_guest", {});
  return ok([{ kind: "guest_invited", attendeeId }]);
}

function join(state: FloorState, wish: Extract<FloorCommand, { kind: "join" }>): FloorDecision {
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
  { entryId, reasonGiven, endsSpeech }: Extract<FloorCommand, { kind: "give_floor" }>,
): FloorDecision {
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
  if (state.speech !== null && endsSpeech !== true) return problem("somebody_speaks", {});
  const seconds =
    entry.as === "point_of_order" ? settings.pointOfOrderSeconds : settings.speakingSeconds;
  return ok([
    ...endSpeech(state, "finished"),
    { kind: "floor_given", entryId: entry.id, seconds, outOfTurn },
  ]);
}

function duringSpeech(
  state: FloorState,
  command: Extract<
    FloorCommand,
    { kind: "return_floor" | "extend_time" | "interrupt" | "resume" | "end_speech" }
  >,
): FloorDecision {
  const { speech } = state;
  if (speech === null) return problem("nobody_speaks", {});
  const { entryId } = speech;
  switch (command.kind) {
    case "return_floor":
      return ok([{ kind: "floor_returned", entryId }]);
    case "extend_time": {
      const { seconds, why, reasonGiven } = command;
      const inRange = seconds >= EXTENSION.least && seconds <= EXTENSION.most;
      if (!inRange || speech.allowed === null) return problem("extension_out_of_range", {});
      if (why === "other" && !reasonGiven) return problem("extension_without_reason", {});
      return ok([{ kind: "time_extended", entryId, seconds, why }]);
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

/**
 * A speech goes on that was ended by mistake, or for a point of order, unless another began since or the
 * item is over.
 */
function continueSpeech(state: FloorState, entryId: string): FloorDecision {
  const last = state.past.findLast(({ as, how, entryId: id }) => {
    return how !== "on_paper" && (as !== "point_of_order" || id === entryId);
  });
  const own = last?.entryId === entryId && last.how === "finished" ? last : null;
  if (state.speech !== null || own === null || own.itemId !== state.item?.id) {
    return problem("nothing_to_continue", {});
  }
  const bar = barFor(state, own.attendeeId);
  if (bar !== null) return problem("may_not_speak", { bar });
  return ok([{ kind: "speech_continued", entryId }]);
}

function setSpeakingTime(state: FloorState, seconds: number | null): FloorDecision {
  if (state.item === null) return problem("no_item_running", {});
  if (seconds !== null && (seconds < SPEAKING_TIME.least || seconds > SPEAKING_TIME.most)) {
    return problem("speaking_time_out_of_range", {});
  }
  return ok([{ kind: "speaking_time_set", seconds }]);
}

/** Whoever breaks a rule without having checked in is entered as a guest, so that a later breach finds them. */
function sanction(
  state: FloorState,
  order: Extract<FloorCommand, { kind: "sanction" }>,
): FloorDecision {
  const { sanctionId, attendeeId, rule, step, imposedBy, offices, reasonGiven } = order;
  if (!mayImpose(rule, step, offices)) return problem("may_not_impose", { step });
  const suggested = suggestedStep(state, attendeeId, rule);
  if (isBeyondRule(rule, step, suggested)) {
    return problem("step_beyond_rule", { step: rule.endsAt });
  }
  if (step !== suggested && !reasonGiven) return problem("step_without_reason", { suggested });
  const stranger: FloorEventBody[] = state.attendees.has(attendeeId)
    ? []
    : [
        {
          kind: "checked_in",
          attendee: { id: attendeeId, standing: "guest", hasName: false, hasDistrict: false },
        },
      ];
  const imposed = {
    kind: "sanctioned",
    sanctionId,
    attendeeId,
    ruleId: rule.id,
    step,
    suggested,
    imposedBy,
  } as const;
  const silenced =
    rankOf(step) >= rankOf("floor_withdrawn") ? silence(state, attendeeId, "sanction") : [];
  return ok([...stranger, imposed, ...silenced]);
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
