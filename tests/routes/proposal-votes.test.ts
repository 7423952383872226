import { beforeEach, expect, test } from "vitest";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { openLinked, storeLinkedVote } from "#tests/support/stored-votes.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let house: RouteHouse;
let town: ReturnType<typeof proposalTown>;
let proposalId: string;
let voteId: string;
let staffAddress: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = proposalTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
  proposalId = storePublished(town);
  const draft = { about: [proposalId], title: "Abstimmung <über> die Bänke" };
  voteId = storeLinkedVote(town.staff, town.processId, draft);
  staffAddress = `/staff/processes/${town.processId}/proposals/${proposalId}`;
});

async function open(): Promise<void> {
  await openLinked(town.staff, voteId);
}

async function publicPage(): Promise<string> {
  const response = await house.visitor().get(`/proposals/${proposalId}`);
  return response.text();
}

test("a proposal shows its vote once that is open, in the timeline too; organisers see the draft", async () => {
  const organiser = await house.staff("organiser");
  const before = await (await organiser.get(staffAddress)).text();
  expect(before).toContain(`href="/staff/processes/${town.processId}/votes/${voteId}"`);
  expect(before).toContain("Being prepared");
  expect(await publicPage()).not.toContain("/votes/");
  await open();
  const page = await publicPage();
  expect(page.split(`href="/votes/${voteId}"`)).toHaveLength(3);
  expect(page).toContain("In a vote");
  expect(page).toContain("Abstimmung &lt;über&gt; die Bänke");
  expect(page).toContain("The text does not change as long as the vote runs.");
});

test("while a vote runs the organisers' page offers no step, and says why", async () => {
  const organiser = await house.staff("organiser");
  await open();
  const page = await (await organiser.get(staffAddress)).text();
  expect(page).toContain("A vote about the proposal is running.");
  expect(page).not.toContain('value="decide"');
  const decided = { step: "decide", decision: "accepted", reason: "" };
  const refused = await organiser.post(staffAddress, decided);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("once the vote is final or cancelled");
});

test("organisers put a proposal to the town without naming a vote", async () => {
  const organiser = await house.staff("organiser");
  const page = await (await organiser.get(staffAddress)).text();
  expect(page).toContain("put to the vote by itself as soon as a vote about it is opened");
  const put = await organiser.post(staffAddress, { step: "put", answerDueOn: "2027-05-01" });
  expect(put.status).toBe(303);
  expect(await publicPage()).toContain("1 May 2027");
});

/** The first tag of this name that has the value. */
function tagWith(page: string, tag: string, value: string): string {
  return new RegExp(`<${tag}[^>]*value="${value}"[^>]*>`).exec(page)?.[0] ?? "";
}

test("a vote on a proposal, or on an item, is begun with it chosen already, whatever the template", async () => {
  const hall = storeTownHall(town.staff, { processId: town.processId });
  const itemId = hall.itemIds.discussion;
  const organiser = await house.staff("organiser");
  const page = await (await organiser.get(staffAddress)).text();
  const begin = `/staff/processes/${town.processId}/votes/new?proposal=${proposalId}`;
  expect(page).toContain(`href="${begin}"`);
  const templates = await (await organiser.get(`${begin}&item=${itemId}`)).text();
  const query = `proposal=${proposalId}&amp;item=${itemId}&amp;template=`;
  expect(templates).toContain(`href="?${query}"`);
  const form = await (await organiser.get(`${begin}&item=${itemId}&template=`)).text();
  expect(tagWith(form, "option", itemId)).toContain("selected");
  expect(tagWith(form, "input", proposalId)).toContain("checked");
});

test("the checklist of a draft names a proposal that was withdrawn meanwhile, and it does not open", async () => {
  const organiser = await house.staff("organiser");
  const address = `/staff/processes/${town.processId}/votes/${voteId}`;
  expect(await (await organiser.get(address)).text()).not.toContain("cannot be voted on");
  moveOwnProposal(town.anna, proposalId, { kind: "withdraw" });
  expect(await (await organiser.get(address)).text()).toContain("It cannot be voted on.");
  const refused = await organiser.post(`${address}/open`, { checked: "yes" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("One of the proposals cannot be voted on");
});
