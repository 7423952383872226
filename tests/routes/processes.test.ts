import { beforeEach, describe, expect, test } from "vitest";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { SAMPLE_PROCESS, storeRespondents } from "#tests/support/process.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;

beforeEach(async () => {
  house = await routeHouse();
});

function process(status: "draft" | "published" | "closed" = "draft"): string {
  const { database } = house.app;
  const context = {
    database,
    keyring: TEST_KEYRING,
    actor: staffActor(database, "organiser"),
    now: TEST_NOW,
  };
  const id = createProcess(context, SAMPLE_PROCESS);
  if (status !== "draft") publishProcess(context, id);
  if (status === "closed") closeProcess(context, id);
  return id;
}

const form = { ...SAMPLE_PROCESS, panelSize: String(SAMPLE_PROCESS.panelSize) };

test.each([
  ["draft", 404],
  ["published", 200],
  ["closed", 200],
] as const)("a %s process answers the public with %i", async (status, code) => {
  const id = process(status);
  const response = await house.visitor().get(`/processes/${id}`);
  expect(response.status).toBe(code);
  expect((await response.text()).includes(SAMPLE_PROCESS.question)).toBe(code === 200);
});

test("a draft is hidden from the start page and, on the public page, from its organiser too", async () => {
  const id = process();
  const organiser = await house.staff("organiser");
  expect((await organiser.get(`/processes/${id}`)).status).toBe(404);
  expect(await (await house.visitor().get("/")).text()).not.toContain(SAMPLE_PROCESS.title);
});

test("an unknown process is not found, in public and for staff", async () => {
  const organiser = await house.staff("organiser");
  expect((await house.visitor().get("/processes/unknown")).status).toBe(404);
  expect((await organiser.get("/staff/processes/unknown")).status).toBe(404);
  expect((await organiser.post("/staff/processes/unknown/publish", {})).status).toBe(404);
});

const WRITING = ["new", "ID/edit", "ID/texts/en", "ID/publish", "ID/delete"] as const;

describe.each([
  ["organiser", 200, 200],
  ["administrator", 200, 403],
  ["moderator", 200, 403],
  ["auditor", 200, 403],
] as const)("%s", (role, reads, writes) => {
  test(`gets ${reads} for reading and ${writes} for writing pages`, async () => {
    const id = process();
    const staff = await house.staff(role);
    for (const path of ["/staff", `/staff/processes/${id}`]) {
      expect([path, (await staff.get(path)).status]).toEqual([path, reads]);
    }
    for (const page of WRITING) {
      const path = `/staff/processes/${page.replace("ID", id)}`;
      expect([path, (await staff.get(path)).status]).toEqual([path, writes]);
    }
  });
});

test.each([
  ["administrator", [], ["/pool", "/quotas", "/draws"]],
  ["moderator", [], ["/pool", "/quotas", "/draws"]],
  ["auditor", ["/quotas", "/draws"], ["/pool"]],
  ["organiser", ["/pool", "/quotas", "/draws"], []],
] as const)("the navigation shows the %s only what they may open", async (role, shown, hidden) => {
  const id = process();
  const page = await (await (await house.staff(role)).get(`/staff/processes/${id}`)).text();
  for (const section of shown) expect(page).toContain(`/staff/processes/${id}${section}"`);
  for (const section of hidden) expect(page).not.toContain(`/staff/processes/${id}${section}"`);
});

test.each(["auditor", "administrator", "moderator"] as const)(
  "an %s cannot publish by sending the form either",
  async (role) => {
    const id = process();
    const response = await (await house.staff(role)).post(`/staff/processes/${id}/publish`, {});
    expect(response.status).toBe(403);
    expect(loadProcess(house.app.database, id)?.status).toBe("draft");
  },
);

test("a visitor is sent to sign in", async () => {
  const response = await house.visitor().get("/staff/processes/new");
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toMatch(/^\/staff\/sign-in/);
});

test("a form with faults comes back with what was entered and a sentence at each field", async () => {
  const organiser = await house.staff("organiser");
  const response = await organiser.post("/staff/processes/new", {
    ...form,
    title: "",
    panelSize: "viele",
    endsOn: "2026-01-01",
  });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(SAMPLE_PROCESS.mandate);
  expect(page).toContain("Please fill in this field.");
  expect(page).toContain("Please enter a whole number from 1 to 1,000.");
  expect(page).toContain('value="viele"');
});

test("an edit on top of someone else's answers 409 and keeps what was entered", async () => {
  const id = process("published");
  const organiser = await house.staff("organiser");
  const path = `/staff/processes/${id}/edit`;
  const first = await organiser.post(path, { ...form, scope: "Nur Busse.", revision: "1" });
  expect(first.status).toBe(303);
  const second = await organiser.post(path, { ...form, scope: "Nur Bahnen.", revision: "1" });
  expect(second.status).toBe(409);
  expect(await second.text()).toContain("Nur Bahnen.");
  expect(loadProcess(house.app.database, id)?.original.scope).toBe("Nur Busse.");
});

test("a second click on publish, close or delete changes nothing and leads to the process", async () => {
  const id = process("published");
  const organiser = await house.staff("organiser");
  const click = async (act: string) => {
    const response = await organiser.post(`/staff/processes/${id}/${act}`, {});
    return [response.status, response.headers.get("location")];
  };
  const address = `/staff/processes/${id}`;
  expect(await click("publish")).toEqual([302, address]);
  expect(await click("delete")).toEqual([302, address]);
  expect(await click("close")).toEqual([303, `${address}?notice=closed`]);
  expect(await click("close")).toEqual([302, address]);
  expect(loadProcess(house.app.database, id)?.status).toBe("closed");
});

test.each(["", "/edit", "/texts/en"])(
  "a closed process is a record: its page%s leads to reading it",
  async (page) => {
    const id = process("closed");
    const response = await (await house.staff("organiser")).get(`/staff/processes/${id}${page}`);
    if (page === "") expect(await response.text()).not.toContain(`${id}/edit`);
    else expect(response.headers.get("location")).toBe(`/staff/processes/${id}`);
  },
);

test("the public page tells the pool's size rounded", async () => {
  const id = process("published");
  storeRespondents(house.app.database, id, 298);
  const page = await (await house.visitor().get(`/processes/${id}`)).text();
  expect(page).toContain("About 300 people said yes.");
  // As a number of its own: the page also shows ids and checksums.
  expect(page).not.toMatch(/\b298\b/);
});

test("the page that asks before deleting names what is lost", async () => {
  const id = process();
  storeRespondents(house.app.database, id, 12);
  const page = await (await house.staff("organiser")).get(`/staff/processes/${id}/delete`);
  expect(await page.text()).toContain("12 people in the pool");
});
