import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { ballotsOf, openReasons, openVoter } from "../stored-ballots.server.ts";
import type { StoredVote } from "../stored-vote.server.ts";
import { type PublishedBallot, published } from "./read-ballots.server.ts";
import { groupVote } from "./visible-vote.server.ts";
import { type VoteView, voteView } from "./vote-view.server.ts";

/** What the group reads besides what its vote came to. */
export interface GroupVote {
  readonly view: VoteView;
  /** Reasons of objections and concerns by the id of the question, in the order of their words; nothing before the count. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
  /** Who cast which ballot in an open vote, by name; null for people who were erased. Empty in a secret one. */
  readonly names: readonly { readonly name: string | null; readonly cast: PublishedBallot }[];
}

/** A vote as somebody of its electorate reads it at their door; null for everybody else. */
export function readGroupVote(
  context: ServiceContext,
  voteId: string,
  language: Language,
): GroupVote | null {
  authorise(context.actor, "votes.own");
  const vote = groupVote(context, voteId);
  if (vote === null) return null;
  return { view: voteView(context.database, vote, language), ...saidInGroup(context, vote) };
}

function saidInGroup(
  { database, keyring }: ServiceContext,
  vote: StoredVote,
): Pick<GroupVote, "reasons" | "names"> {
  if (vote.status !== "counted" && vote.status !== "final") return { reasons: {}, names: [] };
  const reasons: Record<string, string[]> = {};
  const names: { name: string | null; cast: PublishedBallot }[] = [];
  for (const row of ballotsOf(database, vote.id)) {
    for (const [question, reason] of Object.entries(openReasons(keyring, row))) {
      reasons[question] = [...(reasons[question] ?? []), reason];
    }
    if (vote.definition.secrecy === "open") {
      names.push({ name: openVoter(keyring, row)?.name ?? null, cast: published(row) });
    }
  }
  return {
    // The order of the list would lead from a reason to its ballot.
    reasons: Object.fromEntries(
      Object.entries(reasons).map(([question, given]) => [question, given.sort()]),
    ),
    names: names.sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "de")),
  };
}
