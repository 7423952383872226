import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
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

/** What we keep about a staff account beside the authentication library. Without a row: active. */
export const staffAccounts = sqliteTable("staff_accounts", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  /** True while the password is the one-time start password an administrator handed over. */
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  /** Set while the account may not sign in. */
  deactivatedAt: moment("deactivated_at"),
});

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
    /** Who issued it: a code does not confirm an act of the one who saw it. Null: the software. */
    issuedBy: text("issued_by").references(() => user.id),
    issuedAt: moment("issued_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    uniqueIndex("sworn_codes_hash").on(table.codeHash),
    index("sworn_codes_person").on(table.swornPersonId),
  ],
);

/** How often something that can be guessed was tried within a window; see `count-attempt.server.ts`. */
export const attempts = sqliteTable("attempts", {
  /** What is guessed and who guesses: `sworn-code:<staff id>`, `sign-in:<hash>`. */
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  windowStart: moment("window_start").notNull(),
});
