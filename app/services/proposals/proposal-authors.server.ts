import { asc, eq, inArray } from "drizzle-orm";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { type ParticipantKind, participants, proposalAuthors } from "#db/schema/index.ts";

/** An author as readers see them: the name they chose, a panel as a body, or somebody who was erased. */
export interface ShownAuthor {
  readonly kind: ParticipantKind | "former";
  /** Empty for a panel and for former participants. */
  readonly name: string;
  /** The draw of a panel, where it still exists. */
  readonly drawId: string | null;
}

/** The authors of a proposal, in the order in which they came to it. */
export function shownAuthors(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  proposalId: string,
): readonly ShownAuthor[] {
  return source.database
    .select({
      id: participants.id,
      kind: participants.kind,
      drawId: participants.drawId,
      envelope: participants.envelope,
    })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(eq(proposalAuthors.proposalId, proposalId))
    .orderBy(asc(proposalAuthors.addedAt), asc(participants.id))
    .all()
    .map((row) => asShown(source.keyring, row));
}

/** The same for some of those who take part, by their ids. */
export function shownParticipants(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  ids: readonly string[],
): ReadonlyMap<string, ShownAuthor> {
  const rows = source.database
    .select()
    .from(participants)
    .where(inArray(participants.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, asShown(source.keyring, row)]));
}

function asShown(
  keyring: Keyring,
  row: Pick<typeof participants.$inferSelect, "id" | "kind" | "drawId" | "envelope">,
): ShownAuthor {
  const content = openParticipant(keyring, row);
  if (content === null) return { kind: "former", name: "", drawId: null };
  return { kind: row.kind, name: content.shownName, drawId: row.drawId };
}
