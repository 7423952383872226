import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { CONTENT_LANGUAGES } from "./processes.ts";

/**
 * A population projection that anyone may move within its bounds. Its inputs, each with its bounds and its
 * source or the reason for assuming it, are one document; `app/services/scenarios` says what is in it.
 */
export const scenarioModels = sqliteTable("scenario_models", {
  id: randomId(),
  inputs: text("inputs", { mode: "json" }).$type<unknown>().notNull(),
  synthetic: integer("synthetic", { mode: "boolean" }).notNull().default(false),
  createdAt: moment("created_at").notNull(),
  publishedAt: moment("published_at"),
});

export const scenarioTexts = sqliteTable(
  "scenario_texts",
  {
    modelId: text("model_id")
      .notNull()
      .references(() => scenarioModels.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    lead: text("lead").notNull(),
    /** What the model cannot know. */
    limits: text("limits").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.modelId, table.language] }),
    check("scenario_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);
