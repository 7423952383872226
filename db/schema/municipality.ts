import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The one town this database belongs to. */
export const municipality = sqliteTable(
  "municipality",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    phone: text("phone").notNull().default(""),
    officeHours: text("office_hours").notNull().default(""),
    /** For the head of letters: street and number, postal code and place. */
    street: text("street").notNull().default(""),
    place: text("place").notNull().default(""),
    /** True for the demo town: every page then says that its people are synthetic. */
    synthetic: integer("synthetic", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [check("municipality_single_row", sql`${table.id} = 1`)],
);
