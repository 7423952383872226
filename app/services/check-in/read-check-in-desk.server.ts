import { eq } from "drizzle-orm";
import type { Standing } from "#app/domain/floor/floor-events.ts";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import { barFor, type FloorBar } from "#app/domain/floor/may-speak.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  type AttendeeContent,
  openAttendee,
} from "#app/services/floor/attendee-envelope.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { compareNames } from "#app/services/tables/name-order.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { attendees } from "#db/schema/index.ts";
import { announcedGuests } from "./announced-guests.server.ts";
import { MOST_SLIPS, slipNumbers } from "./slip-code.server.ts";

/** Somebody who was let in, as the desk sees them. */
export interface DeskAttendee {
  readonly id: string;
  readonly content: AttendeeContent;
  readonly present: boolean;
  /** Whether they stood on the sheet at the door and were entered afterwards. */
  readonly onPaper: boolean;
  /** Why they may not speak, now; null where they may. */
  readonly bar: FloorBar | null;
  /** Number of their slip; null without one. */
  readonly slip: number | null;
}

export interface CheckInDesk {
  readonly phase: FloorState["phase"];
  /** Everybody who was let in and not erased, by name. */
  readonly attendees: readonly DeskAttendee[];
  /** In the room now, those without data included. */
  readonly present: Readonly<Record<Standing, number>>;
  /** Invited guests as they were announced. */
  readonly guests: readonly { readonly id: string; readonly name: string }[];
  /** Districts that were named this evening. */
  readonly districts: readonly string[];
  /** The slip that nobody has after the one given last; null when all are given out. */
  readonly nextSlip: number | null;
}

/**
 * The room as a check-in desk sees it; null for an evening that there is not.
 *
 * @param lastSlip number of the slip that this desk gave last: two desks each go on with their own pile
 */
export function readCheckInDesk(
  context: ServiceContext,
  townHallId: string,
  lastSlip = 0,
): CheckInDesk | null {
  authorise(context.actor, "floor.assist");
  const { database, keyring } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null) return null;
  const state = readFloorState(database, townHallId);
  const numbers = slipNumbers(keyring, townHallId);
  const people = database
    .select()
    .from(attendees)
    .where(eq(attendees.townHallId, townHallId))
    .all()
    .flatMap((row): DeskAttendee[] => {
      const content = openAttendee(keyring, row);
      if (content === null) return [];
      return [
        {
          id: row.id,
          content,
          present: state.attendees.get(row.id)?.present ?? false,
          onPaper: state.attendees.get(row.id)?.onPaper ?? false,
          bar: barFor(state, row.id),
          slip: row.codeHash === null ? null : (numbers.get(row.codeHash) ?? null),
        },
      ];
    });
  const named = people
    .map((person) => ({ ...person, name: person.content.name, reference: person.id }))
    .sort(compareNames)
    .map(({ name: _name, reference: _reference, ...person }) => person);
  const inRoom = [...state.attendees.values()].filter(({ present }) => present);
  const countOf = (standing: Standing) =>
    inRoom.filter((each) => each.standing === standing).length;
  return {
    phase: state.phase,
    attendees: named,
    present: {
      resident: countOf("resident"),
      invited_guest: countOf("invited_guest"),
      guest: countOf("guest"),
    },
    guests: announcedGuests(database, townHallId),
    districts: [...new Set(people.map(({ content }) => content.district))]
      .filter((district) => district !== "")
      .sort((a, b) => a.localeCompare(b, "de")),
    nextSlip: freeSlipAfter(people, lastSlip),
  };
}

function freeSlipAfter(people: readonly DeskAttendee[], last: number): number | null {
  const taken = new Set(people.map(({ slip }) => slip));
  const free = Array.from({ length: MOST_SLIPS }, (_, index) => index + 1).filter(
    (number) => !taken.has(number),
  );
  return free.find((number) => number > last) ?? free[0] ?? null;
}
