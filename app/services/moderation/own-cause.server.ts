import { barToDeciding, type Deciders } from "#app/domain/moderation/measures.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import type { StoredCase } from "./moderation-case.server.ts";

/**
 * Who decides a case, seen from it. Whoever typed the text in counts as its author, as soon as they decide.
 */
export function decidersOf(
  { aboutAccount }: Pick<StoredCase, "aboutAccount">,
  text: Pick<ModeratedText, "enteredBy"> | null,
  { decider, second }: Pick<Deciders, "decider" | "second">,
): Deciders {
  const wrote = (person: string | null) =>
    person !== null && (text?.enteredBy ?? []).includes(person);
  const author = wrote(decider) ? decider : wrote(second) ? second : null;
  // Texts do not belong to a vote yet.
  return { decider, second, author, reported: aboutAccount, organisersOfVote: [] };
}

/** Why an account may not act in a case: it is their own. Null: they may. */
export function barOf(
  moderationCase: Pick<StoredCase, "aboutAccount">,
  text: Pick<ModeratedText, "enteredBy"> | null,
  person: string,
): ReturnType<typeof barToDeciding> {
  return barToDeciding(person, decidersOf(moderationCase, text, { decider: person, second: null }));
}
