import { beforeAll, beforeEach, expect, test } from "vitest";
import { serviceContext } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun, storeAnnouncedHall } from "#tests/support/floor.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let evening: EveningBegun;
let chair: RouteVisitor;
let address: string;

beforeAll(async () => {
  house = await routeHouse();
  chair = await house.staff("moderator");
});

beforeEach(() => {
  evening = eveningBegun(house.app.database);
  address = `/staff/town-halls/${evening.townHallId}/console`;
});

test.each([
  ["console", "moderator", 200],
  ["console", "organiser", 403],
  ["console", "auditor", 403],
  ["console/state", "organiser", 403],
  ["projector", "moderator", 200],
  ["projector", "organiser", 200],
  ["projector", "auditor", 403],
] as const)("%s answers staff who are %s with %i", async (page, role, status) => {
  const visitor = await house.staff(role);
  const path = `/staff/town-halls/${evening.townHallId}/${page}`;
  expect((await visitor.get(path)).status).toBe(status);
});

test.each(["console", "console/state", "projector"])(
  "%s of a town hall that does not exist is not found",
  async (page) => {
    expect((await chair.get(`/staff/town-halls/nowhere/${page}`)).status).toBe(404);
  },
);

test("the console leads to the votes of the process, where the town hall belongs to one", async () => {
  const { database } = house.app;
  const processId = storeProcess(serviceContext({ database }), { people: [] });
  const votes = `/staff/processes/${processId}/votes`;
  const own = eveningBegun(database, { processId });
  const page = await chair.get(`/staff/town-halls/${own.townHallId}/console`);
  expect(await page.text()).toContain(`href="${votes}"`);
  expect((await chair.get(votes)).status).toBe(200);
  expect(await (await chair.get(address)).text()).not.toMatch(/href="[^"]*\/votes"/);
});

test("an act by an organiser is refused at the door", async () => {
  const organiser = await house.staff("organiser");
  const answer = await organiser.post(`${address}/act`, { act: "close", seen: "9999" });
  expect(answer.status).toBe(403);
  expect(evening.state.phase).toBe("open");
});

test("a form without scripts calls the next speaker and leads back", async () => {
  evening.join(evening.checkIn({ name: "Amal Beispiel" }));
  const page = await (await chair.get(address)).text();
  expect(page).toContain("Next speaker: Amal Beispiel");
  const [entry] = evening.state.waiting;
  const next = { act: "give_floor", called: "next", entryId: entry?.id ?? "" };
  const fields = { ...next, seen: String(evening.state.sequence) };
  const answer = await chair.post(address, fields);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
  expect(evening.state.speech?.entryId).toBe(entry?.id);
  const again = await chair.post(address, fields);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("Somebody else was faster.");
});

test("without scripts, next asks first while somebody speaks, and ends their speech when it is confirmed", async () => {
  evening.join(evening.checkIn({ name: "Erika Muster" }));
  evening.act({ kind: "give_floor", entryId: null });
  const speaking = evening.state.speech?.entryId;
  evening.join(evening.checkIn({ name: "Otto Probe" }));
  const entryId = evening.state.waiting[0]?.id ?? "";
  const next = { act: "give_floor", called: "next", entryId };
  const fields = { ...next, endsSpeech: "no", seen: String(evening.state.sequence) };
  const asked = await chair.post(address, fields);
  expect(asked.status).toBe(422);
  const page = await asked.text();
  expect(page).toContain("Somebody is still speaking");
  expect(page).toContain("End this speech, then: Otto Probe");
  expect(page).toContain('name="endsSpeech" value="yes"');
  expect(evening.state.speech?.entryId).toBe(speaking);
  const old = await chair.post(`${address}/act`, { ...next, seen: fields.seen });
  expect(await old.json()).toMatchObject({ refusal: { code: "somebody_speaks" } });
  expect(evening.state.speech?.entryId).toBe(speaking);
  const done = await chair.post(address, { ...fields, endsSpeech: "yes" });
  expect(done.status).toBe(303);
  expect(evening.state.speech?.entryId).toBe(entryId);
});

test("who comes before the shown next meanwhile makes the chair look again", async () => {
  evening.join(evening.checkIn({ name: "Kurt Muster" }));
  const shown = evening.state.waiting[0]?.id ?? "";
  const seen = String(evening.state.sequence);
  const attendeeId = evening.checkIn({ name: "Rita Probe" });
  evening.act({ kind: "join", attendeeId, as: "point_of_order", by: "chair" });
  const fields = { act: "give_floor", called: "next", entryId: shown, seen };
  const answer = await chair.post(`${address}/act`, fields);
  expect(await answer.json()).toMatchObject({ refusal: { code: "list_changed" } });
  expect(evening.state.speech).toBeNull();
});

test("a breach without a step is confirmed with the one that the ladder suggests", async () => {
  const attendeeId = evening.checkIn({ name: "Jens Probe" });
  const breach = {
    act: "sanction",
    attendeeId,
    ruleId: evening.rules.no_threats_or_insults ?? "",
    happened: "Drohte dem Nachbarn.",
    imposedBy: "chair",
    seen: String(evening.state.sequence),
  };
  const asked = await (await chair.post(address, { ...breach, step: "suggested" })).text();
  expect(asked).toContain("Please confirm: Floor withdrawn for this item");
  expect(asked).toContain("Drohte dem Nachbarn.");
  expect(evening.state.sanctions).toEqual([]);
  const other = await chair.post(address, { ...breach, step: "reminder" });
  expect(other.status).toBe(422);
  expect(await other.text()).toContain("For another step please tell the reason.");
  const done = await chair.post(address, { ...breach, step: "floor_withdrawn" });
  expect(done.status).toBe(303);
  expect(evening.state.sanctions).toMatchObject([{ attendeeId, step: "floor_withdrawn" }]);
});

test.each([
  [{}],
  [{ act: "dance" }],
  [{ act: "give_floor", entryId: "" }],
  [{ act: "extend_time", seconds: "soon", why: "agreed" }],
  [{ act: "sanction", step: "guillotine" }],
])("a form like %o changes nothing and says so", async (fields) => {
  const before = evening.state.sequence;
  const answer = await chair.post(address, { ...fields, seen: String(before) });
  expect(answer.status).toBe(422);
  expect(evening.state.sequence).toBe(before);
});

test("before the evening the console offers to open it, and not before it is announced", async () => {
  const { townHallId } = storeAnnouncedHall(house.app.database);
  const path = `/staff/town-halls/${townHallId}/console`;
  expect(await (await chair.get(path)).text()).toContain("Open the meeting");
});

test("the wall shows who speaks in the language it was given", async () => {
  evening.join(evening.checkIn({ name: "Rita Probe" }));
  evening.act({ kind: "give_floor", entryId: null });
  const wall = async (language: string) =>
    (
      await chair.get(`/staff/town-halls/${evening.townHallId}/projector?language=${language}`)
    ).text();
  expect(await wall("ar")).toContain("يتحدث الآن");
  expect(await wall("de")).toContain("Rita Probe");
});
