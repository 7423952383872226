import { beforeEach, expect, test } from "vitest";
import { agendaItems } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { openLinked, storeLinkedVote } from "#tests/support/stored-votes.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let house: RouteHouse;
let town: ReturnType<typeof proposalTown>;

beforeEach(async () => {
  house = await routeHouse({ now: () => TEST_NOW });
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = proposalTown({ context: { database, keyring: TEST_KEYRING, actor, now: TEST_NOW } });
});

test("the agenda names votes as they stand, and the record of what was announced does not", async () => {
  const hall = storePublishedTownHall(town.staff, { processId: town.processId });
  const place = { agendaItemId: hall.itemIds.discussion, title: "Der Bus am Abend" };
  const voteId = storeLinkedVote(town.staff, town.processId, place);
  const page = async (path = "") =>
    (await house.visitor().get(`/town-halls/${hall.id}${path}`)).text();
  expect(await page()).not.toContain("Der Bus am Abend");
  await openLinked(town.staff, voteId);
  const agenda = await page();
  expect(agenda).toContain("Votes on this item");
  expect(agenda).toContain(`href="/votes/${voteId}"`);
  expect(agenda).toContain("Voting is open");
  expect(await page("/revisions/1")).not.toContain("Der Bus am Abend");
});

test("a vote on an item that was added after the announcement stands below the agenda", async () => {
  const hall = storePublishedTownHall(town.staff, { processId: town.processId });
  const agendaItemId = "added";
  const added = { townHallId: hall.id, position: 9, kind: "vote", minutes: 10 } as const;
  house.app.database
    .insert(agendaItems)
    .values({ id: agendaItemId, ...added })
    .run();
  const voteId = storeLinkedVote(town.staff, town.processId, { agendaItemId });
  await openLinked(town.staff, voteId);
  const agenda = await (await house.visitor().get(`/town-halls/${hall.id}`)).text();
  expect(agenda).toContain("Votes of the evening");
  expect(agenda).toContain(`href="/votes/${voteId}"`);
});

test("the phone page of the floor names the votes of the evening", async () => {
  const evening = eveningBegun(house.app.database);
  evening.checkIn({ name: "Amal Beispiel" });
  const place = { townHallId: evening.townHallId, title: "Der Bus am Abend" };
  const voteId = storeLinkedVote(town.staff, town.processId, place);
  await openLinked(town.staff, voteId);
  const floor = await (await house.visitor().get(`/town-halls/${evening.townHallId}/floor`)).text();
  expect(floor).toContain(`href="/votes/${voteId}"`);
  expect(floor).toContain("Voting is open");
  const organiser = await house.staff("organiser");
  const wall = await organiser.get(`/staff/town-halls/${evening.townHallId}/projector?language=en`);
  expect(await wall.text()).toContain("Voted: 0 of 1");
});

test("organisers see the votes of an item where they edit it, and begin one there", async () => {
  const hall = storeTownHall(town.staff, { processId: town.processId });
  const itemId = hall.itemIds.data;
  const organiser = await house.staff("organiser");
  const address = `/staff/town-halls/${hall.id}/agenda/${itemId}`;
  const empty = await (await organiser.get(address)).text();
  expect(empty).toContain("There is no vote on this item yet.");
  const begin = `href="/staff/processes/${town.processId}/votes/new?item=${itemId}"`;
  expect(empty).toContain(begin);
  const voteId = storeLinkedVote(town.staff, town.processId, { agendaItemId: itemId });
  const page = await (await organiser.get(address)).text();
  expect(page).toContain(`href="/staff/processes/${town.processId}/votes/${voteId}"`);
  expect(page).toContain("Being prepared");
});
