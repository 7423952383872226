import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { hashResidentReference } from "#app/services/register/resident-envelope.server.ts";
import type { AnsweringInvitation } from "#app/services/replies/load-invitation.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  type ElectorateKind,
  registerExtracts,
  registerResidents,
  replies,
  voteRoll,
  votes,
} from "#db/schema/index.ts";
import { ballotsOf, openVoter } from "./stored-ballots.server.ts";
import { storedVote, type VoteRow } from "./stored-vote.server.ts";
import type { VoteDefinition } from "./vote-definition.ts";

/** What is stored about somebody and a vote. */
export interface OwnVote {
  readonly voteId: string;
  readonly texts: VoteDefinition["texts"];
  readonly secrecy: VoteDefinition["secrecy"];
  /**
   * Their entry on the roll: whether and how they have voted. Null where the roll is deleted, which it is as soon as
   * the result is final.
   */
  readonly roll: { readonly voted: "online" | "paper" | null } | null;
  /** What they said in an open vote, where their name stands beside it; null in a secret one. */
  readonly ballot: unknown;
}

type Holders = Readonly<Record<Exclude<ElectorateKind, "present">, readonly string[]>>;

/**
 * What is stored about an invited person and the votes of their process, the newest first. For a service that has
 * asked, and tells it to nobody but them.
 */
export function ownVotes(
  database: Queryable,
  keyring: Keyring,
  invitation: AnsweringInvitation,
): readonly OwnVote[] {
  const holders = holdersOf(database, keyring, invitation);
  return database
    .select()
    .from(votes)
    .where(and(eq(votes.processId, invitation.processId), isNotNull(votes.openedAt)))
    .orderBy(desc(votes.openedAt), desc(votes.id))
    .all()
    .flatMap((row) => ownVote(database, keyring, row, holders) ?? []);
}

function ownVote(
  database: Queryable,
  keyring: Keyring,
  row: VoteRow,
  holders: Holders,
): OwnVote | null {
  const { definition } = storedVote(database, row);
  const { electorate, secrecy, texts } = definition;
  const ids = electorate === "present" ? [] : holders[electorate];
  const entry = database
    .select({ mark: voteRoll.mark })
    .from(voteRoll)
    .where(and(eq(voteRoll.voteId, row.id), inArray(voteRoll.holderId, [...ids])))
    .get();
  const ballot =
    secrecy === "open"
      ? ballotsOf(database, row.id).find((each) =>
          ids.includes(openVoter(keyring, each)?.holderId ?? ""),
        )
      : undefined;
  if (entry === undefined && ballot === undefined) return null;
  return {
    ...{ voteId: row.id, texts, secrecy },
    roll: entry === undefined ? null : { voted: entry.mark },
    ballot: ballot?.answers ?? null,
  };
}

/** As whom somebody can stand on the rolls of their process. */
function holdersOf(
  database: Queryable,
  keyring: Keyring,
  { id, processId, person }: AnsweringInvitation,
): Holders {
  const reply = database
    .select({ personId: replies.personId })
    .from(replies)
    .where(eq(replies.invitationId, id))
    .get();
  const personId = reply?.personId ?? null;
  return {
    invited: [id],
    panel: personId === null ? [] : [personId],
    residents: person === null ? [] : residentsOf(database, keyring, processId, person.reference),
  };
}

function residentsOf(
  database: Queryable,
  keyring: Keyring,
  processId: string,
  reference: string,
): readonly string[] {
  return database
    .select({ id: registerExtracts.id })
    .from(registerExtracts)
    .where(eq(registerExtracts.processId, processId))
    .all()
    .flatMap(({ id: extractId }) => {
      const hash = hashResidentReference(keyring, extractId, reference);
      const row = database
        .select({ id: registerResidents.id })
        .from(registerResidents)
        .where(
          and(
            eq(registerResidents.extractId, extractId),
            eq(registerResidents.referenceHash, hash),
          ),
        )
        .limit(1)
        .get();
      return row === undefined ? [] : [String(row.id)];
    });
}
