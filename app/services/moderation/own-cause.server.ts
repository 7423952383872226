import { barToDeciding, type Deciders } from "#app/domain/moderation/measures.ts";
import { organisersOfVotes } from "#app/services/votes/votes-of-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import type { StoredCase } from "./moderation-case.server.ts";

type JudgedText = Pick<ModeratedText, "enteredBy" | "proposalId">;

/**
 * Who decides a case, seen from it. Whoever typed the text in counts as its author, as soon as they decide; whoever
 * prepares or holds a vote about its proposal decides nothing about it until the vote is final.
 */
export function decidersOf(
  database: Queryable,
  { aboutAccount }: Pick<StoredCase, "aboutAccount">,
  text: JudgedText | null,
  { decider, second }: Pick<Deciders, "decider" | "second">,
): Deciders {
  const wrote = (person: string | null) =>
    person !== null && (text?.enteredBy ?? []).includes(person);
  const author = wrote(decider) ? decider : wrote(second) ? second : null;
  // Whether the first of two was barred was asked when they decided.
  const organisersOfVote = organisersOfVotes(database, text?.proposalId ?? null).filter(
    (account) => second === null || account !== decider,
  );
  return { decider, second, author, reported: aboutAccount, organisersOfVote };
}

/** Why an account may not act in a case: it is their own. Null: they may. */
export function barOf(
  database: Queryable,
  moderationCase: Pick<StoredCase, "aboutAccount">,
  text: JudgedText | null,
  person: string,
): ReturnType<typeof barToDeciding> {
  const deciders = decidersOf(database, moderationCase, text, { decider: person, second: null });
  return barToDeciding(person, deciders);
}
