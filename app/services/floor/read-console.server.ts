import { eq } from "drizzle-orm";
import type { ContributionKind, ItemSettings, Standing } from "#app/domain/floor/floor-events.ts";
import { type FloorState, spokenUntil } from "#app/domain/floor/floor-state.ts";
import { barFor, type FloorBar } from "#app/domain/floor/may-speak.ts";
import type { FloorOffice, FloorRule, SanctionStep } from "#app/domain/floor/rule-set.ts";
import { speakersInOrder, spokenThisEvening } from "#app/domain/floor/speakers-list.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { announcedTitles } from "#app/services/town-halls/announced-titles.server.ts";
import { loadTownHall, type TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { attendees } from "#db/schema/index.ts";
import { type AttendeeContent, openAttendee } from "./attendee-envelope.server.ts";
import { officesOf } from "./command-of-act.server.ts";
import { readFloorNotes } from "./floor-note.server.ts";
import { readFloorEvents, readFloorState } from "./floor-store.server.ts";

/** Why somebody stands on the list where they do. */
type PlaceReason = "point_of_order" | "answer" | "first_time" | "by_joining";

/** Somebody in the room, as the chair sees them. */
export interface ConsolePerson {
  readonly id: string;
  /** Empty where none was given, or the person was erased. */
  readonly name: string;
  readonly district: string;
  readonly description: string;
  readonly standing: Standing;
  readonly bar: FloorBar | null;
}

/** Everything that the chair needs at a moment. Times are milliseconds. */
export interface FloorConsole {
  readonly townHallId: string;
  /** In whose votes the room takes part; null for none. */
  readonly processId: string | null;
  /** As it was announced, like the titles of the items. */
  readonly title: TownText | null;
  readonly announced: boolean;
  readonly cancelled: boolean;
  /** When this was read, by the server's clock. */
  readonly now: number;
  readonly sequence: number;
  readonly phase: FloorState["phase"];
  readonly item: {
    readonly id: string;
    readonly number: string | null;
    readonly title: TownText | null;
    readonly settings: ItemSettings;
    readonly running: number;
    readonly planned: number;
  } | null;
  readonly agenda: readonly {
    readonly id: string;
    readonly number: string;
    readonly depth: number;
    readonly title: TownText | null;
    readonly minutes: number;
    readonly beginsAt: number | null;
    readonly state: "before" | "running" | "done";
  }[];
  readonly listOpen: boolean;
  readonly speech: {
    readonly entryId: string;
    readonly person: ConsolePerson;
    readonly as: ContributionKind;
    readonly allowed: number | null;
    readonly spoken: number;
    readonly interrupted: boolean;
  } | null;
  /** Whose speech can go on, were it ended by mistake or by a point of order. */
  readonly continuable: { readonly entryId: string; readonly person: ConsolePerson } | null;
  readonly list: readonly {
    readonly entryId: string;
    readonly person: ConsolePerson;
    readonly as: ContributionKind;
    readonly why: PlaceReason;
  }[];
  /** The entry that is next; null when nobody can be called. */
  readonly nextEntryId: string | null;
  /** Everybody who is or was here, by name. */
  readonly people: readonly ConsolePerson[];
  readonly rules: readonly (FloorRule & { readonly text: TownText | null })[];
  readonly sanctions: readonly {
    readonly id: string;
    readonly attendeeId: string;
    readonly person: ConsolePerson;
    readonly rule: TownText | null;
    readonly step: SanctionStep;
    readonly imposedBy: FloorOffice;
    readonly at: number;
    readonly lifted: boolean;
    /** Whether it was noted on paper and entered afterwards. */
    readonly onPaper: boolean;
    readonly happened: string;
  }[];
  /** What the chair may impose by themselves. */
  readonly chairOffices: readonly FloorOffice[];
  /** Name of the holder of the house right; empty where nobody was named. */
  readonly houseRightHolder: string;
}

/** What the console of the chair shows now, in their language; null when there is no such town hall. */
export function readConsole(
  context: ServiceContext,
  townHallId: string,
  reader: Language,
): FloorConsole | null {
  authorise(context.actor, "floor.run");
  const hall = loadTownHall(context.database, townHallId);
  if (hall === null) return null;
  const state = readFloorState(context.database, townHallId);
  const now = Math.max(context.now.getTime(), state.at);
  const people = peopleOf(context, townHallId, state);
  const person = (id: string) => people.get(id) ?? unknownPerson(state, id);
  const list = speakersInOrder(state);
  const next = list.find(({ attendeeId }) => barFor(state, attendeeId) === null);
  const { speech } = state;
  const titles = announcedTitles(context.database, hall);
  const titleOf = (itemId: string) => titles.itemTitle(itemId, reader);
  const rules = hall.rules.map(({ texts: _texts, ...rule }) => ({
    ...rule,
    text: titles.ruleText(rule.id, reader),
  }));
  return {
    townHallId,
    processId: hall.processId,
    title: titles.title(reader),
    announced: hall.publishedAt !== null,
    cancelled: hall.cancelledAt !== null,
    now,
    sequence: state.sequence,
    phase: state.phase,
    item: itemOf(hall, state, now, titleOf),
    agenda: agendaOf(context, hall, state, titleOf),
    listOpen: state.listOpen,
    speech: speech && {
      entryId: speech.entryId,
      person: person(speech.attendeeId),
      as: speech.as,
      allowed: speech.allowed,
      spoken: spokenUntil(speech, now),
      interrupted: speech.runningSince === null,
    },
    continuable: continuableOf(state, person),
    list: list.map(({ id, attendeeId, as }) => ({
      entryId: id,
      person: person(attendeeId),
      as,
      why: placeReason(state, attendeeId, as),
    })),
    nextEntryId: next?.id ?? null,
    people: [...people.values()].sort(
      (a, b) => a.name.localeCompare(b.name, "de") || a.id.localeCompare(b.id),
    ),
    rules,
    sanctions: sanctionsOf(context, townHallId, state, rules, person),
    chairOffices: officesOf(hall, "chair", context.now),
    houseRightHolder: hall.people.find(({ id }) => id === hall.houseRightHolderId)?.name ?? "",
  };
}

function peopleOf(
  { database, keyring }: ServiceContext,
  townHallId: string,
  state: FloorState,
): ReadonlyMap<string, ConsolePerson> {
  const rows = database.select().from(attendees).where(eq(attendees.townHallId, townHallId)).all();
  return new Map(
    rows
      .filter(({ id }) => state.attendees.has(id))
      .map((row) => [row.id, personOf(state, row.id, openAttendee(keyring, row))]),
  );
}

function personOf(state: FloorState, id: string, content: AttendeeContent | null): ConsolePerson {
  return {
    id,
    name: content?.name ?? "",
    district: content?.district ?? "",
    description: content?.description ?? "",
    standing: state.attendees.get(id)?.standing ?? "guest",
    bar: barFor(state, id),
  };
}

/** Somebody whose row is gone. */
function unknownPerson(state: FloorState, id: string): ConsolePerson {
  return personOf(state, id, null);
}

function itemOf(
  hall: TownHall,
  state: FloorState,
  now: number,
  titleOf: (itemId: string) => TownText | null,
): FloorConsole["item"] {
  if (state.item === null) return null;
  const { id, settings, begunAt } = state.item;
  const placed = hall.items.find((item) => item.id === id);
  const item = placed ?? hall.removedItems.find((removed) => removed.id === id);
  return {
    id,
    number: placed?.number ?? null,
    title: titleOf(id),
    settings,
    running: now - begunAt,
    planned: (item?.minutes ?? 0) * 60_000,
  };
}

function agendaOf(
  { database }: ServiceContext,
  hall: TownHall,
  state: FloorState,
  titleOf: (itemId: string) => TownText | null,
): FloorConsole["agenda"] {
  const begun = new Set(
    readFloorEvents(database, hall.id).flatMap((event) =>
      event.kind === "item_begun" ? event.itemId : [],
    ),
  );
  return hall.items.map(({ id, number, depth, minutes, beginsAt }) => ({
    id,
    number,
    depth,
    title: titleOf(id),
    minutes,
    beginsAt: beginsAt?.getTime() ?? null,
    state: state.item?.id === id ? "running" : begun.has(id) ? "done" : "before",
  }));
}

function continuableOf(
  state: FloorState,
  person: (id: string) => ConsolePerson,
): FloorConsole["continuable"] {
  if (state.speech !== null || state.item === null) return null;
  const itemId = state.item.id;
  const last = state.past.findLast(({ as, how }) => as !== "point_of_order" && how !== "on_paper");
  if (last === undefined || last.how !== "finished" || last.itemId !== itemId) return null;
  if (barFor(state, last.attendeeId) !== null) return null;
  return { entryId: last.entryId, person: person(last.attendeeId) };
}

function placeReason(state: FloorState, attendeeId: string, as: ContributionKind): PlaceReason {
  if (as === "point_of_order" || as === "answer") return as;
  const spoke = spokenThisEvening(state).has(attendeeId);
  const first = state.item?.settings.firstTimeSpeakersFirst === true && !spoke;
  return first ? "first_time" : "by_joining";
}

function sanctionsOf(
  { database, keyring }: ServiceContext,
  townHallId: string,
  state: FloorState,
  rules: FloorConsole["rules"],
  person: (id: string) => ConsolePerson,
): FloorConsole["sanctions"] {
  if (state.sanctions.length === 0) return [];
  const notes = readFloorNotes(database, keyring, townHallId);
  const sequences = new Map(
    readFloorEvents(database, townHallId).flatMap((event) =>
      event.kind === "sanctioned" || event.kind === "sanction_entered"
        ? [[event.sanctionId, event.sequence] as const]
        : [],
    ),
  );
  return state.sanctions.map(({ ruleId, itemId: _item, ...sanction }) => ({
    ...sanction,
    person: person(sanction.attendeeId),
    rule: rules.find(({ id }) => id === ruleId)?.text ?? null,
    happened: notes.get(sequences.get(sanction.id) ?? 0)?.happened ?? "",
  }));
}
