import type { Authentication } from "./authentication.server.ts";

/** The session a request belongs to; null without a valid one. */
export async function sessionOfRequest(
  authentication: Authentication,
  request: Request,
): Promise<{ readonly id: string } | null> {
  const found = await authentication.api.getSession({ headers: request.headers });
  return found === null ? null : { id: found.session.id };
}
