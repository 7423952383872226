import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { invitationCode } from "#app/services/invitations/invitation-code.server.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { closeDatabase } from "#db/connection.server.ts";
import {
  drawRows,
  draws,
  invitationDraws,
  invitationSettings,
  invitations,
  jobs,
  messages,
  panelMembers,
  processes,
  questions,
  replies,
  residentPasskeys,
} from "#db/schema/index.ts";
import { storeInvitationSettings } from "#tests/support/invitations.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { createStaffAccount, type StaffAccount } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import {
  filesOf,
  type Haystack,
  placesOf,
  readableColumns,
  sealedPiecesIn,
} from "#tests/support/traces.ts";
import { webSession } from "#tests/support/web-session.ts";

const RESIDENTS = 30;
const LETTERS = 12;
const QUOTAS = [
  { feature: "Geschlecht", value: "weiblich", min: 1, max: 4 },
  { feature: "Geschlecht", value: "männlich", min: 0, max: 4 },
  { feature: "Bildung", value: "ohne Abschluss", min: 0, max: 4 },
  { feature: "Bildung", value: "Abschluss", min: 0, max: 4 },
];

/** What the register says of a resident. Nobody else has any of it. */
function registered(number: number) {
  const own = `Q${String(number).padStart(3, "0")}x`;
  return {
    own,
    reference: `MREF-${own}`,
    familyName: `Übelhör-${own}`,
    givenName: `Zéphyrine ${own}`,
    birthDate: `${1940 + number}-05-17`,
    street: `Kängurustraße-${own} 5`,
    place: `06333 Wallabystadt-${own}`,
    household: `Haus-${own}`,
  };
}

/** What residents say online, first and then changed, and what staff type in for them. */
function said(own: string) {
  return {
    reason: `Grund-${own}: "keine Zeit" & <müde>`,
    first: {
      phone: `0151 111${own.slice(1, 4)}11`,
      email: `first.${own.toLowerCase()}@example.org`,
      interpreterLanguage: `Zazaki-${own}`,
      note: `Hinweis-${own}: "Rollator" & <Öl>`,
      name: `Rufname-${own}`,
      address: `Geheimweg-${own} 7`,
    },
    changed: {
      phone: `0152 222${own.slice(1, 4)}22`,
      email: `changed.${own.toLowerCase()}@example.org`,
      interpreterLanguage: `Tigrinya-${own}`,
      note: `Nachtrag-${own}`,
      name: `Anredename-${own}`,
      address: `Zweitweg-${own} 9`,
    },
    byStaff: {
      phone: `0153 333${own.slice(1, 4)}33`,
      email: `staff.${own.toLowerCase()}@example.org`,
      interpreterLanguage: `Paschtu-${own}`,
      note: `Vermerk-${own}`,
      name: `Amtsname-${own}`,
      address: `Postfach-${own} 3`,
    },
  };
}

let mail: MailServer;
let town: Town;
let organiser: StaffAccount;
let auditor: StaffAccount;
const temporary = mkdtempSync(join(tmpdir(), "losrunde-temporary-"));

beforeAll(async () => {
  mail = await startMailServer();
  town = await startTown({
    SMTP_URL: mail.url,
    MAIL_FROM: "Musterstadt <rathaus@example.org>",
    TMPDIR: temporary,
  });
  const { database } = town.context;
  organiser = await createStaffAccount(database, { roles: ["organiser", "auditor"] });
  auditor = await createStaffAccount(database, { roles: ["auditor"] });
});

afterAll(async () => {
  await town?.close();
  await mail?.close();
  rmSync(temporary, { recursive: true, force: true });
});

async function signedIn(account: StaffAccount) {
  const session = webSession(town.server.address);
  await session.send("/staff/sign-in", account);
  return session;
}

/** Waits until nothing is left to do, and says how it ended. */
async function workDone(): Promise<string[]> {
  const statuses = () =>
    town.context.database
      .select({ status: jobs.status })
      .from(jobs)
      .all()
      .map(({ status }) => status);
  await expect
    .poll(() => statuses().some((status) => status === "queued" || status === "running"))
    .toBe(false);
  return statuses().filter((status) => status !== "succeeded");
}

type Session = Awaited<ReturnType<typeof signedIn>>;

/** From the register by the lot to a letter, as the town hall does it. */
async function invite(staff: Session): Promise<{ processId: string; home: string }> {
  const { context } = town;
  const { database } = context;
  const processId = storeProcess(context, { people: [], quotas: QUOTAS, panelSize: 4 });
  database.update(processes).set({ endsOn: "2199-12-31" }).where(eq(processes.id, processId)).run();
  storeInvitationSettings(database, processId);
  database.update(invitationSettings).set({ supportPersonId: organiser.id }).run();
  const none = { texts: {}, answers: {} };
  database
    .insert(questions)
    .values([
      { processId, feature: "Bildung", position: 0, source: "asked", ...none },
      { processId, feature: "Geschlecht", position: 1, source: "register", ...none },
    ])
    .run();
  const home = `/staff/processes/${processId}`;

  const rows = Array.from({ length: RESIDENTS }, (_unused, number) => registered(number));
  const header = ["ID", "Name", "Vorname", "geb.", "G", "Straße", "Ort", "Haushalt"];
  const file = writeCsv(
    header,
    rows.map((row, number) => [
      ...[row.reference, row.familyName, row.givenName, row.birthDate],
      ...[number % 2 === 0 ? "w" : "m", row.street, row.place, row.household],
    ]),
    { delimiter: ";", byteOrderMark: false },
  );
  const form = new FormData();
  form.set("file", new File([file], "extract.csv", { type: "text/csv" }));
  const columns = await staff.send(`${home}/register/upload`, form);
  const roles = ["reference", "family_name", "given_name", "birth_date", "gender", "street"];
  await staff.send(columns, {
    intent: "import",
    ...Object.fromEntries(
      [...roles, "place", "household"].map((role, position) => [`role-${position}`, role]),
    ),
    ...{ takenOn: "2026-01-01", deleteOn: "2199-12-31", householdLimit: "12" },
  });
  expect(await workDone()).toEqual([]);

  const confirm = `${home}/invitations/confirm?sent=1&design=stratified&feature=Geschlecht&letters=${LETTERS}`;
  const version = /name="version" value="([^"]+)"/.exec(await staff.read(confirm))?.[1] ?? "";
  await staff.send(confirm, { version });
  expect(await workDone()).toEqual([]);
  const run = await staff.send(`${home}/letters`, { intent: "invite" });
  await staff.read(`${run}/letters.pdf`);
  await staff.read(`${run}/envelopes.csv`);
  await staff.send(run, { intent: "post" });
  return { processId, home };
}

/** Everyone who got a letter, with what the register and they themselves say. */
function invited(processId: string) {
  const { database, keyring } = town.context;
  const people = Array.from({ length: RESIDENTS }, (_unused, number) => registered(number));
  return database
    .select()
    .from(invitations)
    .where(eq(invitations.processId, processId))
    .orderBy(invitations.position)
    .all()
    .map(({ id, position, codeGeneration, envelope }) => {
      const known = envelope === null ? null : openInvitation(keyring, id, envelope).person;
      const person = people.find(({ reference }) => reference === known?.reference);
      if (person === undefined) throw new Error("Nobody knows this invitation.");
      return {
        id,
        code: invitationCode(keyring, id, codeGeneration),
        reference: `E1-${String(position).padStart(4, "0")}`,
        person,
        said: said(person.own),
      };
    });
}

type Invited = ReturnType<typeof invited>[number];

/** Everything readable that is stored about someone at one time or another. */
function readableOf({ reference, person, said: { reason, first, changed, byStaff } }: Invited) {
  const { own: _shared, household, ...register } = person;
  return {
    stored: [
      ...Object.values(register),
      ...[reason, reference],
      ...[first, changed, byStaff].flatMap((answer) => Object.values(answer)),
    ],
    // Of a household only a keyed hash is stored, and of a date no other form.
    never: [household, person.birthDate.split("-").reverse().join(".")],
  };
}

/** What of someone lies sealed or hashed in the file. */
function sealedOf({ id }: Invited): (Buffer | string)[] {
  const pick = (column: string, table: string, where: string) =>
    town.context.database.$client
      .prepare(`select ${column} from ${table} where ${where}`)
      .pluck()
      .all(id) as (Buffer | string)[];
  const person = "(select person_id from replies where invitation_id = ?)";
  return [
    ...["envelope", "code_hash"].flatMap((column) => pick(column, "invitations", "id = ?")),
    ...pick("envelope", "replies", "invitation_id = ?"),
    ...pick("envelope", "messages", "invitation_id = ?"),
    ...pick("token_hash", "resident_sessions", "invitation_id = ?"),
    ...["id", "public_key"].flatMap((column) =>
      pick(column, "resident_passkeys", "invitation_id = ?"),
    ),
    ...["id", "envelope", "reference_hash"].flatMap((column) =>
      pick(column, "pool_people", `id = ${person}`),
    ),
    ...pick("envelope", "draw_rows", `person_id = ${person}`),
  ];
}

/** Someone who has signed in with their code, and what they do one after the other. */
async function atHome({ code, said: { reason, first, changed } }: Invited) {
  const session = webSession(town.server.address);
  await session.send("/r", { language: "de" });
  await session.send("/r/code", { code });
  const answer = (fields: Readonly<Record<string, string | readonly string[]>>) =>
    session.send("/r/reply", { intent: "send", ...fields });
  const yes = { answer: "yes", "question-0": "Abschluss", needs: ["interpreter", "companion"] };
  return {
    session,
    decline: () => answer({ answer: "no", reason, seenRevision: "0" }),
    accept: () => answer({ ...yes, ...first, contactChannel: "email", seenRevision: "1" }),
    change: () => answer({ ...yes, ...changed, contactChannel: "phone", seenRevision: "2" }),
  };
}

/** All figures about answers that the town hall can save. */
async function figures(staff: Session, home: string) {
  const tables: Record<string, string> = {};
  for (const table of ["origins", "strata", "channels", "curve"]) {
    tables[table] = await staff.read(`${home}/replies/${table}.csv`);
  }
  return tables;
}

test("after two people deleted everything, drawn and not drawn, nothing of them is left anywhere, and the figures and the lottery stay right", async () => {
  const { context, server } = town;
  const { database, keyring } = context;
  const folder = dirname(server.databaseFile);
  const staff = await signedIn(organiser);
  const { processId, home } = await invite(staff);
  const everyone = invited(processId);
  expect(everyone).toHaveLength(LETTERS);

  const seen = new Set<string>();
  /** Which readable texts of someone can be read now, by whoever has file and key. */
  const readNow = (one: Invited) =>
    placesOf(readableOf(one).stored, readableColumns(database, keyring));
  const note = () => {
    for (const one of everyone)
      for (const text of readNow(one)) seen.add(text.split(" in ")[0] ?? "");
  };
  const residents = new Map<string, Awaited<ReturnType<typeof atHome>>>();
  for (const one of everyone) residents.set(one.id, await atHome(one));
  for (const { decline } of residents.values()) await decline();
  note();
  for (const { accept } of residents.values()) await accept();
  note();
  await expect.poll(() => mail.received.length).toBe(LETTERS);
  expect(await workDone()).toEqual([]);
  for (const { change } of residents.values()) await change();
  note();

  const draw = { objective: "leximin", seed: "1" };
  await staff.send(`${home}/draws/compare`, {});
  expect(await workDone()).toEqual([]);
  await staff.send(`${home}/draws`, { intent: "test", ...draw });
  expect(await workDone()).toEqual([]);
  await staff.send(`${home}/draws`, { intent: "prepare", ...draw });
  expect(await workDone()).toEqual([]);
  const drawId =
    database.select({ id: draws.id }).from(draws).where(eq(draws.kind, "real")).get()?.id ?? "";
  await staff.send(`${home}/draws/${drawId}/commit`, {
    ...{ source: "stage", details: "Drei zehnseitige Würfel (Probe)" },
    ...{ date: "2099-05-01", time: "18:30", confirm: "yes" },
  });
  const number = { seen: "047" };
  await staff.send(`${home}/draws/${drawId}/number`, { intent: "first-type", ...number });
  await staff.send(`${home}/draws/${drawId}/number`, {
    ...{ intent: "second-type", ...number, secondPerson: "staff" },
    ...{ secondEmail: auditor.email, secondPassword: auditor.password },
  });
  const panel = `${home}/draws/${drawId}/panel`;
  await staff.send(`${panel}/alternates`, { overall: "20", length: "8" });
  await staff.send(`${panel}/tables`, { by: "tables", count: "2", sessions: "2" });
  expect(await workDone()).toEqual([]);
  const onPanel = new Set(
    database
      .select({ id: replies.invitationId })
      .from(panelMembers)
      .innerJoin(replies, eq(replies.personId, panelMembers.personId))
      .all()
      .map(({ id }) => id),
  );
  const drawn = everyone.find(({ id }) => onPanel.has(id));
  const notDrawn = everyone.find(({ id }) => !onPanel.has(id));
  if (drawn === undefined || notDrawn === undefined) throw new Error("Nobody to erase.");
  const leaving = [drawn, notDrawn];
  const staying = everyone.filter((one) => !leaving.includes(one));

  for (const one of leaving) {
    await staff.send(`${home}/replies/enter/${one.id}`, {
      ...{ intent: "save", channel: "paper", answer: "yes", seenRevision: "3", language: "ar" },
      ...{ "question-0": "Abschluss", needs: ["interpreter"], ...one.said.byStaff },
      ...{ contactChannel: "letter", confirmation: "yes" },
    });
    database
      .insert(residentPasskeys)
      .values({
        ...{ id: `passkey-${one.person.own}`, invitationId: one.id, counter: 0 },
        ...{ publicKey: Buffer.from(`public-key-${one.person.own}`), createdAt: new Date() },
      })
      .run();
    await residents.get(one.id)?.session.read("/r/me/my-data.json");
    await residents.get(one.id)?.session.read("/r/me/my-data.txt");
  }
  await staff.read(`${home}/replies/support/names`);
  await staff.read(`${home}/messages`);
  await staff.read(`${home}/pool/export.csv`);
  note();
  expect(
    leaving.flatMap((one) => readableOf(one).stored).filter((text) => !seen.has(text)),
  ).toEqual([]);
  expect(database.select().from(messages).all()).toHaveLength(LETTERS + leaving.length);

  const sealed = leaving.flatMap(sealedOf);
  expect(sealedPiecesIn(sealed, filesOf(folder))).toBeGreaterThan(sealed.length);
  const before = await figures(staff, home);
  const lottery = await staff.read(`/draws/${drawId}/lottery-public.json`);
  const inPool = database.select().from(replies).all();
  const secrets = leaving.flatMap(({ id, code }) => [
    ...inPool.flatMap(({ invitationId, personId }) => (invitationId === id ? [`${personId}`] : [])),
    ...[code, code.replaceAll("-", "")],
    ...(residents.get(id)?.session.cookies() ?? []).filter((value) => value.length > 20),
  ]);
  expect(secrets.length).toBeGreaterThanOrEqual(8);
  for (const one of leaving) {
    const gone = await residents.get(one.id)?.session.send("/r/me/erase", {});
    expect(gone).toBe("/r/gone?erased");
  }

  const texts = leaving.flatMap((one) => {
    const { stored, never } = readableOf(one);
    return [...stored, ...never, one.person.own];
  });
  const written = async (): Promise<Haystack[]> => [
    ...filesOf(folder),
    ...filesOf(temporary),
    { place: "what the server printed", bytes: Buffer.from(server.output()) },
    ...(await Promise.all(
      [
        ...["/staff/audit", "/staff/audit/export", `${home}/pool`, `${home}/pool/export.csv`],
        ...[`${home}/messages`, `${home}/messages/letter.csv`, `${home}/replies/support/names`],
        ...[
          `${home}/draws/${drawId}`,
          panel,
          `${panel}/alternates`,
          `${panel}/tables`,
          `/draws/${drawId}`,
        ],
        ...[`${home}/letters`, `${home}/replies`],
      ].map(async (path) => ({ place: path, bytes: Buffer.from(await staff.read(path)) })),
    )),
  ];
  expect(placesOf([...texts, ...secrets], await written())).toEqual([]);
  expect(placesOf([...texts, ...secrets], readableColumns(database, keyring))).toEqual([]);
  expect(sealedPiecesIn(sealed, filesOf(folder))).toBe(0);
  expect(filesOf(folder).map(({ place }) => place)).toEqual(
    ["", "-shm", "-wal"].map((end) => `town.sqlite${end}`),
  );
  for (const one of staying) expect(readNow(one).length).toBeGreaterThan(0);

  // How people answered stays; in the pool are only those who are still there.
  const after = await figures(staff, home);
  const [way = "", ...counts] = (before.origins ?? "").trim().split("\n").at(-1)?.split(";") ?? [];
  expect(counts.map(Number)).toEqual([LETTERS, LETTERS, 0, 0, 0, 0, LETTERS]);
  const left = [way, ...counts.slice(0, -1), LETTERS - leaving.length].join(";");
  expect(after.origins).toContain(left);
  expect({ ...after, origins: "" }).toEqual({ ...before, origins: "" });
  expect(after.strata).toContain("weiblich");
  expect(await staff.read(`/draws/${drawId}/lottery-public.json`)).toBe(lottery);
  const rows = database.select().from(drawRows).all();
  expect(rows).toHaveLength(LETTERS);
  expect(
    rows.filter(({ envelope, personId }) => envelope === null && personId === null),
  ).toHaveLength(leaving.length);

  // A row of the extract is missing now: the page says that the lot drawn again differs for that reason.
  const wave = database.select({ id: invitationDraws.id }).from(invitationDraws).get()?.id ?? "";
  const page = `${home}/invitations/draws/${wave}`;
  await staff.send(page, {});
  expect(await workDone()).toEqual(["failed"]);
  expect(await staff.read(page)).toContain(
    "Since this draw 2 invited people have had everything about themselves deleted.",
  );
  await staff.follow("/language/de?back=%2Fstaff");
  expect(await staff.read(page)).toContain(
    "Seit dieser Ziehung haben 2 eingeladene Personen alles über sich löschen lassen.",
  );

  await server.stop();
  closeDatabase(database);
  expect(sealedPiecesIn(sealed, filesOf(folder))).toBe(0);
  expect(placesOf([...texts, ...secrets], filesOf(folder))).toEqual([]);
}, 480_000);
