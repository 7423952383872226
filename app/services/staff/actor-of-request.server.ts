import { eq } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { staffAccounts, staffRoles } from "#db/schema/index.ts";
import type { Authentication } from "./authentication.server.ts";

/**
 * Who sends a request: the staff account of its session cookie, or a visitor. A deactivated
 * account is a visitor; one whose start password still has to be changed holds no role yet.
 */
export async function actorOfRequest(
  app: { readonly database: Database; readonly authentication: Authentication },
  request: Request,
): Promise<Actor> {
  if (!request.headers.has("cookie")) return { kind: "visitor" };
  const session = await app.authentication.api.getSession({ headers: request.headers });
  if (session === null) return { kind: "visitor" };
  const { id, name } = session.user;
  const state = app.database.select().from(staffAccounts).where(eq(staffAccounts.userId, id)).get();
  if (state !== undefined && state.deactivatedAt !== null) return { kind: "visitor" };
  if (state?.mustChangePassword) {
    return { kind: "staff", id, name, roles: [], mustChangePassword: true };
  }
  const roles = app.database
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(eq(staffRoles.userId, id))
    .all()
    .map((row) => row.role);
  return { kind: "staff", id, name, roles };
}
