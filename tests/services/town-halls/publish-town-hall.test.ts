import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { auditHead } from "#app/services/audit/append-audit.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { announceCancellation } from "#app/services/town-halls/announce-cancellation.server.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import {
  previewPublication,
  publishTownHall,
} from "#app/services/town-halls/publish-town-hall.server.ts";
import {
  listPublicRevisions,
  listPublicTownHalls,
  readPublicRevision,
  readPublicTownHall,
} from "#app/services/town-halls/read-public-town-halls.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import {
  floorEvents,
  townHallPeople,
  townHallRevisions,
  townHallRules,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { markCancelled, publishNow, storePublishedTownHall } from "#tests/support/publication.ts";
import { storeTownHall, TOWN_HALL_BEGINS } from "#tests/support/town-hall.ts";

const HOUR = 60 * 60 * 1000;

test("the first publication is revision 1, with its time, the account and the head of the log", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  expect(publishTownHall(context, id)).toEqual({ ok: true, value: { number: 1 } });
  const row = context.database.select().from(townHallRevisions).get();
  expect(row).toMatchObject({
    number: 1,
    publishedAt: TEST_NOW,
    publishedBy: context.actor.kind === "staff" ? context.actor.id : "",
    auditHead: auditHead(context.database),
  });
  const hall = context.database.select().from(townHalls).where(eq(townHalls.id, id)).get();
  expect(hall?.publishedAt).toEqual(TEST_NOW);
});

test("from the first publication on the rules are fixed, and a revision is final", () => {
  const context = serviceContext();
  const { id } = storePublishedTownHall(context);
  expect(() =>
    context.database
      .update(townHallRules)
      .set({ startsAt: "house_right" })
      .where(eq(townHallRules.townHallId, id))
      .run(),
  ).toThrow("fixed");
  expect(() => context.database.update(townHallRevisions).set({ content: {} }).run()).toThrow(
    "final",
  );
});

test.each([
  "update town_hall_rules set imposed_by = '{}'",
  "delete from town_hall_rules",
  "update town_hall_rule_texts set text = 'anders' where language = 'de'",
  "delete from town_hall_rule_texts where language = 'de'",
  "insert or replace into town_hall_rule_texts (rule_id, language, text) select rule_id, language, 'anders' from town_hall_rule_texts",
  "update town_halls set published_at = null",
  "delete from town_halls",
  "insert or replace into town_hall_revisions select * from town_hall_revisions",
])("the database refuses after the publication: %s", (statement) => {
  const context = serviceContext();
  storePublishedTownHall(context);
  const { $client: client } = context.database;
  expect(() => client.exec(statement)).toThrow(/fixed|final|published|gaps/);
  expect(client.pragma("foreign_key_check")).toEqual([]);
});

test("all that is missing is named at once, and nothing is stored", () => {
  const context = serviceContext();
  const { id, chairId } = storeTownHall(context, { beginsAt: null });
  context.database
    .update(townHallPeople)
    .set({ offices: ["Stadträtin"] })
    .where(eq(townHallPeople.id, chairId))
    .run();
  context.database.update(townHallTexts).set({ aim: "" }).run();
  const result = publishTownHall(context, id);
  expect(result).toEqual({
    ok: false,
    problem: {
      code: "town_hall_not_ready",
      params: {
        obstacles: [
          { code: "chair_holds_office", offices: ["Stadträtin"] },
          { code: "text_missing", text: "aim" },
          { code: "date_missing" },
        ],
      },
    },
  });
  expect(context.database.select().from(townHallRevisions).all()).toEqual([]);
});

test.each([
  ["wayBack", "way_back_missing"],
  ["unrecorded", "unrecorded_missing"],
] as const)("without the text %s nothing is announced", (field, code) => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  context.database
    .update(townHallTexts)
    .set({ [field]: "" })
    .run();
  const result = publishTownHall(context, id);
  expect(result.ok ? [] : result.problem).toMatchObject({ params: { obstacles: [{ code }] } });
});

test("a mayor who was entered a second time as chair is still the mayor", () => {
  const context = serviceContext();
  const { id, chairId } = storeTownHall(context);
  context.database
    .update(townHallPeople)
    .set({ name: " anna  Ahorn" })
    .where(eq(townHallPeople.id, chairId))
    .run();
  const result = publishTownHall(context, id);
  expect(result.ok ? [] : result.problem).toMatchObject({
    params: { obstacles: [{ code: "chair_is_host" }] },
  });
});

test("what has not changed is not published again; what has is the next revision", () => {
  const context = serviceContext();
  const { id } = storePublishedTownHall(context);
  expect(publishTownHall(context, id)).toMatchObject({
    problem: { code: "announcement_unchanged" },
  });
  expect(previewPublication(context, id)).toMatchObject({
    changed: false,
    newest: { number: 1 },
  });
  context.database.update(townHalls).set({ childcare: false }).run();
  const preview = previewPublication(context, id);
  expect(preview?.changed).toBe(true);
  for (const language of LANGUAGES) {
    expect(preview?.differences[language].map((change) => change.id)).toEqual(["childcare"]);
  }
  expect(publishNow(context, id)).toBe(2);
  expect(listPublicRevisions(context, id).map(({ number }) => number)).toEqual([1, 2]);
  expect(readPublicRevision(context, id, 1)?.announcement.childcare).toBe(true);
  expect(readPublicTownHall(context, id)?.announcement.childcare).toBe(false);
});

test("who publishes confirms what they have seen: a draft that changed meanwhile is shown again", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  const seen = previewPublication(context, id)?.checksum ?? "";
  context.database.update(townHalls).set({ stepFree: false }).run();
  expect(publishTownHall(context, id, seen)).toMatchObject({
    problem: { code: "announcement_changed_meanwhile" },
  });
  const now = previewPublication(context, id)?.checksum ?? "";
  expect(publishTownHall(context, id, now)).toMatchObject({ ok: true });
});

test("of two clerks who publish at once over their own connections, one publishes", () => {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-publish-"));
  const file = join(folder, "town.sqlite");
  const first = serviceContext({ database: openDatabase(file) });
  const second = { ...first, database: openDatabase(file) };
  const { id } = storeTownHall(first);
  const seen = [first, second].map((context) => previewPublication(context, id)?.checksum ?? "");
  const results = [
    publishTownHall(first, id, seen[0] ?? null),
    publishTownHall(second, id, seen[1] ?? null),
  ];
  expect(results.map((result) => (result.ok ? result.value.number : result.problem.code))).toEqual([
    1,
    "announcement_unchanged",
  ]);
  closeDatabase(first.database);
  closeDatabase(second.database);
  rmSync(folder, { recursive: true, force: true });
});

test.each(["moderator", "auditor", "administrator"] as const)("a %s may not publish", (role) => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  const actor = staffActor(context.database, role);
  expect(() => publishTownHall({ ...context, actor }, id)).toThrow(Forbidden);
  expect(publishTownHall(context, id).ok).toBe(true);
});

test("a cancellation is a revision of its own that leaves everything else as announced", () => {
  const context = serviceContext();
  const { id } = storePublishedTownHall(context);
  context.database
    .update(townHallTexts)
    .set({ aim: "Ein Entwurf, der noch nicht gilt." })
    .where(eq(townHallTexts.language, "de"))
    .run();
  expect(cancelTownHall(context, id, "Der Saal ist überschwemmt.").ok).toBe(true);
  const hall = readPublicTownHall(context, id);
  expect(hall).toMatchObject({ number: 2, state: "cancelled" });
  expect(hall?.announcement.cancelled?.texts.original.cancellation).toBe(
    "Der Saal ist überschwemmt.",
  );
  expect(hall?.announcement.texts.original.aim).toBe(
    "Wir beraten, ob und wie die Stadt um Zuzug wirbt.",
  );
  for (const language of LANGUAGES) {
    expect(hall && announcementIn(hall.announcement, language).outdated).toBe(false);
  }
});

test("what was never announced needs no cancellation", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  markCancelled(context, id);
  context.database.transaction((transaction) => announceCancellation(transaction, context, id), {
    behavior: "immediate",
  });
  expect(listPublicRevisions(context, id)).toEqual([]);
});

test("visitors see what comes next first, then what was, and no draft", () => {
  const context = serviceContext();
  const visitor = { ...context, actor: { kind: "visitor" } as const };
  storeTownHall(context);
  expect(listPublicTownHalls(visitor)).toEqual([]);
  const later = storePublishedTownHall(context, {
    beginsAt: new Date(TOWN_HALL_BEGINS.getTime() + 24 * HOUR),
  });
  const sooner = storePublishedTownHall(context);
  expect(listPublicTownHalls(visitor).map(({ townHallId }) => townHallId)).toEqual([
    sooner.id,
    later.id,
  ]);
  const now = new Date(TOWN_HALL_BEGINS.getTime() + 12 * HOUR);
  expect(
    listPublicTownHalls({ ...visitor, now }).map(({ townHallId, state }) => [townHallId, state]),
  ).toEqual([
    [later.id, "coming"],
    [sooner.id, "past"],
  ]);
});

test("a town hall runs from when the floor is opened until it is closed", () => {
  const context = serviceContext();
  const { id } = storePublishedTownHall(context);
  const happen = (sequence: number, kind: string) =>
    context.database
      .insert(floorEvents)
      .values({ townHallId: id, sequence, at: TEST_NOW, body: { kind } })
      .run();
  expect(readPublicTownHall(context, id)?.running).toBe(false);
  happen(1, "opened");
  happen(2, "list_closed");
  expect(readPublicTownHall(context, id)?.running).toBe(true);
  happen(3, "closed");
  expect(readPublicTownHall(context, id)?.running).toBe(false);
});
