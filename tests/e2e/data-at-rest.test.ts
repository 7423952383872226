import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { drawRows, draws, jobs } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";

const FILE_NAME = "Confidential respondents of Quokkatown.csv";
const HEADER = ["Nr", "Name", "Geschlecht", "Beruf", "E-Mail", "Telefon", "Bemerkung"];
const PEOPLE = Array.from({ length: 40 }, (_unused, index) => [
  `Ref-Quokka-${1000 + index}`,
  `Synthetische Wombat ${1000 + index}`,
  index % 2 === 0 ? "weiblich" : "männlich",
  ["Numbatzüchterin", "Bilbyfänger", "Kakaduwirt"][index % 3] ?? "",
  `potoroo.${1000 + index}@example.org`,
  `03476 7${1000 + index}`,
  `sitzt im Rollstuhl ${1000 + index}`,
]);
/** Everything the list says about a person but the values with quotas, which are no secret. */
const SECRETS = [
  FILE_NAME,
  ...["Synthetische Wombat", "Ref-Quokka", "potoroo.", "03476 7", "sitzt im Rollstuhl"],
  ...new Set(PEOPLE.flatMap((cells) => cells.filter((cell) => !/^(weib|männ)lich$/.test(cell)))),
];

let cookie = "";

async function send(server: ServerProcess, path: string, body: FormData | URLSearchParams) {
  const answer = await fetch(new URL(path, server.address), {
    method: "POST",
    body,
    // A connection that is kept may be closed by the server just when the next form is sent.
    headers: { cookie, connection: "close" },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
  if (cookies.length > 0) cookie = cookies.join("; ");
  expect([302, 303], `${path} answered ${answer.status}`).toContain(answer.status);
  return answer.headers.get("location") ?? "";
}

/** Which of these texts can be read in the files of a folder, without a key. */
function readable(folder: string, texts: readonly string[] = SECRETS): string[] {
  return readdirSync(folder).flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    return texts.flatMap((secret) =>
      (["utf8", "latin1", "utf16le"] as const)
        .filter((encoding) => bytes.includes(Buffer.from(secret, encoding)))
        .map((encoding) => `${secret} in ${file} (${encoding})`),
    );
  });
}

test("after an import and a draw no file of the town says anything about a person, nor does the log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const server = await startServer({ databaseFile: join(folder, "town.sqlite") });
  const database = openDatabase(server.databaseFile, { migrate: false });
  const context = serviceContext({ database });
  const account = await createStaffAccount(database, { roles: ["organiser"] });
  const processId = storeProcess(context, {
    people: [],
    panelSize: 6,
    quotas: [
      { feature: "Geschlecht", value: "weiblich", min: 3, max: 3 },
      { feature: "Geschlecht", value: "männlich", min: 3, max: 3 },
    ],
  });
  const finished = async () => {
    for (;;) {
      const all = database.select({ status: jobs.status }).from(jobs).all();
      if (all.every(({ status }) => status !== "queued" && status !== "running")) return all;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const process = `/staff/processes/${processId}`;
  await send(server, "/staff/sign-in", new URLSearchParams(account));
  const form = new FormData();
  form.set("mode", "add");
  form.set("encoding", "");
  form.set("delimiter", "");
  const text = [HEADER, ...PEOPLE].map((cells) => cells.join(";")).join("\r\n");
  form.set("file", new File([text], FILE_NAME, { type: "text/csv" }));
  const upload = await send(server, `${process}/pool/upload`, form);
  expect(readable(folder), "while the file waits").toEqual([]);

  const roles = ["reference", "name", "feature", "feature", "contact", "contact", "carried"];
  const choices = roles.flatMap((role, position) => [
    [`role-${position}`, role],
    [`feature-${position}`, role === "feature" ? (HEADER[position] ?? "") : ""],
  ]);
  await send(server, upload, new URLSearchParams([["intent", "check"], ...choices]));
  await send(server, `${upload}/report`, new URLSearchParams({ rowsFaulty: "0" }));
  expect(await finished()).toEqual([{ status: "succeeded" }]);
  expect([...readPool(context, processId)]).toHaveLength(40);
  expect(readable(folder), "after the import").toEqual([]);

  const choice = { objective: "leximin", seed: "1" };
  await send(server, `${process}/draws`, new URLSearchParams({ intent: "test", ...choice }));
  expect(await finished()).toEqual([{ status: "succeeded" }, { status: "succeeded" }]);
  const [draw] = database.select({ id: draws.id }).from(draws).all();
  const read = readDraw(context, draw?.id ?? "");
  expect(read.ok && read.value.people?.panel).toHaveLength(6);
  expect(readdirSync(folder).sort()).toEqual(["town.sqlite", "town.sqlite-shm", "town.sqlite-wal"]);
  expect(readable(folder), "after a test draw").toEqual([]);

  await send(server, `${process}/draws`, new URLSearchParams({ intent: "prepare", ...choice }));
  expect((await finished()).at(-1)).toEqual({ status: "succeeded" });
  expect(database.select().from(drawRows).all()).toHaveLength(40);
  expect(readable(folder), "after a public draw is prepared").toEqual([]);
  expect(readable(folder, ["Geschlecht"]), "names of quotas are no secret").not.toEqual([]);
  expect(SECRETS.filter((secret) => server.output().includes(secret))).toEqual([]);
  closeDatabase(database);
  await server.stop();
  expect(readable(folder), "after the server has stopped").toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
