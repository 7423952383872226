import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { datasets } from "./facts.ts";
import { CONTENT_LANGUAGES } from "./processes.ts";
import { scenarioModels } from "./scenarios.ts";
import { townHalls } from "./town-halls.ts";

export const ITEM_KINDS = [
  "welcome",
  "presentation",
  "discussion",
  "question_time",
  "vote",
  "working_group_report",
  "informal",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: randomId(),
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    parentId: text("parent_id").references((): AnySQLiteColumn => agendaItems.id, {
      onDelete: "cascade",
    }),
    position: integer("position").notNull(),
    kind: text("kind", { enum: ITEM_KINDS }).notNull(),
    minutes: integer("minutes").notNull(),
    presenter: text("presenter").notNull().default(""),
    /** For the run-sheet; never published. */
    internalNotes: text("internal_notes").notNull().default(""),
    /** Null for no limit. */
    speakingSeconds: integer("speaking_seconds"),
    pointOfOrderSeconds: integer("point_of_order_seconds").notNull().default(60),
    firstTimeSpeakersFirst: integer("first_time_speakers_first", { mode: "boolean" })
      .notNull()
      .default(true),
    alternate: integer("alternate", { mode: "boolean" }).notNull().default(false),
    /** Deleted after something happened in it: it stays for the minutes. */
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("agenda_items_town_hall").on(table.townHallId),
    check("agenda_items_minutes", sql`${table.minutes} between 0 and 720`),
    check("agenda_items_speaking", sql`${table.speakingSeconds} between 10 and 3600`),
    check("agenda_items_order", sql`${table.pointOfOrderSeconds} between 10 and 3600`),
    check("agenda_items_own_parent", sql`${table.parentId} <> ${table.id}`),
    check(
      "agenda_items_kind",
      sql`${table.kind} in ('welcome', 'presentation', 'discussion', 'question_time', 'vote', 'working_group_report', 'informal')`,
    ),
  ],
);

export const agendaItemTexts = sqliteTable(
  "agenda_item_texts",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.language] }),
    check("agenda_item_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

export const agendaItemDatasets = sqliteTable(
  "agenda_item_datasets",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "restrict" }),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.datasetId] })],
);

export const agendaItemScenarios = sqliteTable(
  "agenda_item_scenarios",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    modelId: text("model_id")
      .notNull()
      .references(() => scenarioModels.id, { onDelete: "restrict" }),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.modelId] })],
);

export const agendaAttachments = sqliteTable(
  "agenda_attachments",
  {
    id: randomId(),
    itemId: text("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    content: blob("content", { mode: "buffer" }).notNull(),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [index("agenda_attachments_item").on(table.itemId)],
);

/** Why an announced file is no longer given out. */
export const WITHDRAWAL_REASONS = ["personal_data", "copyright", "legal_order"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/**
 * Files that were announced and are attached no longer, by their content: revisions that announced them
 * still give them out. Triggers let nothing change but one withdrawal, which empties the content.
 */
export const announcedFiles = sqliteTable(
  "announced_files",
  {
    sha256: text("sha256").primaryKey(),
    /** Null since it was withdrawn. */
    content: blob("content", { mode: "buffer" }),
    withdrawnAt: moment("withdrawn_at"),
    reason: text("reason", { enum: WITHDRAWAL_REASONS }),
  },
  (table) => [
    check(
      "announced_files_withdrawn",
      sql`(${table.content} is null) = (${table.withdrawnAt} is not null) and (${table.content} is null) = (${table.reason} is not null)`,
    ),
    check(
      "announced_files_reason",
      sql`${table.reason} in ('personal_data', 'copyright', 'legal_order')`,
    ),
  ],
);
