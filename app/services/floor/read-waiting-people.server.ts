import type { ContributionKind } from "#app/domain/floor/floor-events.ts";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import {
  type DeskAttendee,
  readCheckInDesk,
} from "#app/services/check-in/read-check-in-desk.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readFloorState } from "./floor-store.server.ts";

/** The speakers list as somebody with a hand microphone needs it. */
export interface WaitingPeople {
  readonly phase: FloorState["phase"];
  readonly itemRuns: boolean;
  readonly listOpen: boolean;
  /** In the order in which they get the floor; null for somebody whose data was erased. */
  readonly waiting: readonly {
    readonly entryId: string;
    readonly as: ContributionKind;
    readonly person: DeskAttendee | null;
  }[];
  /** Everybody in the room who was not sent out, by name. */
  readonly people: readonly DeskAttendee[];
}

/** Who waits, and whom one can put onto the list; null for an evening that there is not. */
export function readWaitingPeople(
  context: ServiceContext,
  townHallId: string,
): WaitingPeople | null {
  authorise(context.actor, "floor.assist");
  const desk = readCheckInDesk(context, townHallId);
  if (desk === null) return null;
  const state = readFloorState(context.database, townHallId);
  const known = new Map(desk.attendees.map((person) => [person.id, person]));
  return {
    phase: state.phase,
    itemRuns: state.item !== null,
    listOpen: state.listOpen,
    waiting: speakersInOrder(state).map(({ id, as, attendeeId }) => ({
      entryId: id,
      as,
      person: known.get(attendeeId) ?? null,
    })),
    people: desk.attendees.filter(({ present, bar }) => present && bar !== "house_right"),
  };
}
