import type {
  Attendee,
  ContributionKind,
  FloorEvent,
  FloorEventBody,
  ItemSettings,
  SpeechEnd,
} from "./floor-events.ts";
import type { FloorOffice, SanctionStep } from "./rule-set.ts";

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
  /** Place they had in the order of joining. */
  readonly joined: number;
  readonly startedAt: number;
  /** Null for no limit. Extensions are in it. */
  readonly allowed: number | null;
  /** Spoken before the last interruption. */
  readonly spoken: number;
  /** Since when the clock runs; null while the speaker is interrupted. */
  readonly runningSince: number | null;
  readonly interruptions: number;
}

/** A speech that is over; `spoken` is without interruptions. */
export interface PastSpeech extends Omit<Speech, "runningSince"> {
  readonly itemId: string;
  readonly endedAt: number;
  /** `on_paper`: entered afterwards. */
  readonly how: SpeechEnd | "on_paper";
}

interface Sanction {
  readonly id: string;
  readonly attendeeId: string;
  readonly ruleId: string;
  readonly step: SanctionStep;
  readonly itemId: string | null;
  readonly imposedBy: FloorOffice;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly lifted: boolean;
  /** Whether it was noted on paper and entered afterwards. */
  readonly onPaper: boolean;
}

/** How somebody is in the room. */
interface RoomEntry {
  readonly present: boolean;
  /** Whether they were written down at the door and entered afterwards. */
  readonly onPaper: boolean;
}

/** What is the case on the floor after a number of events. */
export interface FloorState {
  /** Sequence of the last event; 0 before the first. */
  readonly sequence: number;
  /**
   * Sequence of the last event that was an act of the chair; what people do for themselves (arrive, join,
   * withdraw, leave) is none.
   */
  readonly acted: number;
  readonly at: number;
  readonly phase: "before" | "open" | "closed";
  readonly item: {
    readonly id: string;
    readonly settings: ItemSettings;
    readonly begunAt: number;
  } | null;
  readonly attendees: ReadonlyMap<string, Attendee & RoomEntry>;
  readonly listOpen: boolean;
  /** In order of joining. */
  readonly waiting: readonly ListEntry[];
  readonly speech: Speech | null;
  readonly past: readonly PastSpeech[];
  readonly sanctions: readonly Sanction[];
}

const BEFORE_THE_START: FloorState = {
  sequence: 0,
  acted: 0,
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
  const acted = isActOfChair(event) ? event.sequence : state.acted;
  const stamped = { ...state, sequence: event.sequence, acted, at: event.at };
  return { ...stamped, ...changeOf(stamped, event) };
}

function isActOfChair(event: FloorEventBody): boolean {
  switch (event.kind) {
    case "checked_in":
    case "attendee_corrected":
    case "joined":
    case "left":
    case "check_in_undone":
    case "speech_entered":
    case "sanction_entered":
      return false;
    case "entry_removed":
      return event.why === "sanction" || event.why === "item_ended";
    case "speech_ended":
      return event.how !== "left";
    default:
      return true;
  }
}

function changeOf(
  state: FloorState,
  event: FloorEventBody & { readonly at: number },
): Partial<FloorState> {
  switch (event.kind) {
    case "opened":
    case "reopened":
      return { phase: "open" };
    case "closed":
      return { phase: "closed" };
    case "item_begun":
      return {
        item: { id: event.itemId, settings: event.settings, begunAt: event.at },
        listOpen: true,
      };
    case "item_ended":
      return { item: null };
    case "checked_in":
      return checkIn(state, event.attendee, event.onPaper === true);
    case "attendee_corrected":
      return changeAttendee(state, event.attendee.id, event.attendee);
    case "guest_invited":
      return changeAttendee(state, event.attendeeId, { standing: "invited_guest" });
    case "left":
      return changeAttendee(state, event.attendeeId, { present: false });
    case "check_in_undone":
      return { attendees: new Map([...state.attendees].filter(([id]) => id !== event.attendeeId)) };
    case "list_closed":
      return { listOpen: false };
    case "list_opened":
      return { listOpen: true };
    case "speaking_time_set":
      return { item: state.item && withSpeakingTime(state.item, event.seconds) };
    case "joined": {
      const { entryId: id, attendeeId, as } = event;
      return { waiting: [...state.waiting, { id, attendeeId, as, joined: state.sequence }] };
    }
    case "entry_removed":
      return { waiting: state.waiting.filter(({ id }) => id !== event.entryId) };
    case "floor_given":
      return beginSpeech(state, event);
    case "speech_ended":
      return endSpeech(state, event);
    case "speech_continued":
      return continueSpeech(state, event);
    case "speech_entered":
      return enterSpeech(state, event);
    case "floor_returned":
      return returnFloor(state);
    case "time_extended":
    case "interrupted":
    case "resumed":
      return { speech: state.speech && changeSpeech(state.speech, event) };
    case "sanctioned": {
      const { sanctionId: id, attendeeId, ruleId, step, imposedBy, at } = event;
      const itemId = state.item?.id ?? null;
      return withSanction(state, { id, attendeeId, ruleId, step, itemId, imposedBy, at });
    }
    case "sanction_entered": {
      const { sanctionId: id, attendeeId, ruleId, step, itemId, imposedBy, imposedAt: at } = event;
      return withSanction(state, { id, attendeeId, ruleId, step, itemId, imposedBy, at }, true);
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
      joined: entry.joined,
      startedAt: given.at,
      allowed: given.seconds === null ? null : given.seconds * 1000,
      spoken: 0,
      runningSince: given.at,
      interruptions: 0,
    },
  };
}

function endSpeech(
  { speech, item, past }: FloorState,
  { at, how }: { readonly at: number; readonly how: SpeechEnd },
): Partial<FloorState> {
  if (speech === null || item === null) throw new Error("Nobody has the floor.");
  const { runningSince: _running, ...kept } = speech;
  const spoken = spokenUntil(speech, at);
  return { speech: null, past: [...past, { ...kept, itemId: item.id, spoken, endedAt: at, how }] };
}

/** From the end of the list, so that a speech that went on before is found with what it had then. */
function continueSpeech(
  { past }: FloorState,
  { entryId, at }: { readonly entryId: string; readonly at: number },
): Partial<FloorState> {
  const ended = past.findLast((speech) => speech.entryId === entryId);
  if (ended === undefined) throw new Error(`Speech ${entryId} was never ended.`);
  const { itemId: _item, endedAt: _ended, how: _how, ...kept } = ended;
  return {
    speech: { ...kept, runningSince: at },
    past: past.filter((speech) => speech !== ended),
  };
}

function enterSpeech(
  { past, sequence }: FloorState,
  entered: Extract<FloorEventBody, { kind: "speech_entered" }>,
): Partial<FloorState> {
  const { entryId, attendeeId, as, itemId, startedAt, spoken } = entered;
  const speech: PastSpeech = {
    ...{ entryId, attendeeId, as, itemId, startedAt, spoken },
    ...{ joined: sequence, allowed: null, interruptions: 0, how: "on_paper" },
    endedAt: startedAt + spoken,
  };
  return { past: [...past, speech] };
}

function returnFloor({ speech, waiting }: FloorState): Partial<FloorState> {
  if (speech === null) throw new Error("Nobody has the floor.");
  const { entryId: id, attendeeId, as, joined } = speech;
  const back = [...waiting, { id, attendeeId, as, joined }];
  return { speech: null, waiting: back.sort((a, b) => a.joined - b.joined) };
}

function withSpeakingTime(item: NonNullable<FloorState["item"]>, seconds: number | null) {
  return { ...item, settings: { ...item.settings, speakingSeconds: seconds } };
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

function withSanction(
  { sanctions }: FloorState,
  imposed: Omit<Sanction, "lifted" | "onPaper">,
  onPaper = false,
): Partial<FloorState> {
  return { sanctions: [...sanctions, { ...imposed, onPaper, lifted: false }] };
}

/** Whoever was written down at the door stays so when they go and come back. */
function checkIn(state: FloorState, attendee: Attendee, onPaper: boolean): Partial<FloorState> {
  const before = state.attendees.get(attendee.id)?.onPaper ?? false;
  return withAttendee(state, attendee.id, {
    ...attendee,
    present: true,
    onPaper: onPaper || before,
  });
}

function changeAttendee(
  state: FloorState,
  id: string,
  change: Partial<Attendee & RoomEntry>,
): Partial<FloorState> {
  const attendee = state.attendees.get(id);
  if (attendee === undefined) throw new Error(`Attendee ${id} was not checked in.`);
  return withAttendee(state, id, { ...attendee, ...change });
}

function withAttendee(
  { attendees }: FloorState,
  id: string,
  attendee: Attendee & RoomEntry,
): Partial<FloorState> {
  return { attendees: new Map(attendees).set(id, attendee) };
}
