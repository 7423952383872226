import { eq } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { staffRoles } from "#db/schema/index.ts";
import type { Authentication } from "./authentication.server.ts";

/** Who sends a request: the staff account of its session cookie, or a visitor. */
export async function actorOfRequest(
  app: { readonly database: Database; readonly authentication: Authentication },
  request: Request,
): Promise<Actor> {
  if (!request.headers.has("cookie")) return { kind: "visitor" };
  const session = await app.authentication.api.getSession({ headers: request.headers });
  if (session === null) return { kind: "visitor" };
  const roles = app.database
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(eq(staffRoles.userId, session.user.id))
    .all()
    .map((row) => row.role);
  return { kind: "staff", id: session.user.id, name: session.user.name, roles };
}
