import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { receiveExtract } from "#app/routes/staff/register/receive-extract.server.ts";
import { PIECE_BYTES } from "#app/services/register/register-file.server.ts";
import { showRegister } from "#app/services/register/show-register.server.ts";
import type { Database } from "#db/connection.server.ts";
import { jobs, processes, registerFilePieces } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

const HEADER = "Nr;Name;Geburtsdatum;Straße;PLZ;Ort";
const ROW = "M-1;Synthetisch;07.03.1985;Quokkaweg 1;06333;Musterstadt";

function pieces(database: Database): number {
  return database.select({ pieces: count() }).from(registerFilePieces).get()?.pieces ?? 0;
}

/** So that it is not over when the routes look at the clock. */
function letItGoOn(database: Database, processId: string): void {
  database.update(processes).set({ endsOn: "2199-12-31" }).where(eq(processes.id, processId)).run();
}

describe("register and letters", () => {
  let house: RouteHouse;
  let address: string;

  beforeAll(async () => {
    house = await routeHouse();
    const { database } = house.app;
    const { processId } = storeLetters(serviceContext({ database, actor: { kind: "system" } }));
    letItGoOn(database, processId);
    address = `/staff/processes/${processId}`;
  });

  /** Page, and what an organiser gets there: some lead to nothing that exists. */
  const PAGES: readonly (readonly [string, number])[] = [
    ["/register", 200],
    ["/register/upload", 200],
    ["/register/faults.csv", 200],
    ["/register/none", 302],
    ["/letters", 200],
    ["/letters/find", 200],
    ["/letters/outreach", 200],
    ["/letters/specimen/none", 404],
    ["/letters/people/none", 404],
    ["/letters/none", 404],
    ["/letters/none/envelopes.csv", 404],
    ["/letters/none/all.pdf", 404],
  ];
  const ACTIONS = [
    ...["/register", "/register/upload", "/register/none"],
    ...["/letters", "/letters/find", "/letters/outreach", "/letters/people/none", "/letters/none"],
  ];

  test("are open to organisers", async () => {
    const organiser = await house.staff("organiser");
    for (const [page, status] of PAGES) {
      expect([page, (await organiser.get(address + page)).status]).toEqual([page, status]);
    }
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "are closed to a person with the role %s, to look at and to change",
    async (role) => {
      const staff = await house.staff(role);
      for (const [page] of PAGES) {
        expect([page, (await staff.get(address + page)).status]).toEqual([page, 403]);
      }
      for (const page of ACTIONS) {
        expect([page, (await staff.post(address + page, {})).status]).toEqual([page, 403]);
      }
    },
  );

  test("lead everyone else to sign-in, and change nothing", async () => {
    const before = house.app.database.select().from(jobs).all();
    for (const page of [...PAGES.map(([path]) => path), ...ACTIONS]) {
      const answer = await house.visitor().get(address + page);
      expect([page, answer.headers.get("location")?.split("?")[0]]).toEqual([
        page,
        "/staff/sign-in",
      ]);
    }
    for (const page of ACTIONS) {
      expect([302, 401, 403]).toContain((await house.visitor().post(address + page, {})).status);
    }
    expect(house.app.database.select().from(jobs).all()).toEqual(before);
  });
});

describe("an upload", () => {
  let house: RouteHouse;
  let organiser: RouteVisitor;

  beforeAll(async () => {
    house = await routeHouse();
    organiser = await house.staff("organiser");
  });

  function newProcess(): string {
    const { database } = house.app;
    const context = serviceContext({ database, actor: { kind: "system" } });
    const processId = storeProcess(context, { people: [] });
    letItGoOn(database, processId);
    return processId;
  }

  function form(content: string): FormData {
    const fields = new FormData();
    fields.append("file", new File([content], "einwohner.csv", { type: "text/csv" }));
    return fields;
  }

  test.each([
    ["a workbook", "PK\u0003\u0004 sheet", "This is a workbook"],
    ["an empty file", "", "No file was chosen"],
    ["nothing but blanks", " \r\n ", "The file is empty"],
    ["a header alone", HEADER, "There are no rows below the header."],
    ["two columns of one name", `Nr;Nr\n1;2`, "are both named"],
    ["a column without a name", `Nr;;Ort\n1;2;3`, "has no name in the header"],
    ["a mark that is never closed", `${HEADER}\n"${ROW}`, "never closed"],
  ])("of %s is refused with a sentence, and nothing of it waits", async (_name, content, words) => {
    const processId = newProcess();
    const path = `/staff/processes/${processId}/register`;
    const answer = await organiser.post(`${path}/upload`, form(content));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await (await organiser.get(path)).text()).not.toContain("not imported yet");
  });
});

describe("a file that arrives", () => {
  const LIMIT = 3 * PIECE_BYTES;
  const boundary = "frontier";

  function receive(chunks: readonly (string | Uint8Array)[], options: { breaks?: boolean } = {}) {
    const context = serviceContext();
    const processId = storeProcess(context, { people: [] });
    const again = (more: readonly (string | Uint8Array)[], breaks = false) =>
      receiveExtract(request(more, breaks), context, processId, LIMIT);
    return { context, processId, again, received: again(chunks, options.breaks) };
  }

  function request(chunks: readonly (string | Uint8Array)[], breaks: boolean): Request {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n`;
    const parts = [head, ...chunks, ...(breaks ? [] : [`\r\n--${boundary}--\r\n`])];
    let next = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts[next];
        next += 1;
        if (part !== undefined) controller.enqueue(Buffer.from(part));
        else if (breaks) controller.error(new Error("The line went dead."));
        else controller.close();
      },
    });
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
    return new Request("http://localhost:3000/", {
      ...{ method: "POST", body, headers },
      duplex: "half",
    } as RequestInit);
  }

  const TABLE = `${HEADER}\n${ROW}\n`;
  const LONG = Array.from({ length: 2 }, () => Buffer.alloc(PIECE_BYTES, "x"));

  test.each([
    ["larger than allowed", [TABLE, ...LONG, ...LONG], false, "register_too_large"],
    ["cut off on its way", [TABLE, ...LONG], true, "upload_broken"],
    ["of no bytes", [], false, "file_missing"],
  ] as const)(
    "%s leaves nothing behind, and the next one is taken",
    async (_name, chunks, breaks, code) => {
      const { context, processId, again, received } = receive(chunks, { breaks });
      expect(await received).toMatchObject({ ok: false, problem: { code } });
      expect(showRegister(context, processId)).toMatchObject({ waitingId: null, deleted: [] });
      await runNextJob(context);
      expect(pieces(context.database)).toBe(0);
      const next = await again([TABLE]);
      expect(next.ok && showRegister(context, processId).waitingId === next.value.extractId).toBe(
        true,
      );
      expect(pieces(context.database)).toBe(1);
    },
  );

  test("as large as allowed is taken, whole, and the file that waited before goes", async () => {
    const { context, again, received } = receive([TABLE]);
    const first = await received;
    const rows = TABLE + `${ROW}\n`.repeat(LIMIT / 70);
    const whole = rows + "y".repeat(LIMIT - Buffer.byteLength(rows));
    const second = await again([whole]);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }]);
    await runNextJob(context);
    expect(pieces(context.database)).toBe(3);
  });
});
