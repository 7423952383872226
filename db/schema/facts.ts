import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { CONTENT_LANGUAGES } from "./processes.ts";

export const CHART_KINDS = [
  "line",
  "bar",
  "grouped_bar",
  "age_pyramid",
  "satisfaction_priority",
  "likert",
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Figures about one matter: one of them (an indicator), or a series. */
export const datasets = sqliteTable(
  "datasets",
  {
    id: randomId(),
    unit: text("unit").notNull(),
    /** Who says so: publication and place in it. Never empty. */
    source: text("source").notNull(),
    sourceAddress: text("source_address").notNull().default(""),
    /** ISO 8601 date of the source, or its year. */
    sourceDate: text("source_date").notNull(),
    licence: text("licence").notNull(),
    /** Null for a table without a chart. */
    chart: text("chart", { enum: CHART_KINDS }),
    synthetic: integer("synthetic", { mode: "boolean" }).notNull().default(false),
    /** Raised by every change to the dataset or its figures; texts have revisions of their own. */
    revision: integer("revision").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    publishedAt: moment("published_at"),
  },
  (table) => [
    check("datasets_source", sql`trim(${table.source}) <> ''`),
    check(
      "datasets_chart",
      sql`${table.chart} in ('line', 'bar', 'grouped_bar', 'age_pyramid', 'satisfaction_priority', 'likert')`,
    ),
  ],
);

/** What a dataset says about itself, per language. German is the original, as with processes. */
export const datasetTexts = sqliteTable(
  "dataset_texts",
  {
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    /** One sentence that says what one sees. */
    sentence: text("sentence").notNull(),
    /** How the figures came about, and what they cannot say. */
    method: text("method").notNull(),
    /** The words of groups, places and the unit in this language, by the word in the data. */
    labels: text("labels", { mode: "json" }).$type<Readonly<Record<string, string>>>().notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.datasetId, table.language] }),
    check("dataset_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

/** Figures that came to a published dataset later, and where they come from. Additions are only ever added. */
export const datasetAdditions = sqliteTable(
  "dataset_additions",
  {
    id: randomId(),
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    source: text("source").notNull(),
    sourceAddress: text("source_address").notNull().default(""),
    /** ISO 8601 date of the source, or its year. */
    sourceDate: text("source_date").notNull(),
    licence: text("licence").notNull(),
    addedAt: moment("added_at").notNull(),
    addedBy: text("added_by").notNull(),
  },
  (table) => [
    index("dataset_additions_dataset").on(table.datasetId),
    check("dataset_additions_source", sql`trim(${table.source}) <> ''`),
  ],
);

/** One figure of a dataset, as it stands now. */
export const observations = sqliteTable(
  "observations",
  {
    id: randomId(),
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    /** Order in the source. */
    position: integer("position").notNull(),
    place: text("place").notNull().default(""),
    /** Whom or what it is about, from the outer group to the inner one. */
    groups: text("groups", { mode: "json" }).$type<readonly string[]>().notNull(),
    /** Year, span or day as the source writes it; empty where the dataset has none. */
    time: text("time").notNull().default(""),
    /** Null where the source has a sign instead. */
    value: real("value"),
    sign: text("sign"),
    /** Of limited value, provisional, estimated: the source puts it in brackets or marks it. */
    qualified: integer("qualified", { mode: "boolean" }).notNull().default(false),
    /** With which addition it came; null for what was there when the dataset was published. */
    additionId: text("addition_id").references(() => datasetAdditions.id),
  },
  (table) => [
    index("observations_dataset").on(table.datasetId, table.position),
    check("observations_figure", sql`${table.value} is not null or ${table.sign} is not null`),
  ],
);

/** What an observation said before, when and why it was changed. Corrections are only ever added. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: randomId(),
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    observationId: text("observation_id")
      .notNull()
      .references(() => observations.id, { onDelete: "cascade" }),
    valueBefore: real("value_before"),
    signBefore: text("sign_before"),
    qualifiedBefore: integer("qualified_before", { mode: "boolean" }).notNull().default(false),
    valueAfter: real("value_after"),
    signAfter: text("sign_after"),
    qualifiedAfter: integer("qualified_after", { mode: "boolean" }).notNull().default(false),
    reason: text("reason").notNull(),
    correctedAt: moment("corrected_at").notNull(),
    correctedBy: text("corrected_by").notNull(),
  },
  (table) => [
    index("corrections_dataset").on(table.datasetId),
    check("corrections_reason", sql`trim(${table.reason}) <> ''`),
  ],
);

/** A file whose shape was read and awaits confirmation: its sheets, and how they are to be read. */
export const factUploads = sqliteTable("fact_uploads", {
  id: randomId(),
  fileName: text("file_name").notNull(),
  /** The cells of its sheets as JSON; `app/services/facts/staged-file.server.ts` reads it. */
  content: blob("content", { mode: "buffer" }).notNull(),
  settings: text("settings", { mode: "json" }).$type<unknown>(),
  uploadedBy: text("uploaded_by").notNull(),
  createdAt: moment("created_at").notNull(),
});
