import { loadQuestions } from "#app/services/floor-questions/load-questions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import type { ReadingNow } from "./compose-document.server.ts";
import { peopleInRoom } from "./people-in-room.server.ts";

/** What may be shown of people and questions at this moment. For services, which authorise. */
export function readingNow(database: Queryable, keyring: Keyring, townHallId: string): ReadingNow {
  const questions = loadQuestions(database, townHallId).flatMap(({ question, merged }) =>
    // A question that was merged since is answered where it went.
    [question, ...merged].map(({ id }) => [id, question] as const),
  );
  return {
    people: peopleInRoom(database, keyring, townHallId),
    questions: new Map(questions),
  };
}
