import { count } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { jobs, poolPeople, uploads } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { respondentList, windows1252 } from "#tests/support/pool-list.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let organiser: RouteVisitor;
let processId: string;

beforeEach(async () => {
  house = await routeHouse();
  organiser = await house.staff("organiser");
  processId = storeProcess(systemContext(), { people: [] });
});

function systemContext() {
  return serviceContext({ database: house.app.database, actor: { kind: "system" } });
}

function pool(path = ""): string {
  return `/staff/processes/${processId}/pool${path}`;
}

function upload(content: string | Uint8Array, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    mode: "add",
    encoding: "",
    delimiter: "",
    ...fields,
  })) {
    form.set(name, value);
  }
  form.set(
    "file",
    new File([typeof content === "string" ? content : new Uint8Array(content)], "list.csv", {
      type: "text/csv",
    }),
  );
  return organiser.post(pool("/upload"), form);
}

/** Uploads a list and answers with the address of its page. */
async function uploaded(content: string | Uint8Array, fields: Record<string, string> = {}) {
  const response = await upload(content, fields);
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

/** The choices a page offers for the columns, as a browser would send them unchanged. */
async function offeredChoices(address: string): Promise<Record<string, string>> {
  const html = await (await organiser.get(address)).text();
  const choices: Record<string, string> = {};
  for (const [, name = "", options = ""] of html.matchAll(
    /<select[^>]*name="(role-\d+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    choices[name] = /<option value="(\w+)" selected/.exec(options)?.[1] ?? "";
  }
  for (const [, name = "", value = ""] of html.matchAll(
    /<input[^>]*name="(feature-\d+)"[^>]*value="([^"]*)"/g,
  )) {
    choices[name] = value;
  }
  return choices;
}

async function importAsOffered(content: string | Uint8Array, fields: Record<string, string> = {}) {
  const address = await uploaded(content, fields);
  const choices = await offeredChoices(address);
  await organiser.post(address, { intent: "check", ...choices });
  const started = await organiser.post(`${address}/report`, { rowsFaulty: "0" });
  expect(started.headers.get("location")).toMatch(/^\/staff\/jobs\//);
  return runNextJob(systemContext());
}

function rowsIn(table: typeof uploads | typeof poolPeople | typeof jobs): number {
  return house.app.database.select({ rows: count() }).from(table).get()?.rows ?? 0;
}

function peopleInPool() {
  return [...readPool(systemContext(), processId)].map(({ id: _, ...person }) => person);
}

describe("uploading a list", () => {
  test("leads to its columns, with encoding and delimiter detected", async () => {
    const address = await uploaded(windows1252(respondentList(6, { delimiter: ";" })));
    const html = await (await organiser.get(address)).text();
    expect(html).toContain("Dörfer");
    expect(html).toMatch(/<option value="windows-1252" selected/);
    expect(html).toMatch(/<option value="semicolon" selected/);
    expect(await offeredChoices(address)).toMatchObject({
      "role-0": "reference",
      "role-1": "name",
      "role-2": "feature",
      "feature-2": "Geschlecht",
      "role-5": "contact",
      "role-6": "carried",
    });
  });

  const binary = Uint8Array.from({ length: 4000 }, (_, index) => index % 256);
  test.each([
    ["an empty file", "", "The file is empty"],
    ["a binary file", binary, "not a text file"],
    ["a workbook named .csv", "PK\u0003\u0004", "This is a workbook"],
    ["a file whose delimiter cannot be told", "a,b;c\n1,2;3\n", "It is not clear whether"],
    ["an open quotation mark", 'Nr,Sex\n1,"f\n2,m\n', "On line 2 a quotation mark"],
    ["a header without rows", "Nr,Sex\n", "There are no rows below the header"],
  ])("refuses %s with a sentence and stores nothing", async (_name, content, sentence) => {
    const response = await upload(content);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
    expect(rowsIn(uploads)).toBe(0);
  });

  test("refuses a file above 10 MB with 413", async () => {
    const response = await upload(new Uint8Array(11 * 1024 * 1024).fill(97));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("larger than 10 MB");
    expect(rowsIn(uploads)).toBe(0);
  });

  test("asks for a file when none was chosen", async () => {
    const form = new FormData();
    form.set("mode", "add");
    form.set("encoding", "");
    form.set("delimiter", "");
    form.set("file", new File([], ""));
    expect(await (await organiser.post(pool("/upload"), form)).text()).toContain(
      "No file was chosen",
    );
  });

  test("takes the delimiter the organiser names", async () => {
    const unclear = "Nr,Sex;x\n1,f;a\n2,m;b\n";
    expect((await upload(unclear)).status).toBe(422);
    expect((await upload(unclear, { delimiter: "comma" })).status).toBe(303);
  });
});

describe("saying what columns mean", () => {
  test("names the column whose choice is wrong and keeps what was chosen", async () => {
    const address = await uploaded(respondentList(6));
    const choices = await offeredChoices(address);
    const response = await organiser.post(address, {
      intent: "check",
      ...choices,
      "role-1": "reference",
      "role-6": "feature",
      "feature-6": "Alter",
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("There can be only one reference");
    expect(html).toContain("This feature already has a column");
    expect(html).toMatch(/<input[^>]*name="feature-6"[^>]*value="Alter"/);
  });

  test("keeps the file as it was when it cannot be read in another way", async () => {
    const address = await uploaded(respondentList(6));
    const response = await organiser.post(address, {
      intent: "reread",
      encoding: "utf-16le",
      delimiter: "comma",
    });
    expect(response.status).toBe(422);
    expect(await (await organiser.get(address)).text()).toMatch(/<option value="utf-8" selected/);
  });

  test("deletes the file when it is discarded", async () => {
    const address = await uploaded(respondentList(6));
    await organiser.post(address, { intent: "discard" });
    expect(rowsIn(uploads)).toBe(0);
    expect((await organiser.get(address)).headers.get("location")).toBe(pool("/upload?gone"));
    expect(await (await organiser.get(pool("/upload?gone"))).text()).toContain(
      "The uploaded file is no longer there",
    );
  });
});

describe("the report of a check", () => {
  const rows = Array.from({ length: 70 }, (_, index) => `${index},weiblich,alt,Dörfer`);
  const faulty = ["Nr,Geschlecht,Alter,Ortsteil", "good,weiblich,60+,Dörfer", ...rows, ""].join(
    "\n",
  );

  async function checked(content: string): Promise<string> {
    const address = await uploaded(content);
    await organiser.post(address, { intent: "check", ...(await offeredChoices(address)) });
    return address;
  }

  test("names line, column and reason of each bad row, page by page and as CSV", async () => {
    const address = await checked(faulty);
    const first = await (await organiser.get(`${address}/report`)).text();
    expect(first).toContain("70 rows have faults");
    expect(first).toContain("Page 1 of 2");
    const second = await (await organiser.get(`${address}/report?page=2`)).text();
    expect(second).toMatch(/<th[^>]*>72<\/th>/);
    const csv = await (await organiser.get(`${address}/faults.csv`)).text();
    expect(csv.split("\r\n")).toHaveLength(72);
    expect(csv).toContain('\r\n3;Alter;"There is no quota for “alt” in column “Alter”.');
    expect(rowsIn(poolPeople)).toBe(0);
  });

  test("wants it confirmed that rows are left out", async () => {
    const address = await checked(faulty);
    const refused = await organiser.post(`${address}/report`, { rowsFaulty: "70" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Please confirm that the listed rows are left out");
    expect(rowsIn(jobs)).toBe(0);
    await organiser.post(`${address}/report`, { rowsFaulty: "70", leaveOut: "yes" });
    expect(await runNextJob(systemContext())).toMatchObject({ status: "succeeded" });
    const html = await (await organiser.get(pool())).text();
    expect(html).toContain("1 person in the pool");
    expect(html).toContain("70 rows left out");
  });

  test.each([
    [
      "a feature without a column",
      "Nr,Geschlecht,Alter\n1,weiblich,60+\n",
      "has quotas, but no column",
    ],
    [
      "a value without a quota",
      "Nr,Geschlecht,Alter,Ortsteil\n1,divers,60+,Dörfer\n",
      "There is no quota for “divers”",
    ],
    [
      "a reference used twice",
      "Nr,Geschlecht,Alter,Ortsteil\n1,weiblich,60+,Dörfer\n1,weiblich,60+,Dörfer\n",
      "already belongs to the person on line 2",
    ],
  ])("tells of %s and changes nothing", async (_name, content, sentence) => {
    const address = await checked(content);
    expect(await (await organiser.get(`${address}/report`)).text()).toContain(sentence);
    expect(rowsIn(poolPeople)).toBe(0);
    expect(rowsIn(jobs)).toBe(0);
  });
});

describe("the pool", () => {
  test("is the same after its own export is imported again", async () => {
    expect(await importAsOffered(respondentList(40))).toMatchObject({ status: "succeeded" });
    const before = peopleInPool();
    expect(before[0]?.carried).toEqual({ Bemerkung: "=1+1" });
    const exported = await organiser.get(pool("/export.csv"));
    expect(exported.headers.get("content-disposition")).toContain("pool.csv");
    const bytes = new Uint8Array(await exported.arrayBuffer());
    expect(new TextDecoder().decode(bytes)).toContain("'=1+1");
    await importAsOffered(bytes, { mode: "replace" });
    expect(peopleInPool()).toEqual(before);
  });

  test("is emptied only after a page that says what is lost", async () => {
    await importAsOffered(respondentList(40));
    expect(await (await organiser.get(pool("/empty"))).text()).toContain("40 people with names");
    await organiser.post(pool("/empty"), {});
    expect(rowsIn(poolPeople)).toBe(0);
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "is closed to the role %s",
    async (role) => {
      const stranger = await house.staff(role);
      for (const path of ["", "/upload", "/export.csv", "/empty"]) {
        expect((await stranger.get(pool(path))).status).toBe(403);
      }
      const form = new FormData();
      expect((await stranger.post(pool("/upload"), form)).status).toBe(403);
    },
  );
});

describe("the page of a job", () => {
  function storeJob(values: Partial<typeof jobs.$inferInsert>): string {
    return house.app.database
      .insert(jobs)
      .values({
        kind: "import_pool",
        subjectId: "none",
        requestedBy: staffActor(house.app.database, "organiser").id,
        createdAt: TEST_NOW,
        ...values,
      })
      .returning({ id: jobs.id })
      .get().id;
  }

  test.each([
    [{ status: "queued" }, "Waiting"],
    [{ status: "running", phase: "storing_people", done: 30, total: 60 }, "50%"],
    [{ status: "running", phase: "a_new_phase", done: 1, total: null }, "Working"],
    [{ status: "running", kind: "draw_panel", phase: "pricing" }, "Finding further panels"],
    [{ status: "succeeded" }, "The list is in the pool."],
    [
      { status: "failed", problem: { code: "check_changed", params: {} } },
      "have changed since the check",
    ],
    [{ status: "failed", problem: { code: "unheard_of", params: {} } }, "lies with the software"],
    [{ status: "cancelled" }, "cancelled on request"],
    [{ status: "interrupted" }, "The server was stopped during the work"],
  ] as const)("says where %o stands", async (values, sentence) => {
    const html = await (await organiser.get(`/staff/jobs/${storeJob(values)}`)).text();
    expect(html).toContain(sentence);
    const active = values.status === "queued" || values.status === "running";
    expect(html.includes('http-equiv="refresh"')).toBe(active);
  });

  test("cancels a running job, and starts it again", async () => {
    const address = await uploaded(respondentList(6));
    await organiser.post(address, { intent: "check", ...(await offeredChoices(address)) });
    const started = await organiser.post(`${address}/report`, { rowsFaulty: "0" });
    const job = started.headers.get("location") ?? "";
    await organiser.post(job, { intent: "cancel" });
    expect(await (await organiser.get(job)).text()).toContain("Start again");
    const again = await organiser.post(job, { intent: "startAgain" });
    expect(again.status).toBe(303);
    expect(await runNextJob(systemContext())).toMatchObject({ status: "succeeded" });
    expect(peopleInPool()).toHaveLength(6);
  });

  test("is not found by those who may not read about it", async () => {
    const auditor = await house.staff("auditor");
    const path = `/staff/jobs/${storeJob({})}`;
    expect((await auditor.get(path)).status).toBe(404);
    expect((await organiser.get("/staff/jobs/none")).status).toBe(404);
  });

  test("is not controlled by those who may only read about it", async () => {
    const auditor = await house.staff("auditor");
    const path = `/staff/jobs/${storeJob({ kind: "draw_panel", status: "running" })}`;
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.post(path, { intent: "cancel" })).status).toBe(403);
  });
});
