import { and, eq, inArray, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { hashSlipCode, readSlipCode } from "#app/services/check-in/slip-code.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt } from "#app/services/count-attempt.server.ts";
import { hashInvitationCode } from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees, invitations, replies, voteRoll } from "#db/schema/index.ts";
import type { StoredVote } from "../stored-vote.server.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import { hashVoteCode, readVoteCode } from "../vote-code.server.ts";
import {
  type ElectoratePerson,
  findPeopleSought,
  type PersonSought,
  personOfHolder,
} from "./electorate-people.server.ts";
import { sealPresented } from "./presented-voter.server.ts";

/** What a busy desk needs, and far too little to go through a roll. */
const LOOKS = { max: 60, windowSeconds: 15 * 60 };

/** By what somebody who stands at the desk is looked up. */
export type Look = PersonSought | { readonly by: "code"; readonly typed: string };

/** The one voter who stands at the desk. */
export interface PresentedVoter {
  /** Sealed; by it the clerk acts for this voter, for ten minutes. */
  readonly presented: string;
  /** Null once everything about them is erased. */
  readonly person: ElectoratePerson | null;
  /** How they have voted; null while they have not. */
  readonly mark: "online" | "paper" | null;
}

export type LookRefusal =
  | Problem<"vote_missing" | "vote_not_open" | "code_mistyped" | "voter_unknown", object>
  /** Several people have this name and day of birth: the reference tells them apart. */
  | Problem<"voter_ambiguous", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>;

/**
 * Looks up one presented voter in the roll of an open vote: whether they are on it, and whether they have voted. Each
 * look is counted and recorded, whatever it finds; the entry names nobody. By code: of this vote, or the one with
 * which the person acts elsewhere (their letter, or their slip of the evening).
 *
 * Fails with `vote_missing`, `vote_not_open`, `code_mistyped`, `voter_unknown` (nobody on the roll), `voter_ambiguous`
 * and `too_many_attempts` (seconds to wait; 60 looks in a quarter of an hour).
 */
export async function lookUpVoter(
  context: ServiceContext,
  voteId: string,
  look: Look,
): Promise<Result<PresentedVoter, LookRefusal>> {
  authorise(context.actor, "votes.clerk");
  const vote = readStoredVote(context.database, voteId);
  if (vote === null || vote.status === "draft") return problem("vote_missing", {});
  if (vote.status !== "open") return problem("vote_not_open", {});
  if (look.by === "code" && codesIn(look.typed) === null) return problem("code_mistyped", {});
  const clerk = "id" in context.actor ? context.actor.id : context.actor.kind;
  const counted = countAttempt(context, `vote-look:${clerk}`, LOOKS);
  if (!counted.ok) return counted;
  recordLook(context, voteId, look);
  const found =
    look.by === "code"
      ? entriesOfCode(context, vote, look.typed)
      : entriesOf(context, vote, await findPeopleSought(context, vote, look));
  const [entry] = found;
  if (entry === undefined) return problem("voter_unknown", {});
  if (found.length > 1) return problem("voter_ambiguous", {});
  return ok({
    presented: sealPresented(context, { voteId, rollId: entry.id }),
    person: entry.holderId === null ? null : personOfHolder(context, vote, entry.holderId),
    mark: entry.mark,
  });
}

function recordLook(context: ServiceContext, voteId: string, look: Look): void {
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "vote_voter_looked_up",
        objectKind: "vote",
        objectId: voteId,
        reasonCode: `by_${look.by}`,
      });
    },
    { behavior: "immediate" },
  );
}

type Entry = Pick<typeof voteRoll.$inferSelect, "id" | "holderId" | "mark">;

function entriesOf(
  { database }: ServiceContext,
  { id: voteId }: StoredVote,
  holders: readonly string[],
): readonly Entry[] {
  return database
    .select({ id: voteRoll.id, holderId: voteRoll.holderId, mark: voteRoll.mark })
    .from(voteRoll)
    .where(and(eq(voteRoll.voteId, voteId), inArray(voteRoll.holderId, [...holders])))
    .all();
}

/** The codes that what was typed can be; null where it can be none. */
function codesIn(typed: string): { letter: string | null; slip: string | null } | null {
  const [letter, slip] = [readVoteCode(typed), readSlipCode(typed)];
  return letter === null && slip === null ? null : { letter, slip };
}

function entriesOfCode(context: ServiceContext, vote: StoredVote, typed: string): readonly Entry[] {
  const codes = codesIn(typed);
  if (codes === null) return [];
  const { database, keyring } = context;
  if (codes.letter !== null) {
    const own = database
      .select({ id: voteRoll.id, holderId: voteRoll.holderId, mark: voteRoll.mark })
      .from(voteRoll)
      .where(
        and(
          eq(voteRoll.voteId, vote.id),
          eq(voteRoll.codeHash, hashVoteCode(keyring, codes.letter)),
        ),
      )
      .all();
    if (own.length > 0) return own;
  }
  const holder = holderOfOtherCode(context, vote, codes);
  return holder === null ? [] : entriesOf(context, vote, [holder]);
}

/** Who has a code that is not of the vote: of an invitation, or of the slip of an evening. */
function holderOfOtherCode(
  { database, keyring }: ServiceContext,
  { processId, definition }: StoredVote,
  { letter, slip }: { readonly letter: string | null; readonly slip: string | null },
): string | null {
  const { electorate, townHallId } = definition;
  if (electorate === "present" && slip !== null && townHallId !== null) {
    const codeHash = hashSlipCode(keyring, slip);
    const row = database
      .select({ id: attendees.id })
      .from(attendees)
      .where(and(eq(attendees.codeHash, codeHash), eq(attendees.townHallId, townHallId)))
      .get();
    return row?.id ?? null;
  }
  if (letter === null || (electorate !== "invited" && electorate !== "panel")) return null;
  const row = database
    .select({ id: invitations.id, personId: replies.personId })
    .from(invitations)
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.codeHash, hashInvitationCode(keyring, letter)),
        eq(invitations.processId, processId),
        isNull(invitations.erasedAt),
      ),
    )
    .get();
  if (row === undefined) return null;
  return electorate === "invited" ? row.id : row.personId;
}
