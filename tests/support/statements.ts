import type { Stance } from "#app/domain/deliberation/opinion-groups.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readJob, takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { beginRound } from "#app/services/statements/begin-round.server.ts";
import { enterStances } from "#app/services/statements/enter-stances.server.ts";
import { openRound } from "#app/services/statements/open-round.server.ts";
import { readRound } from "#app/services/statements/read-round.server.ts";
import type { GivenStance } from "#app/services/statements/round-fields.ts";
import { startAnalysis } from "#app/services/statements/start-analysis.server.ts";

export const SEEDS = [
  "Die Stadt soll mehr Bänke aufstellen.",
  "Der Bus soll auch nach 17 Uhr fahren.",
  "Auf dem Markt soll weniger Platz für Autos sein.",
] as const;

function value<Value>(result: { ok: true; value: Value } | { ok: false; problem: object }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A round that is prepared, with statements of the organisers. */
export function storeRound(
  staff: ServiceContext,
  processId: string,
  options: { seeds?: readonly string[]; takesStatements?: boolean } = {},
): { readonly roundId: string; readonly statementIds: readonly string[] } {
  const roundId = value(
    beginRound(staff, processId, {
      title: "Wie wird die Innenstadt lebendiger?",
      question: "Was denken Sie über diese Aussagen?",
      takesStatements: options.takesStatements ?? true,
    }),
  );
  const statementIds = (options.seeds ?? SEEDS).map((text) =>
    value(addStatement(staff, roundId, { language: "de", text })),
  );
  return { roundId, statementIds };
}

/** The same, opened. */
export function storeOpenRound(
  ...args: Parameters<typeof storeRound>
): ReturnType<typeof storeRound> {
  const round = storeRound(...args);
  value(openRound(args[0], round.roundId));
  return round;
}

/** Somebody without a code who says this to the statements of a round, in their order. */
export function storeStances(
  staff: ServiceContext,
  { roundId, statementIds }: ReturnType<typeof storeRound>,
  row: readonly Stance[],
): string {
  const said = row.flatMap((stance, index): [string, GivenStance][] =>
    stance === null ? [] : [[statementIds[index] ?? "", stance]],
  );
  return value(enterStances(staff, roundId, new Map(said)));
}

/** Two camps of 8 and 6: at odds over the first two statements, of one mind over the third. */
export const CAMPS: readonly (readonly Stance[])[] = [
  ...Array.from({ length: 8 }, () => ["agree", "disagree", "agree"] as const),
  ...Array.from({ length: 6 }, () => ["disagree", "agree", "agree"] as const),
];

/** Carries out the analysis of a round here and now, and returns it. */
export async function analyse(staff: ServiceContext, roundId: string) {
  value(startAnalysis(staff, roundId));
  const job = takeNextJob(staff.database, staff.now);
  if (job === null) throw new Error("Nothing is queued.");
  const { database, keyring } = staff;
  const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
  await runJob({ database, keyring, clock: () => staff.now, loadSolver }, job);
  const analysis = readRound(staff, roundId)?.analysis;
  if (readJob(database, job.id)?.status !== "succeeded" || analysis == null) {
    throw new Error("The analysis did not succeed.");
  }
  return analysis;
}
