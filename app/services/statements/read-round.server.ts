import { count, countDistinct, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { statementStances, statements } from "#db/schema/index.ts";
import { type FinishedAnalysis, newestAnalysis } from "./newest-analysis.server.ts";
import { hashOfStances, readStanceRows } from "./stance-rows.server.ts";
import { analysisUnderWay } from "./start-analysis.server.ts";
import {
  readStoredRound,
  type StoredRound,
  type StoredStatement,
  storedRoundsOf,
  storedStatementsOf,
} from "./stored-round.server.ts";

/** A statement with what was said to it so far. */
interface StaffStatement extends StoredStatement {
  readonly answers: number;
  /** Whether moderation has hidden it: it is not put to people. */
  readonly hidden: boolean;
  /** Whether they removed it: it and its translations have no words here, they are read in its case only. */
  readonly removed: boolean;
}

/** A round as its organisers read it. */
export interface StaffRound extends StoredRound {
  readonly statements: readonly StaffStatement[];
  /** People who have answered anything. */
  readonly participants: number;
  readonly analysis: FinishedAnalysis | null;
  /** Whether other answers came, or went, since the newest analysis. */
  readonly outdated: boolean;
  /** The job of an analysis that waits or runs. */
  readonly runningJobId: string | null;
}

/** A round with all that is known of it; null where there is none. */
export function readRound(context: ServiceContext, roundId: string): StaffRound | null {
  const { database } = context;
  authorise(context.actor, "proposals.read");
  const round = readStoredRound(database, roundId);
  if (round === null) return null;
  const stored = storedStatementsOf(database, roundId);
  const stubs = hiddenStubs(
    database,
    "statement",
    stored.map(({ id }) => id),
  );
  const answers = answersOf(database, roundId);
  const analysis = newestAnalysis(database, roundId);
  const stances = readStanceRows(database, roundId);
  return {
    ...round,
    statements: stored.map((statement) => {
      const stub = stubs.get(statement.id);
      const removed = stub?.measure === "remove";
      return {
        ...statement,
        ...(removed ? { text: "", translations: {} } : {}),
        answers: answers.get(statement.id) ?? 0,
        hidden: stub !== undefined,
        removed,
      };
    }),
    participants: stances.rows.length,
    analysis,
    outdated: analysis !== null && analysis.inputHash !== hashOfStances(stances),
    runningJobId: analysisUnderWay(database, roundId),
  };
}

/** A round in the list of its process. */
export interface ListedRound extends StoredRound {
  readonly shown: number;
  readonly waiting: number;
  readonly participants: number;
}

/** The rounds of a process for its organisers, the newest first. */
export function listRounds(context: ServiceContext, processId: string): readonly ListedRound[] {
  const { database } = context;
  authorise(context.actor, "proposals.read");
  return storedRoundsOf(database, processId).map((round) => {
    const stored = storedStatementsOf(database, round.id);
    return {
      ...round,
      shown: stored.filter(({ status }) => status === "shown").length,
      waiting: stored.filter(({ status }) => status === "submitted").length,
      participants: countParticipants(database, round.id),
    };
  });
}

function countParticipants(database: Queryable, roundId: string): number {
  const row = database
    .select({ people: countDistinct(statementStances.participantId) })
    .from(statementStances)
    .innerJoin(statements, eq(statements.id, statementStances.statementId))
    .where(eq(statements.roundId, roundId))
    .get();
  return row?.people ?? 0;
}

function answersOf(database: Queryable, roundId: string): ReadonlyMap<string, number> {
  const rows = database
    .select({ id: statements.id, answers: count() })
    .from(statementStances)
    .innerJoin(statements, eq(statements.id, statementStances.statementId))
    .where(eq(statements.roundId, roundId))
    .groupBy(statements.id)
    .all();
  return new Map(rows.map(({ id, answers }) => [id, answers]));
}
