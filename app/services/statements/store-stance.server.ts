import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { statementStances } from "#db/schema/index.ts";
import type { GivenStance } from "./round-fields.ts";
import { type StoredStatement, storedStatementsOf } from "./stored-round.server.ts";

/** The statements of a round that are put to people: shown, and not hidden by moderation. */
export function askedStatements(database: Queryable, roundId: string): readonly StoredStatement[] {
  const shown = storedStatementsOf(database, roundId).filter(({ status }) => status === "shown");
  const stubs = hiddenStubs(
    database,
    "statement",
    shown.map(({ id }) => id),
  );
  return shown.filter(({ id }) => !stubs.has(id));
}

/** Stores what one person says to one statement; it takes the place of what they said before. */
export function storeStance(
  transaction: Queryable,
  said: {
    readonly statementId: string;
    readonly participantId: string;
    readonly stance: GivenStance;
  },
  at: Date,
): void {
  transaction
    .insert(statementStances)
    .values({ ...said, at })
    .onConflictDoUpdate({
      target: [statementStances.statementId, statementStances.participantId],
      // The moment stays: it gives the order in which somebody answered, for going back.
      set: { stance: said.stance },
    })
    .run();
}
