import { eq } from "drizzle-orm";
import type { Database } from "#db/connection.server.ts";
import {
  alternateLists,
  draws,
  invitationDraws,
  objectiveComparisons,
  opinionAnalyses,
  poolImports,
  registerExtracts,
  statementRounds,
  substitutions,
  tablePlans,
  votes,
} from "#db/schema/index.ts";
import type { Job } from "./job-state.server.ts";

/** Where the subject of a job belongs, so that pages can lead back to it. */
export interface JobSubject {
  readonly processId: string | null;
  /** The file an import reads; null once it is deleted, and for other kinds. */
  readonly uploadId: string | null;
  /** The draw whose panel the job works for; null for other kinds. */
  readonly panelDrawId: string | null;
  /** The round of statements that is analysed; null for other kinds. */
  readonly roundId: string | null;
}

/** Finds what a job works on. All is null when it is gone. */
export function subjectOf(database: Database, { kind, subjectId }: Job): JobSubject {
  const unknown = { processId: null, uploadId: null, panelDrawId: null, roundId: null };
  const ofProcess = (processId: string | undefined) => ({
    ...unknown,
    processId: processId ?? null,
  });
  switch (kind) {
    case "send_messages":
      return ofProcess(subjectId);
    case "import_pool": {
      const found = database
        .select({ processId: poolImports.processId, uploadId: poolImports.uploadId })
        .from(poolImports)
        .where(eq(poolImports.id, subjectId))
        .get();
      return { ...unknown, ...found };
    }
    case "draw_substitutes":
      return { ...unknown, ...panelOf(database, substitutions, subjectId) };
    case "draw_alternates":
      return { ...unknown, ...panelOf(database, alternateLists, subjectId) };
    case "seat_tables":
      return { ...unknown, ...panelOf(database, tablePlans, subjectId) };
    case "draw_panel":
      return ofProcess(processOf(database, draws, subjectId));
    case "compare_objectives":
      return ofProcess(processOf(database, objectiveComparisons, subjectId));
    case "draw_invitations":
      return ofProcess(processOf(database, invitationDraws, subjectId));
    case "analyse_opinions": {
      const found = database
        .select({ processId: statementRounds.processId, roundId: statementRounds.id })
        .from(opinionAnalyses)
        .innerJoin(statementRounds, eq(statementRounds.id, opinionAnalyses.roundId))
        .where(eq(opinionAnalyses.id, subjectId))
        .get();
      return { ...unknown, ...found };
    }
    case "import_register":
    case "erase_register":
      return ofProcess(processOf(database, registerExtracts, subjectId));
    case "open_ballots":
    case "count_vote":
      return ofProcess(processOf(database, votes, subjectId));
  }
}

type OfProcess =
  | typeof draws
  | typeof objectiveComparisons
  | typeof invitationDraws
  | typeof registerExtracts
  | typeof votes;

function processOf(database: Database, table: OfProcess, id: string): string | undefined {
  const found = database
    .select({ processId: table.processId })
    .from(table)
    .where(eq(table.id, id))
    .get();
  return found?.processId;
}

type OfPanel = typeof substitutions | typeof alternateLists | typeof tablePlans;

function panelOf(database: Database, table: OfPanel, id: string) {
  return database
    .select({ processId: draws.processId, panelDrawId: draws.id })
    .from(table)
    .innerJoin(draws, eq(draws.id, table.drawId))
    .where(eq(table.id, id))
    .get();
}
