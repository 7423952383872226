import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { combinedConditions } from "./columns.ts";
import { processes } from "./processes.ts";

/** How many seats of a panel go to people with one value of a feature. */
export const quotas = sqliteTable(
  "quotas",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    feature: text("feature").notNull(),
    value: text("value").notNull(),
    min: integer("min").notNull(),
    max: integer("max").notNull(),
    minFlex: integer("min_flex"),
    maxFlex: integer("max_flex"),
    /** Order in which the organiser lists the quotas, from 0. */
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.processId, table.feature, table.value] }),
    check("quotas_bounds", sql`0 <= ${table.min} and ${table.min} <= ${table.max}`),
    check(
      "quotas_min_flex",
      sql`${table.minFlex} is null or ${table.minFlex} between 0 and ${table.min}`,
    ),
    check("quotas_max_flex", sql`${table.maxFlex} is null or ${table.maxFlex} >= ${table.max}`),
  ],
);

/**
 * A feature made from others, so that a quota can hold for several values at once. Its quotas
 * stand in `quotas` under its name, with the values "yes" and "no".
 */
export const combinedFeatures = sqliteTable(
  "combined_features",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    conditions: combinedConditions(),
    /** Order in which the organiser lists them, from 0. */
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.processId, table.name] })],
);
