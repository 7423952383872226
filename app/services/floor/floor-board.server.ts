import { eq } from "drizzle-orm";
import type { ContributionKind, Standing } from "#app/domain/floor/floor-events.ts";
import { spokenUntil } from "#app/domain/floor/floor-state.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { announcedTitles } from "#app/services/town-halls/announced-titles.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { type RollTotals, readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import {
  type EveningVote,
  votesMark,
  votesOfEvening,
} from "#app/services/votes/votes-of-evening.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { attendees, townHalls, type VoteStatus } from "#db/schema/index.ts";
import { type AttendeeContent, openAttendee } from "./attendee-envelope.server.ts";
import { readFloorState } from "./floor-store.server.ts";

/**
 * To whom a floor is shown. `public`: everybody on the internet, without names. `room`: phones of people who are
 * checked in. `projector`: the wall of the room.
 */
export const FLOOR_VIEWS = ["public", "room", "projector"] as const;
export type FloorView = (typeof FLOOR_VIEWS)[number];

/** What a view shows of a floor, at a moment. */
interface FloorBoard {
  readonly view: FloorView;
  readonly title: TownText | null;
  readonly phase: "before" | "open" | "closed";
  readonly item: {
    /** As it is read out; null where it was taken off the agenda meanwhile. */
    readonly number: string | null;
    readonly title: TownText | null;
    /** Milliseconds since it began, and as they were planned. */
    readonly running: number;
    readonly planned: number;
  } | null;
  readonly listOpen: boolean;
  readonly speech: {
    readonly as: ContributionKind;
    readonly standing: Standing;
    /** Empty in public, and where none is known. */
    readonly name: string;
    readonly district: string;
    /** Milliseconds; null for no limit. */
    readonly allowed: number | null;
    readonly spoken: number;
    readonly interrupted: boolean;
  } | null;
  /** How many wait who may speak. */
  readonly waiting: number;
  /** Those who come next, in their order. */
  readonly next: readonly {
    readonly as: ContributionKind;
    /** Null in public, where it is told when the floor is given. */
    readonly standing: Standing | null;
    /** Empty in public, and where none is known. */
    readonly district: string;
  }[];
  /** What is voted on this evening; the wall shows what is not final yet. */
  readonly votes: readonly BoardVote[];
  readonly rules: readonly TownText[];
}

interface BoardVote {
  readonly title: TownText | null;
  readonly status: VoteStatus;
  /** Where everybody reads it, or who is in the room, where it is internal. */
  readonly href: string;
  /** How many in the room have voted, and could; on the wall alone, while they vote. */
  readonly turnout: RollTotals | null;
}

/** How many of those who wait are shown. */
const SHOWN_NEXT = 3;

/** A floor as one reads it once, to show it in several languages. */
export interface FloorReading {
  readonly sequence: number;
  readonly board: (view: FloorView, language: Language) => FloorBoard;
}

/**
 * What is shown of a floor. Whoever calls it decides who gets which view: the name of a speaker is in
 * `room` and `projector` alone. Null: there is no such town hall, or it was never announced.
 */
export function readFloorBoard(
  source: { readonly database: Database; readonly keyring: Keyring; readonly now: Date },
  townHallId: string,
): FloorReading | null {
  const { database } = source;
  if (!isAnnounced(database, townHallId)) return null;
  const hall = loadTownHall(database, townHallId);
  if (hall === null) return null;
  const state = readFloorState(database, townHallId);
  const titles = announcedTitles(database, hall);
  // A clock that was set back does not count backwards.
  const now = Math.max(source.now.getTime(), state.at);
  const { speech, item } = state;
  const place = item === null ? null : titles.itemPlace(item.id);
  const speaker = speech === null ? null : readAttendee(source, speech.attendeeId);
  const waiting = speakersInOrder(state).filter(
    ({ attendeeId }) => barFor(state, attendeeId) === null,
  );
  const next = waiting.slice(0, SHOWN_NEXT).map(({ as, attendeeId }) => ({
    as,
    standing: state.attendees.get(attendeeId)?.standing ?? null,
    district: readAttendee(source, attendeeId)?.district ?? "",
  }));
  const votes = votesOfEvening(database, townHallId);
  return {
    sequence: state.sequence,
    board: (view, language) => ({
      view,
      title: titles.title(language),
      phase: state.phase,
      item: item && {
        number: place?.number ?? null,
        title: titles.itemTitle(item.id, language),
        running: now - item.begunAt,
        planned: (place?.minutes ?? 0) * 60_000,
      },
      listOpen: state.listOpen,
      speech: speech && {
        as: speech.as,
        standing: state.attendees.get(speech.attendeeId)?.standing ?? "guest",
        name: view === "public" ? "" : (speaker?.name ?? ""),
        district: speaker?.district ?? "",
        allowed: speech.allowed,
        spoken: spokenUntil(speech, now),
        interrupted: speech.runningSince === null,
      },
      waiting: waiting.length,
      next: next.map((each) =>
        view === "public" ? { as: each.as, standing: null, district: "" } : each,
      ),
      votes: votes
        .filter(({ status }) => view !== "projector" || ON_THE_WALL.includes(status))
        // What the people in the room decide among themselves is nobody else's business.
        .filter(({ internal, present }) => !internal || (present && view !== "public"))
        .map((vote) => boardVote(database, vote, { townHallId, view, language })),
      rules: hall.rules.flatMap(({ id }) => titles.ruleText(id, language) ?? []),
    }),
  };
}

/** Votes that the room still waits for. */
const ON_THE_WALL: readonly VoteStatus[] = ["open", "closed", "counted"];

function boardVote(
  database: Database,
  { id, texts, status, present, internal }: EveningVote,
  { townHallId, view, language }: { townHallId: string; view: FloorView; language: Language },
): BoardVote {
  const counting = view === "projector" && present && status === "open";
  return {
    title: fieldInLanguage(texts, "title", language),
    status,
    href: internal ? `/town-halls/${townHallId}/votes` : `/votes/${id}`,
    turnout: counting ? readRollTotals(database, id) : null,
  };
}

/** Changes as soon as something else is to be shown of a floor in this view. */
export function floorMark(
  database: Database,
  townHallId: string,
  view: FloorView | "news",
): string {
  const { sequence } = readFloorState(database, townHallId);
  return `${sequence} ${votesMark(database, townHallId, view === "projector")}`;
}

/** Whether there is a town hall of this id that was announced. */
export function isAnnounced(database: Database, townHallId: string): boolean {
  const hall = database
    .select({ publishedAt: townHalls.publishedAt })
    .from(townHalls)
    .where(eq(townHalls.id, townHallId))
    .get();
  return hall !== undefined && hall.publishedAt !== null;
}

function readAttendee(
  source: { readonly database: Database; readonly keyring: Keyring },
  id: string,
): AttendeeContent | null {
  const [row] = source.database.select().from(attendees).where(eq(attendees.id, id)).all();
  return row === undefined ? null : openAttendee(source.keyring, row);
}
