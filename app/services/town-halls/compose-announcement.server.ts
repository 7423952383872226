import { asc, eq, inArray } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { loadDataset, sourcesOf } from "#app/services/facts/load-dataset.server.ts";
import { recordScenario } from "#app/services/scenarios/scenario-record.ts";
import {
  type TranslatedTexts,
  type TranslationLanguage,
  translatedTexts,
} from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaAttachments, scenarioModels, scenarioTexts } from "#db/schema/index.ts";
import { type Announcement, announcementSchema } from "./announcement.ts";
import type { TownHall, TownHallPerson } from "./load-town-hall.server.ts";
import { PARTICULARS_TEXTS } from "./town-hall-fields.ts";

/**
 * What would be announced of a town hall as its drafts stand. Each part is named one by one, so that a draft's
 * internal notes and contacts stay where they are. Figures that are not published themselves are left
 * out. Null while a date, the host, the chair or the holder of the house right is missing.
 */
export function composeAnnouncement(database: Queryable, townHall: TownHall): Announcement | null {
  const { beginsAt, endsAt, people } = townHall;
  const official = (id: string | null) => officialOf(people.find((person) => person.id === id));
  const host = official(townHall.hostId);
  const chair = official(townHall.chairId);
  const houseRightHolder = official(townHall.houseRightHolderId);
  if (beginsAt === null || endsAt === null) return null;
  if (host === null || chair === null || houseRightHolder === null) return null;
  const published = (figures: TownHall["items"][number]["datasets"]) =>
    figures.filter((each) => each.published).map(({ id }) => id);
  const items = townHall.items.map((item) => ({
    id: item.id,
    number: item.number,
    depth: item.depth,
    begins: beginsAt.getTime() + item.fromMinute * MINUTE,
    ends: beginsAt.getTime() + item.toMinute * MINUTE,
    kind: item.kind,
    presenter: item.presenter,
    speakingSeconds: item.settings.speakingSeconds,
    texts: announcedTexts(item.texts, ["title", "text"]),
    datasets: published(item.datasets),
    scenarios: published(item.scenarios),
    attachments: attachmentsOf(database, item.id),
  }));
  return announcementSchema.parse({
    version: 1,
    texts: announcedTexts(townHall.texts, PARTICULARS_TEXTS),
    processId: townHall.processId,
    begins: beginsAt.getTime(),
    ends: endsAt.getTime(),
    stepFree: townHall.stepFree,
    childcare: townHall.childcare,
    interpretation: townHall.interpretation,
    host,
    chair,
    houseRightHolder,
    delegatedOn: houseRightHolder.id === chair.id ? null : townHall.delegatedOn,
    guests: people
      .filter(({ task }) => task === "guest")
      .map(({ id, name, description }) => ({ id, name, description })),
    rules: townHall.rules.map(({ id, startsAt, endsAt: last, imposedBy, texts }) => ({
      id,
      texts: announcedTexts(texts, ["text"]),
      startsAt,
      endsAt: last,
      imposedBy,
    })),
    items,
    datasets: datasetsOf(database, [...new Set(items.flatMap((item) => item.datasets))]),
    scenarios: scenariosOf(database, [...new Set(items.flatMap((item) => item.scenarios))]),
    cancelled: cancellationOf(townHall),
  });
}

const MINUTE = 60_000;

/** Since when and why a cancelled town hall does not take place; null for one that does. */
export function cancellationOf({ cancelledAt, texts }: TownHall): Announcement["cancelled"] {
  if (cancelledAt === null) return null;
  return announcementSchema.shape.cancelled.parse({
    at: cancelledAt.getTime(),
    texts: announcedTexts(texts, ["cancellation"]),
  });
}

function officialOf(person: TownHallPerson | undefined): Announcement["host"] | null {
  if (person === undefined) return null;
  const { id, name, description, offices } = person;
  return { id, name, description, offices: [...(offices ?? [])] };
}

/**
 * These fields in all languages. Only whether a translation is outdated is kept of the counts of revisions, so that
 * saving a text without a change announces nothing new.
 */
function announcedTexts<Texts extends object, Field extends keyof Texts & string>(
  { original, translations }: TranslatedTexts<Texts>,
  fields: readonly Field[],
): TranslatedTexts<Pick<Texts, Field>> {
  const pick = (texts: Texts) =>
    Object.fromEntries(fields.map((field) => [field, texts[field]])) as Pick<Texts, Field>;
  const translation = (language: TranslationLanguage) => {
    const texts = translations[language];
    if (texts === null) return null;
    return { ...pick(texts), revision: 1, basedOn: texts.basedOn < original.revision ? 0 : 1 };
  };
  return {
    original: { ...pick(original), revision: 1, basedOn: 1 },
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}

function attachmentsOf(database: Queryable, itemId: string) {
  return database
    .select()
    .from(agendaAttachments)
    .where(eq(agendaAttachments.itemId, itemId))
    .orderBy(asc(agendaAttachments.addedAt), asc(agendaAttachments.id))
    .all()
    .map(({ id, fileName, mediaType, content }) => ({
      id,
      fileName,
      mediaType,
      size: content.length,
      sha256: sha256Hex(content),
    }));
}

function datasetsOf(database: Queryable, ids: readonly string[]) {
  return ids
    .flatMap((id) => loadDataset(database, id) ?? [])
    .map((dataset) => ({
      id: dataset.id,
      texts: announcedTexts(dataset, ["title", "sentence", "method", "labels"]),
      unit: dataset.unit,
      source: sourcesOf(dataset),
      sourceAddress: dataset.sourceAddress,
      sourceDate: dataset.sourceDate,
      licence: dataset.licence,
      chart: dataset.chart,
      synthetic: dataset.synthetic,
      observations: dataset.facts.map(({ place, groups, time, value, sign, qualified }) => ({
        place,
        groups,
        time,
        value,
        sign,
        qualified,
      })),
    }));
}

type ScenarioText = Pick<typeof scenarioTexts.$inferSelect, "title" | "lead" | "limits">;

function scenariosOf(database: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = database
    .select()
    .from(scenarioModels)
    .where(inArray(scenarioModels.id, [...ids]))
    .all();
  const texts = database
    .select()
    .from(scenarioTexts)
    .where(inArray(scenarioTexts.modelId, [...ids]))
    .all();
  return inOrderOf(ids, rows).map((row) => ({
    id: row.id,
    texts: announcedTexts(
      translatedTexts<ScenarioText, (typeof texts)[number]>(
        texts.filter(({ modelId }) => modelId === row.id),
      ),
      ["title", "lead", "limits"],
    ),
    synthetic: row.synthetic,
    inputsSha256: sha256Hex(canonicalJson(row.inputs)),
    record: recordScenario(row.inputs) ?? undefined,
  }));
}

function inOrderOf<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] {
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}
