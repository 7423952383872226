import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { computeScenario } from "#app/services/scenarios/compute-scenario.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { defaultValues } from "#app/services/scenarios/scenario-inputs.ts";
import { agendaItemScenarios } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { publishNow } from "#tests/support/publication.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let house: RouteHouse;
let id: string;

beforeAll(async () => {
  house = await routeHouse();
  id = seedDemoScenarios(serviceContext({ database: house.app.database }));
});

/** What a page says, without markup, marks of direction and entities. */
async function said(response: Response): Promise<string> {
  const text = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, "");
  return text
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ");
}

describe("the public page", () => {
  test.each(LANGUAGES)(
    "says everything in %s, with charts and without a script",
    async (language) => {
      const visitor = house.visitor();
      await visitor.get(`/language/${language}?back=/`);
      const page = await visitor.get(`/scenarios/${id}`);
      expect(page.status).toBe(200);
      const html = await page.clone().text();
      expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2 * 5 + 3);
      expect(html).not.toMatch(/<script[^>]*src=/);
      expect(await said(page)).not.toMatch(/scenarios\.|charts\.|\{\{|NaN|Infinity|undefined/);
    },
  );

  test("lists line by line what the model cannot know", async () => {
    const html = await (await house.visitor().get(`/scenarios/${id}`)).text();
    expect(html).toMatch(
      /<li[^>]*><bdi>Whether someone starts or closes a business\.<\/bdi><\/li>/,
    );
  });

  test("publishes the residual of the domain against 6.25 %", async () => {
    const text = await said(await house.visitor().get(`/scenarios/${id}`));
    const document = readScenario(serviceContext({ database: house.app.database }), id)?.document;
    if (document === undefined) throw new Error("There is no scenario.");
    const run = computeScenario(document, defaultValues(document));
    if (!run.ok || run.value.water === null) throw new Error("There is no water model.");
    const { predicted, residual } = run.value.water;
    expect(text).toContain(`+6.25 +${(predicted * 100).toFixed(2)} ${(residual * 100).toFixed(2)}`);
    expect(text).toContain("+12.80 +12.80 0 (fitted)");
    expect(text).toContain("+1.36 +1.36 0 (fitted)");
    expect(text).toContain(`${Math.abs(residual * 100).toFixed(2)} percentage points off`);
  });

  test("names the source or the reason of every number", async () => {
    const html = await (await house.visitor().get(`/scenarios/${id}`)).text();
    expect(html.match(/id="source-/g)).toHaveLength(20);
    expect(html).toContain("Handbook, ch. II.2 §1");
  });

  test("leads from what was typed to an address with what differs, and nothing else", async () => {
    const typed = "residents=14,571&childrenPerWoman=1.60&growthLow=100&pupils=&migrants=-20";
    const sent = await house.visitor().get(`/scenarios/${id}?${typed}`);
    expect(sent.status).toBe(302);
    expect(sent.headers.get("location")).toBe(`/scenarios/${id}?childrenPerWoman=1.6`);
    const same = await house.visitor().get(`/scenarios/${id}?growthLow=100`);
    expect(same.headers.get("location")).toBe(`/scenarios/${id}`);
    const moved = await house.visitor().get(`/scenarios/${id}?childrenPerWoman=1.6`);
    expect(await said(moved)).toContain("You have changed one assumption.");
  });

  test("moves an input by a step, with what else was typed, and stays where the reader is", async () => {
    const sent = await house.visitor().get(`/scenarios/${id}?lifeMen=80&more=childrenPerWoman`);
    expect(sent.headers.get("location")).toBe(
      `/scenarios/${id}?childrenPerWoman=1.5&lifeMen=80#input-childrenPerWoman`,
    );
  });

  test("answers nonsense with a sentence that names field and bounds, and keeps what was typed", async () => {
    const page = await house.visitor().get(`/scenarios/${id}?pupils=many&lifeMen=120&members=40`);
    expect(page.status).toBe(422);
    const html = await page.clone().text();
    expect(html).toContain('value="many"');
    expect(html).toContain('value="120"');
    expect(html).toContain('value="40"');
    const text = await said(page);
    expect(text).toContain(
      "Primary pupils at the start: “many” is not a number. Please enter a number from 200 to 600.",
    );
    expect(text).toContain("Life expectancy of men (years): 120 is out of bounds.");
    expect(text).not.toContain("The result at a glance");
  });

  test("says year, sex and age when more would leave than there are", async () => {
    const page = await house.visitor().get(`/scenarios/${id}?migrants=-1000`);
    expect(page.status).toBe(422);
    expect(await said(page)).toContain(
      "in the year 2022 more women and girls aged 21 would move away than live here",
    );
  });

  test("saves all years of the three paths with the inputs of the address", async () => {
    const file = await house.visitor().get(`/scenarios/${id}/scenario.csv?growthLow=150`);
    expect(file.headers.get("content-type")).toContain("text/csv");
    const lines = (await file.text()).trim().split("\r\n");
    expect(lines).toHaveLength(1 + 3 * 18);
    expect(lines[1 + 18]).toContain("Path 2: 150 more people a year,2015,14571,");
    const broken = await house.visitor().get(`/scenarios/${id}/scenario.csv?growthLow=x`);
    expect(broken.status).toBe(422);
  });

  test("does not exist for a draft or an unknown id, but staff see the draft", async () => {
    const organiser = await house.staff("organiser");
    const created = await organiser.post("/staff/scenarios/new", { title: "Entwurf" });
    const draft = created.headers.get("location")?.match(/scenarios\/([^?]+)/)?.[1] ?? "";
    for (const address of [
      `/scenarios/${draft}`,
      "/scenarios/none",
      "/scenarios/none/scenario.csv",
    ]) {
      expect([address, (await house.visitor().get(address)).status]).toEqual([address, 404]);
    }
    expect(await said(await organiser.get(`/scenarios/${draft}`))).toContain("This is a draft.");
  });

  test("is in the list of scenarios, to which the page of facts leads", async () => {
    expect(await (await house.visitor().get("/facts")).text()).toContain('href="/scenarios"');
    expect(await said(await house.visitor().get("/scenarios"))).toContain(
      "Hettstedt until 2032: three paths",
    );
  });
});

test("a revision of a town hall shows what it announced, and readers move it elsewhere", async () => {
  const context = serviceContext({ database: house.app.database });
  const hall = storeTownHall(context);
  const link = { itemId: hall.itemIds.data, modelId: id };
  context.database.insert(agendaItemScenarios).values(link).run();
  publishNow(context, hall.id);
  const address = `/town-halls/${hall.id}/revisions/1/scenarios/${id}`;
  expect(await (await house.visitor().get(`/town-halls/${hall.id}`)).text()).toContain(address);
  const page = await house.visitor().get(address);
  expect(page.status).toBe(200);
  const html = await page.clone().text();
  expect(html).not.toContain("<form");
  expect(html).toContain(`href="/scenarios/${id}"`);
  expect(html.match(/id="source-/g)?.length).toBeGreaterThanOrEqual(14);
  expect(await said(page)).toContain("revision 1 of");
  for (const wrong of [
    address.replace("revisions/1", "revisions/2"),
    `/town-halls/${hall.id}/revisions/1/scenarios/none`,
  ]) {
    expect([wrong, (await house.visitor().get(wrong)).status]).toEqual([wrong, 404]);
  }
});

describe("staff", () => {
  test("create, edit, translate and publish a scenario", async () => {
    const organiser = await house.staff("organiser");
    const created = await organiser.post("/staff/scenarios/new", { title: "Probe" });
    const address = created.headers.get("location")?.replace(/\?.*/, "") ?? "";
    expect(created.status).toBe(303);

    const form = await (await organiser.get(`${address}/inputs`)).text();
    const fields = formFields(form);
    expect(fields["pupils.value"]).toBe("380");
    const broken = await organiser.post(`${address}/inputs`, { ...fields, "pupils.value": "9999" });
    expect(broken.status).toBe(422);
    expect(await broken.text()).toContain('value="9999"');
    const saved = await organiser.post(`${address}/inputs`, { ...fields, "pupils.value": "400" });
    expect(saved.status).toBe(303);
    expect(
      (await organiser.post(`${address}/inputs`, { ...fields, "pupils.value": "410" })).status,
    ).toBe(409);

    const notes = await (await organiser.get(`${address}/notes/ar`)).text();
    expect(notes).toContain("الكتاب الجماعي");
    const version = /name="version" value="([^"]*)"/.exec(notes)?.[1] ?? "";
    const translated = { version, pupils: "مكتب المدارس" };
    expect((await organiser.post(`${address}/notes/ar`, translated)).status).toBe(303);
    expect((await organiser.post(`${address}/notes/ar`, translated)).status).toBe(409);
    expect((await organiser.get(`${address}/notes/de`)).status).toBe(404);

    const early = await organiser.post(address, { intent: "publish" });
    expect(early.status).toBe(409);
    expect(await said(early)).toContain("German texts are missing");
    const text = { title: "Probe", lead: "Einleitung", limits: "Vieles", basedOn: "1" };
    await organiser.post(`${address}/texts/de`, { ...text, revision: "1" });
    const english = { ...text, title: "Trial", basedOn: "2", revision: "0" };
    expect((await organiser.post(`${address}/texts/en`, english)).status).toBe(303);
    expect((await organiser.post(address, { intent: "publish" })).status).toBe(303);
    expect(await said(await house.visitor().get(address.replace("/staff", "")))).toContain("Trial");
    expect((await organiser.get(`${address}/inputs`)).status).toBe(302);
  });

  test("delete a draft, and read only with the right to read", async () => {
    const organiser = await house.staff("organiser");
    const created = await organiser.post("/staff/scenarios/new", { title: "Weg damit" });
    const address = created.headers.get("location")?.replace(/\?.*/, "") ?? "";
    const auditor = await house.staff("auditor");
    expect((await auditor.get(address)).status).toBe(200);
    expect((await auditor.get(`${address}/inputs`)).status).toBe(403);
    expect((await auditor.post(address, { intent: "delete" })).status).toBe(403);
    const administrator = await house.staff("administrator");
    expect((await administrator.get("/staff/scenarios")).status).toBe(403);
    const gone = await organiser.post(address, { intent: "delete" });
    expect(gone.headers.get("location")).toBe("/staff/scenarios?notice=deleted");
    expect((await organiser.get(address)).status).toBe(404);
  });
});

/** What a browser would send of a form as it stands. */
function formFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const unescaped = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, "&");
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, attributes = "", text = ""] of html.matchAll(/<textarea([^>]*)>([^<]*)</g)) {
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ""] = unescaped(text.replace(/^\n/, ""));
  }
  for (const [, attributes = "", options = ""] of html.matchAll(
    /<select([^>]*)>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = /value="([^"]*)"[^>]*selected/.exec(options)?.[1];
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ""] = chosen ?? "";
  }
  return fields;
}
