import { beforeEach, expect, test } from "vitest";
import { readPublicTownHall } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { readEveningVotes, readItemVotes } from "#app/services/votes/votes-of-evening.server.ts";
import { later } from "#tests/support/moderation.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { cancelLinked, openLinked, storeLinkedVote } from "#tests/support/stored-votes.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let town: ReturnType<typeof proposalTown>;
let hall: ReturnType<typeof storePublishedTownHall>;
beforeEach(() => {
  town = proposalTown();
  hall = storePublishedTownHall(town.staff, { processId: town.processId });
});

function visitor() {
  return { ...town.staff, actor: { kind: "visitor" } } as const;
}

function voteOn(agendaItemId: string, title = "Abstimmung"): string {
  return storeLinkedVote(town.staff, town.processId, { agendaItemId, title });
}

test("votes stand at their items from the opening on, whatever was announced", async () => {
  const { discussion, data } = hall.itemIds;
  const elsewhere = storeTownHall(town.staff, { processId: town.processId });
  const [first, second] = [voteOn(discussion), voteOn(data)];
  voteOn(elsewhere.itemIds.data);
  const announced = JSON.stringify(readPublicTownHall(visitor(), hall.id));
  expect(readEveningVotes(visitor(), hall.id)).toEqual([]);
  const opened = await openLinked(town.staff, first);
  await openLinked(later(town.staff, { minutes: 1 }), second);
  expect(readEveningVotes(visitor(), hall.id)).toMatchObject([
    { id: first, itemId: discussion, status: "open", present: false },
    { id: second, itemId: data, status: "open", present: false },
  ]);
  cancelLinked(town.staff, opened);
  expect(readEveningVotes(visitor(), hall.id)[0]).toMatchObject({ status: "cancelled" });
  expect(JSON.stringify(readPublicTownHall(visitor(), hall.id))).toBe(announced);
});

test("organisers see drafts at their items, and nobody else does", () => {
  const id = voteOn(hall.itemIds.data);
  expect(readItemVotes(town.staff, hall.itemIds.data)).toMatchObject([{ id, status: "draft" }]);
  expect(() => readItemVotes(visitor(), hall.itemIds.data)).toThrow("Not permitted");
});

test("a vote that is internal to a group is named at its item to organisers alone", async () => {
  const agendaItemId = hall.itemIds.data;
  const internal = { agendaItemId, nature: "internal" } as const;
  const id = storeLinkedVote(town.staff, town.processId, internal);
  await openLinked(town.staff, id);
  expect(readEveningVotes(visitor(), hall.id)).toEqual([]);
  expect(readItemVotes(town.staff, agendaItemId)).toMatchObject([{ id, status: "open" }]);
});
