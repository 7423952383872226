import type {
  Attendee,
  ContributionKind,
  FloorEvent,
  FloorEventBody,
  ItemSettings,
} from "./floor-events.ts";
import type { SanctionStep } from "./rule-set.ts";

/** Someone who waits for the floor. */
export interface ListEntry {
  readonly id: string;
  readonly attendeeId: string;
  readonly as: ContributionKind;
  /** Place in the order of joining. */
  readonly joined: number;
}

/** Someone who has the floor. Times in milliseconds. */
export interface Speech {
  readonly entryId: string;
  readonly attendeeId: string;
  readonly as: ContributionKind;
  readonly startedAt: number;
  /** Null for no limit. Extensions are in it. */
  readonly allowed: number | null;
  /** Spoken before the last interruption. */
  readonly spoken: number;
  /** Since when the clock runs; null while the speaker is interrupted. */
  readonly runningSince: number | null;
  readonly interruptions: number;
}

/** A speech that is over. */
interface PastSpeech {
  readonly entryId: string;
  readonly attendeeId: string;
  readonly as: ContributionKind;
  readonly itemId: string;
  /** Milliseconds without interruptions. */
  readonly spoken: number;
}

interface Sanction {
  readonly id: string;
  readonly attendeeId: string;
  readonly ruleId: string;
  readonly step: SanctionStep;
  readonly itemId: string | null;
  readonly lifted: boolean;
}

/** What is the case on the floor after a number of events. */
export interface FloorState {
  /** Sequence of the last event; 0 before the first. */
  readonly sequence: number;
  readonly at: number;
  readonly phase: "before" | "open" | "closed";
  readonly item: { readonly id: string; readonly settings: ItemSettings } | null;
  readonly attendees: ReadonlyMap<string, Attendee & { readonly present: boolean }>;
  readonly listOpen: boolean;
  /** In order of joining. */
  readonly waiting: readonly ListEntry[];
  readonly speech: Speech | null;
  readonly past: readonly PastSpeech[];
  readonly sanctions: readonly Sanction[];
}

const BEFORE_THE_START: FloorState = {
  sequence: 0,
  at: 0,
  phase: "before",
  item: null,
  attendees: new Map(),
  listOpen: true,
  waiting: [],
  speech: null,
  past: [],
  sanctions: [],
};

/** Folds events into what is the case. Time grows with their number. */
export function floorAfter(events: readonly FloorEvent[], from = BEFORE_THE_START): FloorState {
  return events.reduce(apply, from);
}

/** Milliseconds that a speech has taken at a moment, without interruptions. */
export function spokenUntil(speech: Speech, now: number): number {
  if (speech.runningSince === null) return speech.spoken;
  return speech.spoken + Math.max(0, now - speech.runningSince);
}

function apply(state: FloorState, event: FloorEvent): FloorState {
  if (event.sequence !== state.sequence + 1) {
    throw new Error(`Event ${event.sequence} cannot follow event ${state.sequence}.`);
  }
  const stamped = { ...state, sequence: event.sequence, at: event.at };
  return { ...stamped, ...changeOf(stamped, event) };
}

function changeOf(
  state: FloorState,
  event: FloorEventBody & { readonly at: number },
): Partial<FloorState> {
  switch (event.kind) {
    case "opened":
      return { phase: "open" };
    case "closed":
      return { phase: "closed" };
    case "item_begun":
      return { item: { id: event.itemId, settings: event.settings }, listOpen: true };
    case "item_ended":
      return { item: null };
    case "checked_in":
      return withAttendee(state, event.attendee.id, { ...event.attendee, present: true });
    case "guest_invited":
      return changeAttendee(state, event.attendeeId, { standing: "invited_guest" });
    case "left":
      return changeAttendee(state, event.attendeeId, { present: false });
    case "list_closed":
      return { listOpen: false };
    case "list_opened":
      return { listOpen: true };
    case "joined": {
      const { entryId: id, attendeeId, as } = event;
      return { waiting: [...state.waiting, { id, attendeeId, as, joined: state.sequence }] };
    }
    case "entry_removed":
      return { waiting: state.waiting.filter(({ id }) => id !== event.entryId) };
    case "floor_given":
      return beginSpeech(state, event);
    case "speech_ended":
      return endSpeech(state, event.at);
    case "time_extended":
    case "interrupted":
    case "resumed":
      return { speech: state.speech && changeSpeech(state.speech, event) };
    case "sanctioned": {
      const { sanctionId: id, attendeeId, ruleId, step } = event;
      const itemId = state.item?.id ?? null;
      const sanction = { id, attendeeId, ruleId, step, itemId, lifted: false };
      return { sanctions: [...state.sanctions, sanction] };
    }
    case "sanction_lifted":
      return {
        sanctions: state.sanctions.map((each) =>
          each.id === event.sanctionId ? { ...each, lifted: true } : each,
        ),
      };
  }
}

function beginSpeech(
  { waiting }: FloorState,
  given: { readonly entryId: string; readonly seconds: number | null; readonly at: number },
): Partial<FloorState> {
  const entry = waiting.find(({ id }) => id === given.entryId);
  if (entry === undefined) throw new Error(`Entry ${given.entryId} is not on the list.`);
  return {
    waiting: waiting.filter(({ id }) => id !== entry.id),
    speech: {
      entryId: entry.id,
      attendeeId: entry.attendeeId,
      as: entry.as,
      startedAt: given.at,
      allowed: given.seconds === null ? null : given.seconds * 1000,
      spoken: 0,
      runningSince: given.at,
      interruptions: 0,
    },
  };
}

function endSpeech({ speech, item, past }: FloorState, at: number): Partial<FloorState> {
  if (speech === null || item === null) throw new Error("Nobody has the floor.");
  const { entryId, attendeeId, as } = speech;
  const ended = { entryId, attendeeId, as, itemId: item.id, spoken: spokenUntil(speech, at) };
  return { speech: null, past: [...past, ended] };
}

function changeSpeech(speech: Speech, event: FloorEventBody & { readonly at: number }): Speech {
  if (event.kind === "time_extended") {
    const { allowed } = speech;
    return { ...speech, allowed: allowed === null ? null : allowed + event.seconds * 1000 };
  }
  if (event.kind === "interrupted") {
    const spoken = spokenUntil(speech, event.at);
    return { ...speech, spoken, runningSince: null, interruptions: speech.interruptions + 1 };
  }
  return { ...speech, runningSince: event.at };
}

function changeAttendee(
  state: FloorState,
  id: string,
  change: Partial<Attendee & { present: boolean }>,
): Partial<FloorState> {
  const attendee = state.attendees.get(id);
  if (attendee === undefined) throw new Error(`Attendee ${id} was not checked in.`);
  return withAttendee(state, id, { ...attendee, ...change });
}

function withAttendee(
  { attendees }: FloorState,
  id: string,
  attendee: Attendee & { readonly present: boolean },
): Partial<FloorState> {
  return { attendees: new Map(attendees).set(id, attendee) };
}
