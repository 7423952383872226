import { asc, count, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { addressLines } from "#app/services/letters/address-lines.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteLetters, voteRoll } from "#db/schema/index.ts";
import { voteCode } from "../vote-code.server.ts";
import type { VoteLetter } from "./compose-vote-letters.ts";
import { addressedPerson, type VoteOfPeople } from "./electorate-people.server.ts";

/** So many voters are in one portion of letters: what is set in one go. */
export const LETTERS_IN_PORTION = 1000;

/** Letters for the post, and letters that the register office sends. */
export type LetterWay = "post" | "register_office";

/** Part of a roll in an order that does not change while the vote is open. */
export interface LetterPortion {
  /** From 1. */
  readonly first: number;
  readonly last: number;
}

/** What the letters of a vote say; null before they are prepared. */
export function preparedLetters(database: Queryable, voteId: string) {
  return database.select().from(voteLetters).where(eq(voteLetters.voteId, voteId)).get() ?? null;
}

/** The portions of a roll. */
export function portionsOf(database: Queryable, voteId: string): readonly LetterPortion[] {
  const { voters } = database
    .select({ voters: count() })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, voteId))
    .get() ?? { voters: 0 };
  return Array.from({ length: Math.ceil(voters / LETTERS_IN_PORTION) }, (_, index) => ({
    first: index * LETTERS_IN_PORTION + 1,
    last: Math.min((index + 1) * LETTERS_IN_PORTION, voters),
  }));
}

/**
 * The letters of a portion that go one way, one to each voter, whether they have voted or not. Left out are those whose
 * address nobody knows: people who were erased, and members of a panel who came from a list.
 */
export function lettersOfPortion(
  source: Pick<ServiceContext, "database" | "keyring">,
  vote: VoteOfPeople & { readonly id: string },
  { first, last }: LetterPortion,
  way: LetterWay,
): readonly (VoteLetter & { readonly position: number })[] {
  return source.database
    .select({ id: voteRoll.id, holderId: voteRoll.holderId, codeNumber: voteRoll.codeNumber })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, vote.id))
    .orderBy(asc(voteRoll.id))
    .limit(last - first + 1)
    .offset(first - 1)
    .all()
    .flatMap(({ holderId, ...entry }, index) => {
      const person = holderId === null ? null : addressedPerson(source, vote, holderId);
      if (person === null) return [];
      if ((way === "register_office") !== person.informationBlock) return [];
      // To the person, also where they are young: the vote is theirs.
      const addressee = { ...person, ageAtDraw: null };
      const address = addressLines({ person: addressee, outcome: null, placeLabel: null });
      return [{ address, code: voteCode(source.keyring, entry), position: first + index }];
    });
}
