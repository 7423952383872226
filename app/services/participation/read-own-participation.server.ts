import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations, participants, processes } from "#db/schema/index.ts";
import { openParticipant } from "./participant-envelope.server.ts";

/** The process to which somebody's code belongs, and as whom they take part in it. */
export interface OwnParticipation {
  readonly processId: string;
  /** Whether the process is published and not closed. */
  readonly open: boolean;
  /** Empty while no name was chosen. */
  readonly shownName: string;
}

/** What a resident who is signed in takes part in; null where their invitation is gone. */
export function readOwnParticipation(context: ServiceContext): OwnParticipation | null {
  const { database, actor, keyring } = context;
  authorise(actor, "proposals.own");
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const row = database
    .select({ processId: invitations.processId, status: processes.status })
    .from(invitations)
    .innerJoin(processes, eq(processes.id, invitations.processId))
    .where(eq(invitations.id, invitationId))
    .get();
  if (row === undefined) return null;
  const known = database
    .select()
    .from(participants)
    .where(eq(participants.invitationId, invitationId))
    .get();
  return {
    processId: row.processId,
    open: row.status === "published",
    shownName: known === undefined ? "" : (openParticipant(keyring, known)?.shownName ?? ""),
  };
}
