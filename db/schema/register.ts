import { sqliteTable } from "drizzle-orm/sqlite-core";
import { envelope, randomId } from "./columns.ts";

/** A resident in the register extract. Everything about the person is in the envelope. */
export const registerResidents = sqliteTable("register_residents", {
  id: randomId(),
  envelope: envelope().notNull(),
});
