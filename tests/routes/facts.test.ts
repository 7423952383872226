import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { seedDemoFacts } from "#app/services/demo/demo-facts.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { loadDataset } from "#app/services/facts/load-dataset.server.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { datasets, factUploads } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { LIST_WITHOUT_SOURCE } from "#tests/support/fact-files.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let context: ServiceContext;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now: TEST_NOW };
});

function draft(): string {
  return createDataset(context, {
    ...{ title: "Entwurf & mehr", sentence: "", method: "", unit: "t", source: "S" },
    ...{ sourceAddress: "", sourceDate: "2020", licence: "L", chart: null, synthetic: false },
  });
}

async function upload(text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const staged = await stageFile(context, { bytes, fileName: "liste.csv" });
  if (!staged.ok) throw new Error(staged.problem.code);
  return staged.value.uploadId;
}

function fileForm(content: string | Buffer): FormData {
  const form = new FormData();
  form.set("encoding", "");
  form.set("delimiter", "");
  form.set("file", new File([new Uint8Array(Buffer.from(content))], "liste.csv"));
  return form;
}

describe.each([
  ["organiser", 200, 200],
  ["moderator", 200, 403],
  ["auditor", 200, 403],
  ["administrator", 403, 403],
] as const)("%s", (role, reads, writes) => {
  test(`gets ${reads} for reading and ${writes} for writing pages`, async () => {
    const id = draft();
    const uploadId = await upload("Ort;Zahl\nA;1");
    const staff = await house.staff(role);
    for (const page of ["", `/${id}`, `/${id}/figures.csv`]) {
      expect([page, (await staff.get(`/staff/facts${page}`)).status]).toEqual([page, reads]);
    }
    const pages = ["edit", "figures", "texts/en", "publish", "delete"].map(
      (page) => `${id}/${page}`,
    );
    for (const page of ["new", "import", `uploads/${uploadId}`, ...pages]) {
      expect([page, (await staff.get(`/staff/facts/${page}`)).status]).toEqual([page, writes]);
    }
  });
});

test.each(["moderator", "auditor", "administrator"] as const)(
  "an %s changes nothing by sending the forms either",
  async (role) => {
    const id = draft();
    const staff = await house.staff(role);
    for (const page of [`${id}/delete`, `${id}/publish`, "import", "new"]) {
      expect([page, (await staff.post(`/staff/facts/${page}`, {})).status]).toEqual([page, 403]);
    }
    expect(loadDataset(context.database, id)?.publishedAt).toBeNull();
  },
);

test("a draft is not found by the public, nor its figures", async () => {
  const id = draft();
  const visitor = house.visitor();
  for (const path of [`/facts/${id}`, `/facts/${id}/figures.csv`, "/facts/unknown"]) {
    expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  }
  expect(await (await visitor.get("/facts")).text()).not.toContain("Entwurf");
});

test.each(["de", "ar"] as const)(
  "the list of facts follows the alphabet in %s",
  async (language) => {
    seedDemoFacts(context);
    const visitor = house.visitor();
    const page = await (await visitor.get(`/facts?language=${language}`)).text();
    const titles = [...page.matchAll(/<h2[^>]*><a[^>]*>([^<]+)</g)].map(([, title = ""]) => title);
    expect(titles).toHaveLength(context.database.select().from(datasets).all().length);
    expect(titles.length).toBeGreaterThan(10);
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, language)));
  },
);

test("published facts answer everyone, without a script, with their figures as a file", async () => {
  const { economy } = seedDemoFacts(context);
  const visitor = house.visitor();
  const page = await (await visitor.get(`/facts/${economy}`)).text();
  expect(page).toContain("More than half of the migrants expect to be better off");
  expect(page).toContain("<svg");
  expect(page).not.toContain("<script");
  const file = await visitor.get(`/facts/${economy}/figures.csv`);
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(file.headers.get("content-disposition")).toContain("figures.csv");
  expect(await file.text()).toContain("Hettstedt and Eisleben,migrants,better,2018,54,,,per cent,");
});

test.each([
  ["an empty file", fileForm(""), 422, "The file is empty"],
  ["a file without figures", fileForm("a;b\nc;d"), 422, "No table with figures"],
  [
    "a file that is too large",
    fileForm(Buffer.alloc(3 * 1024 * 1024, "1")),
    413,
    "larger than 2 MB",
  ],
])("an upload with %s is answered with a sentence", async (_name, form, status, sentence) => {
  const organiser = await house.staff("organiser");
  const response = await organiser.post("/staff/facts/import", form);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(sentence);
  expect(context.database.select().from(factUploads).all()).toEqual([]);
});

test("the faults of a file are a file themselves, with row, column and remedy", async () => {
  const uploadId = await upload(LIST_WITHOUT_SOURCE);
  const organiser = await house.staff("organiser");
  const response = await organiser.get(`/staff/facts/uploads/${uploadId}/faults.csv`);
  const [head, first] = (await response.text()).split("\r\n");
  expect(head).toBe("Row;Column;What is wrong and what to do");
  expect(first).toContain("3;G;");
  expect(first).toContain("The source is missing here. Fill in the cell");
});

test("a file that is gone leads back to the upload and says so", async () => {
  const organiser = await house.staff("organiser");
  const response = await organiser.get("/staff/facts/uploads/unknown");
  expect(response.headers.get("location")).toBe("/staff/facts/import?gone");
  expect(await (await organiser.get("/staff/facts/import?gone")).text()).toContain(
    "The uploaded file is no longer there",
  );
});

test("a correction that two clerks send is taken once; the other one learns what happened", async () => {
  const { population } = seedDemoFacts(context);
  const fact = loadDataset(context.database, population)?.facts[0];
  const organiser = await house.staff("organiser");
  const address = `/staff/facts/${population}/figures/${fact?.id}/correct`;
  const form = { notation: "point", valueBefore: "20450", signBefore: "", reason: "Register" };
  expect((await organiser.post(address, { ...form, value: "many" })).status).toBe(422);
  expect((await organiser.post(address, { ...form, value: "20,451" })).status).toBe(303);
  const late = await organiser.post(address, { ...form, value: "20,452" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Somebody else has corrected this figure");
  const page = await (await house.visitor().get(`/facts/${population}`)).text();
  expect(page).toContain("20,450");
  expect(page).toContain("Register");
});
