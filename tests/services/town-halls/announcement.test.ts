import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";
import { type Announcement, announcementSchema } from "#app/services/town-halls/announcement.ts";
import { announcementDifferences } from "#app/services/town-halls/announcement-differences.server.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { announcementWords } from "#app/services/town-halls/announcement-words.server.ts";
import { composeAnnouncement } from "#app/services/town-halls/compose-announcement.server.ts";
import { sealJson } from "#db/envelope.server.ts";
import {
  agendaAttachments,
  agendaItems,
  townHallPeople,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import { serviceContext, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { storeFigures } from "#tests/support/publication.ts";
import { storeTownHall, TOWN_HALL_BEGINS, townHallOf } from "#tests/support/town-hall.ts";

const context = serviceContext();
const { database } = context;

function composed(id: string): Announcement {
  const announcement = composeAnnouncement(database, townHallOf(context, id));
  if (announcement === null) throw new Error("Something is missing.");
  return announcement;
}

test.each([
  ["de", "Englisch und Deutsche Gebärdensprache"],
  ["ar", "لغة الإشارة الألمانية"],
] as const)("sign language is called by its name in %s", (language, name) => {
  const { id } = storeTownHall(context, { translated: true });
  const view = announcementIn({ ...composed(id), interpretation: ["en", "sgn"] }, language);
  expect(announcementWords(view, language).interpretation).toContain(name);
});

test("an announcement holds times, people, rules, figures and files as they stand", () => {
  const stored = storeTownHall(context, { translated: true });
  const datasetId = storeFigures(context, stored.itemIds.data);
  database
    .insert(agendaAttachments)
    .values({
      itemId: stored.itemIds.data,
      fileName: "folien.pdf",
      mediaType: "application/pdf",
      content: Buffer.from("Folien"),
      addedAt: TEST_NOW,
    })
    .run();
  const announcement = composed(stored.id);
  expect(announcement.items.map(({ number, begins }) => [number, begins])).toEqual([
    ["1", TOWN_HALL_BEGINS.getTime()],
    ["2", TOWN_HALL_BEGINS.getTime() + 15 * 60_000],
    ["3", TOWN_HALL_BEGINS.getTime() + 45 * 60_000],
  ]);
  expect(announcement.ends).toBe(TOWN_HALL_BEGINS.getTime() + 105 * 60_000);
  expect(announcement.chair).toMatchObject({ name: "Dieter Distel", offices: [] });
  expect(announcement.host.offices).toEqual(["Bürgermeisterin"]);
  expect(announcement.rules).toHaveLength(5);
  expect(announcement.datasets[0]?.observations.map(({ value }) => value)).toEqual([
    20_450, 17_000, 14_491,
  ]);
  expect(announcement.items[1]).toMatchObject({
    datasets: [datasetId],
    attachments: [
      {
        fileName: "folien.pdf",
        size: 6,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ],
  });
});

test("no internal or personal text can get into an announcement", () => {
  const stored = storeTownHall(context, { translated: true, chairAccountId: "SECRET-account" });
  database
    .update(agendaItems)
    .set({ internalNotes: "SECRET-note: Mikrofon 2 knackt" })
    .where(eq(agendaItems.townHallId, stored.id))
    .run();
  database
    .update(townHallPeople)
    .set({ name: "SECRET-contact", description: "SECRET-at-the-door" })
    .where(eq(townHallPeople.id, stored.securityContactId))
    .run();
  const { id } = database
    .insert(townHallPeople)
    .values({
      townHallId: stored.id,
      task: "multiplier",
      name: "SECRET-club",
      description: "SECRET-who-sings",
    })
    .returning({ id: townHallPeople.id })
    .get();
  database
    .update(townHallPeople)
    .set({
      contact: sealJson(TEST_KEYRING, { table: "town_hall_people", id }, { phone: "SECRET-phone" }),
    })
    .where(eq(townHallPeople.townHallId, stored.id))
    .run();
  const announcement = composed(stored.id);
  expect(JSON.stringify(announcement)).not.toContain("SECRET");
  expect(JSON.stringify(announcement)).not.toMatch(/3476\W?111111/);
  const [item] = announcement.items;
  const smuggled = { ...announcement, items: [{ ...item, internalNotes: "x" }] };
  expect(announcementSchema.safeParse(smuggled).success).toBe(false);
  const told = { ...announcement, chair: { ...announcement.chair, contact: "x" } };
  expect(announcementSchema.safeParse(told).success).toBe(false);
});

test("figures that are not published themselves are not announced", () => {
  const stored = storeTownHall(context);
  storeFigures(context, stored.itemIds.data, { published: false });
  const announcement = composed(stored.id);
  expect(announcement.datasets).toEqual([]);
  expect(announcement.items[1]?.datasets).toEqual([]);
});

test.each(["beginsAt", "hostId", "chairId", "houseRightHolderId"] as const)(
  "nothing can be announced without %s",
  (field) => {
    const { id } = storeTownHall(context);
    database
      .update(townHalls)
      .set({ [field]: null })
      .where(eq(townHalls.id, id))
      .run();
    expect(composeAnnouncement(database, townHallOf(context, id))).toBeNull();
  },
);

test("saving a text without a change announces nothing new; an outdated translation is marked", () => {
  const { id } = storeTownHall(context, { translated: true });
  const before = composed(id);
  database
    .update(townHallTexts)
    .set({ revision: 5, basedOn: 5 })
    .where(eq(townHallTexts.townHallId, id))
    .run();
  expect(composed(id)).toEqual(before);
  expect(announcementIn(before, "ar").outdated).toBe(false);
  database.update(townHallTexts).set({ basedOn: 4 }).where(eq(townHallTexts.language, "ar")).run();
  expect(announcementIn(composed(id), "ar").outdated).toBe(true);
  expect(announcementIn(composed(id), "en").outdated).toBe(false);
});

test("readers get their language, and German where nobody translated", () => {
  const { id } = storeTownHall(context, { translated: true });
  const untranslated = composed(storeTownHall(context).id);
  expect(announcementIn(composed(id), "ar").title.language).toBe("ar");
  expect(announcementIn(composed(id), "ar").partlyGerman).toBe(false);
  expect(announcementIn(untranslated, "ar").title.language).toBe("de");
  expect(announcementIn(untranslated, "ar").partlyGerman).toBe(true);
  expect(announcementIn(untranslated, "de").partlyGerman).toBe(false);
});

test("steps of a rule go from where it starts to where it ends", () => {
  const { rules } = announcementIn(composed(storeTownHall(context).id), "de");
  expect(rules[3]?.steps.map(({ step }) => step)).toEqual(["floor_withdrawn", "house_right"]);
});

test.each(LANGUAGES)("differences are told in words in %s, with corrected figures", (language) => {
  const stored = storeTownHall(context, { translated: true });
  storeFigures(context, stored.itemIds.data);
  const before = composed(stored.id);
  expect(announcementDifferences(before, before, language)).toEqual([]);
  const later = structuredClone(before);
  later.begins += 30 * 60_000;
  later.chair.name = "Erika Eiche";
  later.items.splice(2, 1);
  const [figures] = later.datasets;
  if (figures?.observations[2] !== undefined) figures.observations[2].value = 14_500;
  const changes = announcementDifferences(before, later, language);
  expect(changes.map(({ id, kind }) => [id.split(":")[0], kind])).toEqual([
    ["when", "changed"],
    ["chair", "changed"],
    ["dataset", "changed"],
    ["title", "removed"],
    ["item", "removed"],
    ["text", "removed"],
  ]);
  const chair = changes.find(({ id }) => id === "chair");
  expect(chair?.parts.filter(({ kind }) => kind === "added").map(({ text }) => text)).toContain(
    "Erika",
  );
});

test("a revision from before the way home was asked for reads on; that it came is a difference", () => {
  const now = composed(storeTownHall(context, { translated: true }).id);
  const { wayBack: _way, unrecorded: _where, ...original } = now.texts.original;
  const stored = { ...now, texts: { ...now.texts, original } };
  const before = announcementSchema.parse(stored);
  expect(announcementIn(before, "de").texts).toMatchObject({ wayBack: null, unrecorded: null });
  const changes = announcementDifferences(before, now, "de");
  expect(changes.map(({ id, label, kind }) => [id, label, kind])).toEqual([
    ["wayBack", "So kommen Sie nach Hause", "added"],
    ["unrecorded", "Wo niemand aufgenommen wird", "added"],
  ]);
});

test("a translation that alone was changed is a difference in its language alone", () => {
  const before = composed(storeTownHall(context, { translated: true }).id);
  const later = structuredClone(before);
  if (later.texts.translations.ar !== null) later.texts.translations.ar.aim = "نناقش المستقبل.";
  expect(announcementDifferences(before, later, "de")).toEqual([]);
  expect(announcementDifferences(before, later, "ar").map(({ id }) => id)).toEqual(["aim"]);
});

test("every figure of a dataset that is announced is stored with it", () => {
  const stored = storeTownHall(context);
  const datasetId = storeFigures(context, stored.itemIds.data);
  const before = composed(stored.id);
  const [fact] = readDataset(context, datasetId)?.facts ?? [];
  if (fact === undefined) throw new Error("The figures are missing.");
  const after = { value: null, sign: "withheld", qualified: true } as const;
  const correction = { datasetId, factId: fact.id, before: fact, after, reason: "Geheimhaltung" };
  expect(correctFigure(context, correction).ok).toBe(true);
  const [change] = announcementDifferences(before, composed(stored.id), "de");
  expect(change?.parts.some(({ kind, text }) => kind === "added" && text.includes("(.)"))).toBe(
    true,
  );
  expect(before.datasets[0]?.observations[0]?.value).toBe(20_450);
});
