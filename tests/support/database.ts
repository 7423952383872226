import type { ServiceContext } from "#app/services/context.ts";
import type { Actor, Role } from "#app/services/permissions.ts";
import { type Database, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";
import { staffRoles, user } from "#db/schema/index.ts";

export const TEST_DATA_KEY = Buffer.alloc(32, 7);
export const TEST_KEYRING = deriveKeyring(TEST_DATA_KEY);
export const TEST_NOW = new Date("2026-03-01T10:00:00Z");

/** A fresh database in memory, built by the real migrations. */
export function memoryDatabase(): Database {
  return openDatabase(":memory:");
}

/** Stores a staff account with these roles and returns the actor it signs in as. */
export function staffActor(database: Database, ...roles: Role[]): Actor & { kind: "staff" } {
  const id = `staff-${roles.join("-") || "without-role"}-${Math.random().toString(36).slice(2)}`;
  database
    .insert(user)
    .values({ id, name: id, email: `${id}@example.org`, createdAt: TEST_NOW, updatedAt: TEST_NOW })
    .run();
  for (const role of roles) {
    database.insert(staffRoles).values({ userId: id, role, grantedAt: TEST_NOW }).run();
  }
  return { kind: "staff", id, name: id, roles };
}

/** What a service is given in a test: a fresh database unless one is passed. */
export function serviceContext(
  options: { database?: Database; actor?: Actor; now?: Date } = {},
): ServiceContext {
  const database = options.database ?? memoryDatabase();
  return {
    database,
    keyring: TEST_KEYRING,
    actor: options.actor ?? staffActor(database, "organiser"),
    now: options.now ?? TEST_NOW,
  };
}
