import { publicTable, SMALLEST_GROUP } from "#app/domain/disclosure.ts";
import type { FloorEvent } from "#app/domain/floor/floor-events.ts";
import { type FloorState, floorAfter } from "#app/domain/floor/floor-state.ts";
import {
  publicSpeakingTotals,
  type ToldOfAttendee,
} from "#app/domain/floor/public-speaking-time.ts";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { type MinutesItem, recordItems } from "./item-records.ts";
import type { MinutesRecord, QuestionRecord, SanctionCount } from "./record.ts";

/** A question of the evening, read already or not. */
export interface AskedQuestion extends Omit<QuestionRecord, "status"> {
  readonly status: QuestionRecord["status"] | "received" | "hidden";
}

/** What minutes are assembled from. */
export interface Evening {
  readonly events: readonly FloorEvent[];
  /** Announced items in the order of the agenda, then all others. */
  readonly items: readonly MinutesItem[];
  /** In the order in which they were announced. */
  readonly rules: readonly { readonly id: string }[];
  /** In the order in which they were asked; without those that were merged into another. */
  readonly questions: readonly AskedQuestion[];
  /** All null once the data of an attendee was erased. */
  readonly toldOf: (attendeeId: string) => ToldOfAttendee;
}

/**
 * Assembles what happened at a town hall from the events of the floor, the agenda and the questions.
 *
 * @param published the record of the minutes as they were published last. Attendance and totals stay as
 * they were published until at least 10 more people came, left or spoke, so that two revisions do not
 * differ by one person.
 */
export function assembleRecord(
  { events, items, rules, questions, toldOf }: Evening,
  published: MinutesRecord | null = null,
): MinutesRecord {
  const state = floorAfter(events);
  const shown =
    published !== null && peopleSince(events, published.counted) < SMALLEST_GROUP
      ? published
      : {
          attendance: attendanceOf(state),
          districts: tellableDistricts(state, toldOf),
          totals: publicSpeakingTotals(state, toldOf),
          counted: state.sequence,
        };
  return {
    sequence: state.sequence,
    began: events.find(({ kind }) => kind === "opened")?.at ?? null,
    ended: endOf(events),
    attendance: shown.attendance,
    districts: shown.districts,
    totals: shown.totals,
    counted: shown.counted,
    items: recordItems(items, events, state),
    sanctions: sanctionCounts(state, rules),
    questions: questionRecords(questions),
    hiddenQuestions: questions.filter(({ status }) => status === "hidden").length,
  };
}

/**
 * When the evening ended; null while it goes on. Where it was opened again only to enter what had been noted
 * on paper, it ended when it was closed before.
 */
function endOf(events: readonly FloorEvent[]): number | null {
  let ended: number | null = null;
  let open = false;
  let wentOn = true;
  for (const { kind, at } of events) {
    if (kind === "opened" || kind === "reopened") {
      open = true;
      wentOn = kind === "opened";
    }
    if (kind === "item_begun" || kind === "floor_given") wentOn = true;
    if (kind === "closed") {
      open = false;
      if (wentOn) ended = at;
    }
  }
  return open ? null : ended;
}

/** How many people came, left or had the floor after an event. */
function peopleSince(events: readonly FloorEvent[], sequence: number): number {
  const owners = new Map<string, string>();
  const people = new Set<string>();
  for (const event of events) {
    if (event.kind === "joined") owners.set(event.entryId, event.attendeeId);
    if (event.sequence <= sequence) continue;
    if (event.kind === "checked_in") people.add(event.attendee.id);
    if (event.kind === "left" || event.kind === "speech_entered") people.add(event.attendeeId);
    if (event.kind === "check_in_undone") people.add(event.attendeeId);
    if (event.kind === "attendee_corrected") people.add(event.attendee.id);
    if (event.kind === "floor_given" || event.kind === "speech_ended") {
      people.add(owners.get(event.entryId) ?? event.entryId);
    }
  }
  return people.size;
}

function attendanceOf({ attendees }: FloorState): MinutesRecord["attendance"] {
  const standings = [...attendees.values()].map(({ standing }) => standing);
  return publicTable(
    (["resident", "invited_guest", "guest"] as const).map((value) => ({
      value,
      persons: standings.filter((standing) => standing === value).length,
    })),
  );
}

function tellableDistricts({ attendees }: FloorState, toldOf: Evening["toldOf"]): string[] {
  const persons = new Map<string, number>();
  for (const [id, { standing }] of attendees) {
    const { district } = toldOf(id);
    if (standing !== "resident" || district === null) continue;
    persons.set(district, (persons.get(district) ?? 0) + 1);
  }
  return [...persons.keys()].filter((each) => (persons.get(each) ?? 0) >= SMALLEST_GROUP).sort();
}

function sanctionCounts(
  { sanctions }: FloorState,
  rules: readonly { readonly id: string }[],
): readonly SanctionCount[] {
  const ids = new Set([...rules.map(({ id }) => id), ...sanctions.map(({ ruleId }) => ruleId)]);
  return [...ids].flatMap((ruleId) =>
    SANCTION_STEPS.flatMap((step) => {
      const met = sanctions.filter((each) => each.ruleId === ruleId && each.step === step);
      const lifted = met.filter((each) => each.lifted).length;
      return met.length === 0 ? [] : [{ ruleId, step, imposed: met.length, lifted }];
    }),
  );
}

/** Questions that everyone may read. */
function questionRecords(questions: readonly AskedQuestion[]): readonly QuestionRecord[] {
  return questions.flatMap(({ status, ...question }) =>
    status === "received" || status === "hidden" ? [] : [{ ...question, status }],
  );
}
