import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

/**
 * Append-only and hash-chained; triggers in the migrations refuse UPDATE and DELETE.
 * Holds random ids and reason codes only: no free text, no personal data.
 */
export const auditLog = sqliteTable("audit_log", {
  /** Position in the chain, from 1, without gaps. */
  sequence: integer("sequence").primaryKey(),
  at: moment("at").notNull(),
  actorKind: text("actor_kind", {
    enum: ["staff", "sworn", "resident", "attendee", "system"],
  }).notNull(),
  actorId: text("actor_id"),
  action: text("action").notNull(),
  objectKind: text("object_kind").notNull(),
  objectId: text("object_id").notNull(),
  reasonCode: text("reason_code"),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull().unique(),
});
