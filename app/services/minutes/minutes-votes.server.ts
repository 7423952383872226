import { voteNumbers } from "#app/domain/minutes/vote-numbers.ts";
import { outcomeCode } from "#app/domain/votes/outcome-code.ts";
import { storedVote, type VoteRow } from "#app/services/votes/stored-vote.server.ts";
import { storedResult } from "#app/services/votes/stored-vote-result.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { openedVotesOf } from "#app/services/votes/votes-of-evening.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { MinutesVote } from "./minutes-votes.ts";
import { picked } from "./picked-texts.ts";

/** The votes of an evening as minutes state them now, in the order in which they were opened. */
export function votesForMinutes(database: Queryable, townHallId: string): readonly MinutesVote[] {
  return openedVotesOf(database, townHallId).flatMap((row) => {
    const stated = stateOf(database, row, townHallId);
    return stated === null ? [] : [stated];
  });
}

function stateOf(database: Queryable, row: VoteRow, townHallId: string): MinutesVote | null {
  const { status } = row;
  const { definition } = storedVote(database, row);
  const { nature } = definition;
  if (status === "draft" || nature === "internal") return null;
  const result = storedResult(row);
  const asked = askedQuestions(definition);
  return {
    ...{ id: row.id, itemId: row.agendaItemId, status },
    texts: picked(definition.texts, ["title"]),
    ...{ nature, secrecy: definition.secrecy },
    present: definition.townHallId === townHallId,
    entitled: row.entitled ?? 0,
    cast: result === null ? null : (row.castOnline ?? 0) + (row.castOnPaper ?? 0),
    cancelReason: row.cancelReason ?? "",
    questions: definition.questions.map(({ id, rule, texts, options }, at) => {
      const question = asked[at];
      const counted = result?.questions.find((each) => each.question === id);
      const known = question === undefined || counted === undefined ? null : { question, counted };
      return {
        ...{ id, rule, texts: picked(texts, ["text"]) },
        options: options.map((option) => ({
          id: option.id,
          texts: picked(option.texts, ["text"]),
        })),
        outcome: known === null ? null : outcomeCode(known.question, known.counted),
        numbers: known === null ? [] : [...voteNumbers(known.counted.result)],
      };
    }),
  };
}
