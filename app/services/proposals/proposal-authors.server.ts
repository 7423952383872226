import { asc, eq } from "drizzle-orm";
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
    .map((row): ShownAuthor => {
      const content = openParticipant(source.keyring, row);
      if (content === null) return { kind: "former", name: "", drawId: null };
      return { kind: row.kind, name: content.shownName, drawId: row.drawId };
    });
}
