import { beforeEach, expect, test } from "vitest";
import { floorMark, readFloorBoard } from "#app/services/floor/floor-board.server.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import {
  cancelLinked,
  type OpenLinkedVote,
  openLinked,
  storeLinkedVote,
} from "#tests/support/stored-votes.ts";
import { castAs, choiceBallot } from "#tests/support/votes.ts";

let town: ReturnType<typeof proposalTown>;
let evening: EveningBegun;
beforeEach(() => {
  town = proposalTown();
  evening = eveningBegun(town.staff.database);
  for (const name of ["Amal Beispiel", "Kurt Muster"]) evening.checkIn({ name });
});

function boardOf(view: Parameters<typeof floorMark>[2] & ("public" | "room" | "projector")) {
  return readFloorBoard(evening.chair, evening.townHallId)?.board(view, "de");
}

function markOf(view: Parameters<typeof floorMark>[2]): string {
  return floorMark(town.staff.database, evening.townHallId, view);
}

async function voteInRoom(): Promise<OpenLinkedVote> {
  const room = { townHallId: evening.townHallId, agendaItemId: evening.items.discussion };
  const id = storeLinkedVote(town.staff, town.processId, { ...room, title: "Ja zum Bus?" });
  return openLinked(town.staff, id);
}

/** Somebody of the roll says yes. */
function sayYes(vote: OpenLinkedVote): void {
  castAs(town.staff, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
}

test("a vote of the room is named on phones, and counted on the wall", async () => {
  expect(boardOf("room")?.votes).toEqual([]);
  const vote = await voteInRoom();
  sayYes(vote);
  const known = { title: { text: "Ja zum Bus?", language: "de" }, status: "open" };
  for (const view of ["room", "public"] as const) {
    expect(boardOf(view)?.votes).toEqual([
      { ...known, turnout: null, href: `/votes/${vote.voteId}` },
    ]);
  }
  expect(boardOf("projector")?.votes).toMatchObject([{ turnout: { cast: 1, entitled: 2 } }]);
});

test("a vote of other people under an item is named, and counted nowhere", async () => {
  const agendaItemId = evening.items.discussion;
  const id = storeLinkedVote(town.staff, town.processId, { agendaItemId });
  await openLinked(town.staff, id);
  for (const view of ["public", "room", "projector"] as const) {
    expect(boardOf(view)?.votes).toMatchObject([{ turnout: null, href: `/votes/${id}` }]);
  }
});

test("the wall lets go of a vote that is over, phones keep it", async () => {
  cancelLinked(town.staff, await voteInRoom());
  expect(boardOf("projector")?.votes).toEqual([]);
  expect(boardOf("room")?.votes).toMatchObject([{ status: "cancelled" }]);
});

test("all who look are told of a new vote, the wall alone of each ballot", async () => {
  const views = ["public", "room", "projector", "news"] as const;
  const before = views.map(markOf);
  const vote = await voteInRoom();
  const opened = views.map(markOf);
  expect(opened.filter((mark, at) => mark === before[at])).toEqual([]);
  sayYes(vote);
  const changed = views.filter((view, at) => markOf(view) !== opened[at]);
  expect(changed).toEqual(["projector"]);
});

test("what the room decides among itself is named in the room and on its wall, and not on the internet", async () => {
  const room = { townHallId: evening.townHallId, nature: "internal" } as const;
  await openLinked(town.staff, storeLinkedVote(town.staff, town.processId, room));
  expect(boardOf("public")?.votes).toEqual([]);
  const href = `/town-halls/${evening.townHallId}/votes`;
  expect(boardOf("room")?.votes).toMatchObject([{ href }]);
  expect(boardOf("projector")?.votes).toMatchObject([{ turnout: { cast: 0, entitled: 2 } }]);
});

test("what another group decides under an item is named to nobody in the room", async () => {
  const agendaItemId = evening.items.discussion;
  const internal = { agendaItemId, nature: "internal" } as const;
  await openLinked(town.staff, storeLinkedVote(town.staff, town.processId, internal));
  for (const view of ["public", "room", "projector"] as const) {
    expect(boardOf(view)?.votes).toEqual([]);
  }
});
