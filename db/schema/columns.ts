import { randomUUID } from "node:crypto";
import { blob, integer, text } from "drizzle-orm/sqlite-core";

/** Random primary key: never derived from content, never reused. */
export function randomId() {
  return text("id").primaryKey().$defaultFn(randomUUID);
}

/** A moment, stored as milliseconds since 1970-01-01 UTC. */
export function moment(name: string) {
  return integer(name, { mode: "timestamp_ms" });
}

/** Whom a combined feature means: every condition is met by one of its values. */
export function combinedConditions() {
  return text("conditions", { mode: "json" })
    .$type<readonly { readonly feature: string; readonly values: readonly string[] }[]>()
    .notNull();
}

/** An encrypted envelope; `db/envelope.server.ts` seals and opens it. */
export function envelope(name = "envelope") {
  return blob(name, { mode: "buffer" });
}
