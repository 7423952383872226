import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import { checkUpload } from "#app/services/pool/check-upload.server.ts";
import { exportPool } from "#app/services/pool/export-pool.server.ts";
import { previewUpload } from "#app/services/pool/preview-upload.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { startImport } from "#app/services/pool/start-import.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";

const HEADER = "Nr;Geschlecht;Alter;Ortsteil;Straße;Hausnummer;Einrichtung";
const ADDRESSES = [
  ["Am Anger", "5", ""],
  ["AM  ANGER ", "5", ""],
  ["Am Anger", "6", "nein"],
  ["Haus am Park", "1", "ja"],
  ["Haus am Park", "1", "ja"],
  ["Am Anger", "", ""],
];

/** Synthetic people at these addresses: street, house number, institution. */
function list(addresses: readonly (readonly string[])[] = ADDRESSES, firstId = 1): string {
  const rows = addresses.map((address, index) =>
    [`R-${firstId + index}`, "weiblich", "60+", "Dörfer", ...address].join(";"),
  );
  return [HEADER, ...rows].join("\n");
}

let context: ServiceContext;
let processId: string;

beforeEach(() => {
  context = serviceContext();
  processId = storeProcess(context, { people: [] });
});

/** Uploads a list; the columns of the address name the household where none does it by itself. */
function upload(text: string, mode: "add" | "replace" = "add") {
  const bytes = new TextEncoder().encode(text);
  const stored = storeUpload(context, { processId, bytes, fileName: "list.csv", mode });
  if (!stored.ok) throw new Error(stored.problem.code);
  const place = { uploadId: stored.value.uploadId, processId };
  const preview = previewUpload(context, place);
  if (!preview.ok) throw new Error(preview.problem.code);
  const named = preview.value.header.includes("household");
  const columns = preview.value.choices.map((choice) =>
    !named && ["Straße", "Hausnummer"].includes(choice.column)
      ? { ...choice, household: "address" as const }
      : choice,
  );
  changeUpload(context, place, { columns });
  return place;
}

async function importList(text: string, mode: "add" | "replace" = "add") {
  const place = upload(text, mode);
  const started = startImport(context, { ...place, rowsLeftOut: 0 });
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
}

function households(): (string | undefined)[] {
  return [...readPool(context, processId)].map(({ household }) => household);
}

test("People at one address are one household; half an address and an institution name none", async () => {
  await importList(list());
  const anger5 = "am anger 5";
  expect(households()).toEqual([anger5, anger5, "am anger 6", undefined, undefined, undefined]);
  const [first] = readPool(context, processId);
  expect(first?.contact).toEqual({ Straße: "Am Anger", Hausnummer: "5" });
});

test("The check says how many share, with the people already in the pool", async () => {
  const fresh = checkUpload(context, upload(list()));
  expect(fresh).toMatchObject({
    value: { households: { households: 1, people: 2, largest: 2, known: 3 } },
  });
  await importList(list());
  const joining = checkUpload(context, upload(list([["Am Anger", "6", ""]], 90)));
  expect(joining).toMatchObject({ value: { households: { households: 2, people: 4 } } });
  const replacing = checkUpload(context, upload(list([["Am Anger", "6", ""]], 90), "replace"));
  expect(replacing).toMatchObject({ value: { households: { households: 0, people: 0 } } });
  expect(summarisePool(context, processId).households).toMatchObject({ households: 1, people: 2 });
});

test("A check without columns for it says nothing of households", () => {
  const text = "Nr;Geschlecht;Alter;Ortsteil\nR-1;weiblich;60+;Dörfer\n";
  expect(checkUpload(context, upload(text))).toMatchObject({ value: { households: null } });
});

test("Households survive the way out and in again", async () => {
  await importList(list());
  const before = households();
  await importList(exportPool(context, processId), "replace");
  expect(households()).toEqual(before);
});

test("Nothing readable is stored of them", async () => {
  await importList(list());
  const file = context.database.$client.serialize();
  for (const secret of ["am anger", "Am Anger", "Haus am Park"]) {
    expect(file.includes(secret)).toBe(false);
  }
});
