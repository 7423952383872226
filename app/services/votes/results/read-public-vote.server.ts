import { and, desc, eq, ne } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import { votes } from "#db/schema/index.ts";
import { type NamedVote, namedVote } from "../named-votes.server.ts";
import { publicVote } from "./visible-vote.server.ts";
import { type VoteView, voteView } from "./vote-view.server.ts";

/** A vote as everybody reads it; null where `publicVote` is. */
export function readPublicVote(
  context: ServiceContext,
  voteId: string,
  language: Language,
): VoteView | null {
  authorise(context.actor, "public");
  const vote = publicVote(context, voteId);
  return vote === null ? null : voteView(context.database, vote, language);
}

/** The votes of a process that were opened, the newest first; internal ones for staff only. */
export function listPublicVotes(context: ServiceContext, processId: string): readonly NamedVote[] {
  authorise(context.actor, "public");
  const all = may(context.actor, "votes.read");
  return context.database
    .select()
    .from(votes)
    .where(and(eq(votes.processId, processId), ne(votes.status, "draft")))
    .orderBy(desc(votes.openedAt), desc(votes.id))
    .all()
    .filter(({ nature }) => all || nature !== "internal")
    .map((row) => namedVote(context.database, row));
}
