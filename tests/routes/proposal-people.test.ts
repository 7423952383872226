import { beforeEach, expect, test } from "vitest";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { proposalForm, proposalTown, storePublished } from "#tests/support/proposals.ts";
import { storePanel } from "#tests/support/rooms.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let address: string;
let publicAddress: string;
let town: ReturnType<typeof proposalTown>;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = proposalTown({
    context: { database, keyring: TEST_KEYRING, actor, now: new Date() },
  });
  const who = { as: "panel", drawId: storePanel(town.staff, town.processId, []) } as const;
  const created = createProposal(town.staff, town.processId, who, proposalForm());
  if (!created.ok) throw new Error(created.problem.code);
  const id = created.value;
  moveOwnProposal(town.staff, id, { kind: "submit" });
  moveProposal(town.staff, id, { kind: "publish" }, {});
  address = `/staff/processes/${town.processId}/proposals/${id}`;
  publicAddress = `/proposals/${id}`;
});

test("staff enter support by name and take it back; the public page tells the number alone", async () => {
  const organiser = await house.staff("organiser");
  const page = `${address}/support`;
  expect((await organiser.get(address)).status).toBe(200);
  const entered = await organiser.post(page, { intent: "enter", name: "Käthe Groß" });
  expect(entered.status).toBe(303);
  const list = await (await organiser.get(page)).text();
  expect(list).toContain("Käthe Groß");
  const again = await organiser.post(page, { intent: "enter", name: "käthe groß" });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("This name is entered here already.");
  const open = await (await house.visitor().get(publicAddress)).text();
  expect(open).not.toContain("Groß");
  const person = /name="person" value="([^"]+)"/.exec(list)?.[1] ?? "";
  expect((await organiser.post(page, { intent: "take_back", person })).status).toBe(303);
  expect(await (await organiser.get(page)).text()).not.toContain("Käthe Groß");
  expect((await organiser.post(page, { intent: "enter", name: "<b>" })).status).toBe(303);
  expect(await (await organiser.get(page)).text()).not.toContain("<b>");
});

test("staff make a code for a panel, which is shown once", async () => {
  const organiser = await house.staff("organiser");
  const page = `${address}/authors`;
  const made = await (await organiser.post(page, { intent: "offer" })).text();
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(made)?.[0] ?? "";
  expect(code).not.toBe("");
  const later = await (await organiser.get(page)).text();
  expect(later).not.toContain(code);
  const offer = /name="offer" value="([^"]+)"/.exec(later)?.[1] ?? "";
  expect((await organiser.post(page, { intent: "revoke", offer })).status).toBe(303);
  expect(await (await organiser.get(page)).text()).not.toContain('name="offer" value=');
});

test.each(["moderator", "auditor", "administrator"] as const)(
  "a %s enters no support and makes no codes",
  async (role) => {
    const visitor = await house.staff(role);
    for (const page of [`${address}/support`, `${address}/authors`]) {
      expect((await visitor.get(page)).status).toBe(403);
    }
  },
);

test("the organiser sees who an author is, whatever name they show; moderators and readers do not", async () => {
  const id = storePublished(town);
  const page = `/staff/processes/${town.processId}/proposals/${id}`;
  const registered = "Synthetic1 Person";
  const organiser = await (await (await house.staff("organiser")).get(page)).text();
  expect(organiser).toContain("Anna B.");
  expect(organiser).toContain(registered);
  const moderator = await (await (await house.staff("moderator")).get(page)).text();
  expect(moderator).toContain("Anna B.");
  expect(moderator).not.toContain(registered);
  const reader = await (await house.visitor().get(`/proposals/${id}`)).text();
  expect(reader).not.toContain(registered);
});

test("readers see a panel as the author of what it proposes", async () => {
  expect(await (await house.visitor().get(publicAddress)).text()).toContain("a panel drawn by lot");
});
