import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { user } from "./authentication.ts";
import { envelope, moment, randomId } from "./columns.ts";

export const STAFF_ROLES = ["administrator", "organiser", "moderator", "auditor"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Which roles a staff account holds. An account without a row here may do nothing. */
export const staffRoles = sqliteTable(
  "staff_roles",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text("role", { enum: STAFF_ROLES }).notNull(),
    grantedAt: moment("granted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.role] }),
    check(
      "staff_roles_role",
      sql`${table.role} in ('administrator', 'organiser', 'moderator', 'auditor')`,
    ),
  ],
);

/** A person sworn in to be the second of two, who need not be staff. The name is in the envelope. */
export const swornPeople = sqliteTable("sworn_people", {
  id: randomId(),
  envelope: envelope().notNull(),
  swornInAt: moment("sworn_in_at").notNull(),
  releasedAt: moment("released_at"),
});

/**
 * A one-time code with which a sworn person confirms one act. Only a keyed hash is stored;
 * the code dies with its first use, its expiry or a newer code for the same person.
 */
export const swornCodes = sqliteTable(
  "sworn_codes",
  {
    id: randomId(),
    swornPersonId: text("sworn_person_id")
      .notNull()
      .references(() => swornPeople.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    issuedAt: moment("issued_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    uniqueIndex("sworn_codes_hash").on(table.codeHash),
    index("sworn_codes_person").on(table.swornPersonId),
  ],
);
