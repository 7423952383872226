import {
  type PublicTotal,
  publicTotal,
  roundedParts,
  SMALLEST_GROUP,
} from "#app/domain/disclosure.ts";
import type { FloorEvent } from "./floor-events.ts";
import type { FloorState } from "./floor-state.ts";

/**
 * Disclosure control for speaking time. Everybody in the room can take the time of every speaker; what the
 * totals must not tell is who belongs to which group, such as what somebody told of their gender. Hence
 *
 * - times are multiples of {@link TIME_BASE_MINUTES}, so that the times of single speakers cannot be fitted
 *   into the total of a group;
 * - a group has a line of its own where at least 10 of it were present and at least
 *   {@link SMALLEST_SPEAKERS} spoke, none of them longer than the others together;
 * - all other groups are one line, and with them as many of the next smallest as it takes for that line to
 *   keep the same rule: what is left when the lines shown are taken from the total is no small group;
 * - there is a table by gender only where every speaker could belong to another line of it: whoever knows
 *   how long each person spoke, to the second, and fits these times into the lines, finds more than one
 *   line for everybody;
 * - each table has one feature, and its lines add up to the total that all of them share.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 4 (frequency and dominance
 * rules, secondary suppression).
 */

/** Public speaking times are multiples of this. */
export const TIME_BASE_MINUTES = 5;

/** Groups in which fewer people spoke have no line of their own. */
export const SMALLEST_SPEAKERS = 3;

const MINUTE = 60_000;
const BASE = TIME_BASE_MINUTES * MINUTE;

/** A table without a line per group says that no group can be told apart. */
export interface PublicTimeTable {
  /** In order of the groups; minutes, multiples of 5. */
  readonly rows: readonly { readonly group: string; readonly minutes: number }[];
  /** All other groups together; null where there are none. */
  readonly others: number | null;
}

/** Speaking time of the evening in a form from which nobody can be picked out. Points of order do not count. */
export interface PublicSpeakingTotals {
  /** In minutes, a multiple of 5; null where too few spoke to say anything. */
  readonly minutes: number | null;
  /** How many different people spoke. */
  readonly speakers: PublicTotal;
  readonly byDistrict: PublicTimeTable;
  readonly byGender: PublicTimeTable;
  /** Groups `first` (everyone's first contribution) and `further`. */
  readonly byTurn: PublicTimeTable;
}

/** What somebody told of themselves; null for what they did not. */
export interface ToldOfAttendee {
  readonly district: string | null;
  readonly gender: string | null;
}

/** The group of those who did not tell, or whose data was erased. */
export const NOT_TOLD = "not_told";

const NO_TABLE: PublicTimeTable = { rows: [], others: null };

/**
 * The totals of speaking time as they may be published after the evening.
 *
 * @param toldOf what an attendee told; all null once their data was erased
 */
export function publicSpeakingTotals(
  state: Pick<FloorState, "past" | "attendees">,
  toldOf: (attendeeId: string) => ToldOfAttendee,
): PublicSpeakingTotals {
  const speeches = state.past.filter(({ as }) => as !== "point_of_order");
  const all: SpeakingGroup = {
    name: "",
    present: state.attendees.size,
    times: timesOf(speeches),
  };
  const speakers = publicTotal(all.times.size);
  if (!isSafe(all)) {
    return { minutes: null, speakers, byDistrict: NO_TABLE, byGender: NO_TABLE, byTurn: NO_TABLE };
  }
  const grouped = (feature: keyof ToldOfAttendee) => {
    const groupOf = (id: string) => toldOf(id)[feature] ?? NOT_TOLD;
    const present = [...state.attendees.keys()].map(groupOf);
    return [...new Set(present)].sort().map((name) => ({
      name,
      present: present.filter((each) => each === name).length,
      times: timesOf(speeches.filter(({ attendeeId }) => groupOf(attendeeId) === name)),
    }));
  };
  const total = roundedTime(sumOf(all.times.values()));
  return {
    minutes: total / MINUTE,
    speakers,
    byDistrict: safeTable(grouped("district"), total),
    byGender: deniableTable(grouped("gender"), total),
    byTurn: safeTable(turns(speeches, all.present), total),
  };
}

/**
 * The part of an evening, from its beginning, that a table which is looked at while it goes on may count:
 * it grows when at least 10 more people have spoken, so that no two tables differ by one speaker.
 */
export function settledEvents(events: readonly FloorEvent[]): readonly FloorEvent[] {
  const waiting = new Map<string, string>();
  const spoke = new Set<string>();
  let settled = 0;
  for (const [index, event] of events.entries()) {
    if (event.kind === "joined" && event.as !== "point_of_order") {
      waiting.set(event.entryId, event.attendeeId);
    }
    if (event.kind !== "speech_ended" && event.kind !== "speech_entered") continue;
    const speaker = event.kind === "speech_entered" ? event.attendeeId : waiting.get(event.entryId);
    if (speaker !== undefined) spoke.add(speaker);
    if (spoke.size < SMALLEST_GROUP) continue;
    settled = index + 1;
    spoke.clear();
  }
  return events.slice(0, settled);
}

type SpeechTime = Pick<FloorState["past"][number], "attendeeId" | "spoken">;

interface SpeakingGroup {
  readonly name: string;
  readonly present: number;
  /** Milliseconds per speaker. */
  readonly times: ReadonlyMap<string, number>;
}

/** Whether nobody can be picked out of the time of these people together. */
function isSafe({ present, times }: SpeakingGroup): boolean {
  const longest = Math.max(0, ...times.values());
  return (
    present >= SMALLEST_GROUP &&
    times.size >= SMALLEST_SPEAKERS &&
    longest * 2 <= sumOf(times.values())
  );
}

function safeTable(groups: readonly SpeakingGroup[], total: number): PublicTimeTable {
  const others = leftOut(groups);
  const shown = groups.filter((group) => !others.includes(group));
  if (shown.length === 0) return NO_TABLE;
  const rest = sumOf(others.flatMap(({ times }) => [...times.values()]));
  const parts = [...shown.map(({ times }) => sumOf(times.values())), rest];
  const rounded = roundedParts(others.length > 0 ? parts : parts.slice(0, -1), total, BASE);
  return {
    rows: shown.map(({ name }, index) => ({
      group: name,
      minutes: (rounded[index] ?? 0) / MINUTE,
    })),
    others: others.length > 0 ? (rounded[shown.length] ?? 0) / MINUTE : null,
  };
}

/** A table that would be the same if any one speaker belonged to another line of it; otherwise none. */
function deniableTable(groups: readonly SpeakingGroup[], total: number): PublicTimeTable {
  const table = safeTable(groups, total);
  const published = JSON.stringify(table);
  const lineOf = ({ name }: SpeakingGroup) =>
    table.rows.some(({ group }) => group === name) ? name : null;
  const couldBeElsewhere = (own: SpeakingGroup, speaker: string) =>
    groups
      .filter((other) => lineOf(other) !== lineOf(own))
      .some((other) =>
        [null, ...other.times.keys()].some(
          (instead) =>
            JSON.stringify(safeTable(exchanged(groups, own, speaker, other, instead), total)) ===
            published,
        ),
      );
  const deniable = groups.every((own) =>
    [...own.times.keys()].every((speaker) => couldBeElsewhere(own, speaker)),
  );
  return table.rows.length === 0 || deniable ? table : NO_TABLE;
}

/** The groups if a speaker belonged to another of them, and one of its speakers (or none) to theirs. */
function exchanged(
  groups: readonly SpeakingGroup[],
  own: SpeakingGroup,
  speaker: string,
  other: SpeakingGroup,
  instead: string | null,
): readonly SpeakingGroup[] {
  const moved = (
    group: SpeakingGroup,
    gone: string | null,
    from: SpeakingGroup,
    come: string | null,
  ) => {
    const times = new Map([...group.times].filter(([id]) => id !== gone));
    if (come !== null) times.set(come, from.times.get(come) ?? 0);
    const change = (come === null ? 0 : 1) - (gone === null ? 0 : 1);
    return { name: group.name, present: group.present + change, times };
  };
  return groups.map((group) => {
    if (group === own) return moved(own, speaker, other, instead);
    return group === other ? moved(other, instead, own, speaker) : group;
  });
}

/** The groups that share a line. */
function leftOut(groups: readonly SpeakingGroup[]): SpeakingGroup[] {
  const out = groups.filter((group) => !isSafe(group));
  if (out.length === 0) return out;
  // The fewest speakers come first; among equals the order of the table decides.
  const rest = groups
    .filter((group) => !out.includes(group))
    .sort((left, right) => left.times.size - right.times.size);
  while (!isSafe(together(out))) {
    const next = rest.shift();
    if (next === undefined) break;
    out.push(next);
  }
  return out;
}

function together(groups: readonly SpeakingGroup[]): SpeakingGroup {
  return {
    name: "",
    present: sumOf(groups.map(({ present }) => present)),
    times: new Map(groups.flatMap(({ times }) => [...times])),
  };
}

function turns(speeches: readonly SpeechTime[], present: number): SpeakingGroup[] {
  const first = speeches.filter(
    ({ attendeeId }, index) =>
      speeches.findIndex((speech) => speech.attendeeId === attendeeId) === index,
  );
  const further = speeches.filter((speech) => !first.includes(speech));
  const group = (name: string, own: readonly SpeechTime[]) => ({
    name,
    present,
    times: timesOf(own),
  });
  return further.length === 0
    ? [group("first", first)]
    : [group("first", first), group("further", further)];
}

function timesOf(speeches: readonly SpeechTime[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { attendeeId, spoken } of speeches) {
    times.set(attendeeId, (times.get(attendeeId) ?? 0) + spoken);
  }
  return times;
}

function roundedTime(time: number): number {
  return Math.round(time / BASE) * BASE;
}

function sumOf(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
