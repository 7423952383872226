import { type AskedQuestion, assembleRecord } from "#app/domain/minutes/assemble.ts";
import type { MinutesRecord } from "#app/domain/minutes/record.ts";
import { readFloorEvents } from "#app/services/floor/floor-store.server.ts";
import { loadQuestions } from "#app/services/floor-questions/load-questions.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import type { MinutesContent, MinutesPlan } from "./minutes-content.ts";
import { planOf } from "./minutes-plan.server.ts";
import { votesForMinutes } from "./minutes-votes.server.ts";
import type { MinutesVote } from "./minutes-votes.ts";
import { peopleInRoom } from "./people-in-room.server.ts";

/** What happened and what was to happen, as it stands now. */
export interface AssembledMinutes {
  readonly plan: MinutesPlan;
  readonly record: MinutesRecord;
  readonly votes: readonly MinutesVote[];
}

/**
 * Assembles what the minutes of a town hall state; null when there is no such town hall.
 *
 * @param published the minutes as they were published last
 */
export function assembleFrom(
  database: Queryable,
  keyring: Keyring,
  townHallId: string,
  published: MinutesContent | null,
): AssembledMinutes | null {
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null) return null;
  const plan = planOf(database, townHall);
  const people = peopleInRoom(database, keyring, townHallId);
  const record = assembleRecord(
    {
      events: readFloorEvents(database, townHallId),
      items: plan.items.map(({ id, depth, number }) => ({ id, depth, announced: number !== null })),
      rules: plan.rules,
      questions: questionsOf(database, townHallId),
      toldOf: (attendeeId) => {
        const person = people.get(attendeeId) ?? null;
        return { district: person?.district || null, gender: person?.gender ?? null };
      },
    },
    published?.record ?? null,
  );
  return { plan, record, votes: votesForMinutes(database, townHallId) };
}

function questionsOf(database: Queryable, townHallId: string): AskedQuestion[] {
  return loadQuestions(database, townHallId).map(({ question, merged }) => {
    const { id, itemId, language, text, status, answer, owner, dueOn } = question;
    return { id, itemId, language, text, status, answer, owner, dueOn, asked: 1 + merged.length };
  });
}
