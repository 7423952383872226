import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { type DrawOptions, drawHelp, parseDrawOptions } from "#app/cli/draw-options.ts";
import { createProgressLine } from "#app/cli/progress-line.ts";
import { publicDrawLines } from "#app/cli/public-draw-lines.ts";
import {
  changeSentence,
  conflictSentence,
  type FileProblem,
  sentenceFor,
} from "#app/cli/sentences.ts";
import { removeOutputs, writeOutputs } from "#app/cli/write-outputs.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { Infeasibility } from "#app/domain/sortition/feasibility/feasibility.ts";
import { drawPanel } from "#app/domain/sortition/lottery.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import { drawFiles, infeasibleFiles } from "#app/services/draws/draw-files.ts";
import {
  numberPanels,
  publicDrawFiles,
  publicDrawReport,
} from "#app/services/draws/number-panels.ts";
import {
  type FileSelection,
  type SelectionFiles,
  selectionFromFiles,
} from "#app/services/draws/selection-from-files.ts";
import { reportSelection } from "#app/services/draws/selection-report.ts";
import { tableSizeLimit } from "#app/services/files/decode-text.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

const exitCodes = { drawn: 0, unexpected: 1, badInput: 2, infeasible: 3 } as const;

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseDrawOptions(args);
  if (parsed === "help") {
    process.stdout.write(drawHelp);
    return exitCodes.drawn;
  }
  if ("faults" in parsed) {
    for (const fault of parsed.faults) complain(fault);
    complain("npm run draw -- --help explains the options.");
    return exitCodes.badInput;
  }
  const { options } = parsed;
  const selection = readSelection(options);
  return selection === null ? exitCodes.badInput : await draw(options, selection);
}

/** The selection, or null after every fault of the files is reported. */
function readSelection(options: DrawOptions): FileSelection | null {
  const quotas = readInput(options.quotas);
  const people = readInput(options.people);
  if (quotas === null || people === null) return null;
  const { idColumn, householdColumns, size } = options;
  const files: SelectionFiles = { quotas, people, idColumn, householdColumns, size };
  const selection = selectionFromFiles(files);
  if (!selection.ok) {
    for (const { file, line, fault } of selection.faults) complainAt(options[file], line, fault);
    return null;
  }
  for (const { file, line, fault } of selection.value.warnings) {
    complainAt(options[file], line, fault);
  }
  return selection.value;
}

/** The bytes of a file, or null after it is reported as unreadable or too large. */
function readInput(path: string): Uint8Array | null {
  try {
    if (statSync(path).size <= tableSizeLimit) return readFileSync(path);
    complainAt(path, 1, { code: "file_too_large", params: { limitBytes: tableSizeLimit } });
  } catch {
    complainAt(path, 1, { code: "file_unreadable", params: {} });
  }
  return null;
}

async function draw(options: DrawOptions, selection: FileSelection): Promise<number> {
  const { size, objective } = options;
  const { quotas, combined, people } = selection;
  const seed = options.seed ?? randomBytes(16).toString("hex");
  const solver = await loadHighsSolver();
  const progress = createProgressLine(process.stderr);
  const start = performance.now();
  const input: SelectionInput = { people: people.map(asPerson), quotas, combined, size };
  const onProgress = progress.show;
  const lottery = computeLottery(input, objective, { solver, randomSeed: seed, onProgress });
  if (!lottery.ok) {
    progress.clear();
    if (lottery.problem.code === "quotas_infeasible") {
      return explainInfeasible(options, selection, lottery.problem.params);
    }
    throw new Error(`the input was refused (${lottery.problem.code})`);
  }

  const numbered = options.lottery
    ? numberPanels(input, lottery.value, { solver, seed, number: options.number, onProgress })
    : null;
  progress.clear();
  const draw = drawPanel(lottery.value, seed);
  const members = numbered?.members ?? draw.members;
  const seconds = Math.round(performance.now() - start) / 1000;
  const result = { lottery: lottery.value, seed, people, quotas, combined, seconds };
  const report = {
    ...reportSelection({ ...result, draw: { members } }),
    ...(numbered === null ? {} : { publicDraw: publicDrawReport(numbered) }),
  };
  const { peopleTable } = selection;
  writeOutputs(options.out, {
    ...drawFiles({ ...result, draw, members, peopleTable, report }),
    ...(numbered === null ? {} : publicDrawFiles(numbered)),
  });
  removeOutputs(options.out, ["relaxation.json", "relaxed-quotas.csv"]);
  process.stdout.write(
    [
      `Drawn: ${members.length} of ${people.length} people, seed ${seed}.`,
      `Smallest probability ${report.min.toFixed(6)}, Gini ${report.gini.toFixed(4)}, ` +
        `people on no possible panel: ${report.unreachable.length}, time ${seconds} s.`,
      ...(numbered === null ? [] : publicDrawLines(options, numbered)),
      `Written to ${options.out}.`,
      "",
    ].join("\n"),
  );
  return exitCodes.drawn;
}

function asPerson({ id, values, household }: Person): Person {
  return household === undefined ? { id, values } : { id, values, household };
}

function explainInfeasible(
  options: DrawOptions,
  selection: FileSelection,
  infeasibility: Infeasibility,
): number {
  const { quotas, combined, quotaLines } = selection;
  function lineOf({ feature, value }: { feature: string; value?: string }): number {
    const position = quotas.findIndex(
      (quota) => quota.feature === feature && (value === undefined || quota.value === value),
    );
    return quotaLines[position] ?? 1;
  }
  function firstLineOf(conflict: QuotaConflict): number {
    if (conflict.code !== "quotas_conflict") return lineOf(conflict);
    return Math.min(...conflict.quotas.map(lineOf));
  }
  for (const conflict of infeasibility.conflicts) {
    complain(`${options.quotas}:${firstLineOf(conflict)}: ${conflictSentence(conflict)}`);
  }
  for (const change of infeasibility.relaxation.changes) {
    complain(`${options.quotas}:${lineOf(change)}: ${changeSentence(change)}`);
  }
  if (!infeasibility.relaxation.withinFlexes) {
    complain("No change within min_flex and max_flex is enough; these go beyond them.");
  }
  writeOutputs(options.out, infeasibleFiles(quotas, combined, options.size, infeasibility));
  complain(`The changed quotas are in ${options.out}: relaxation.json, relaxed-quotas.csv.`);
  return exitCodes.infeasible;
}

function complainAt(path: string, line: number, problem: FileProblem): void {
  complain(`${path}:${line}: ${sentenceFor(problem)}`);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  complain(`Something unexpected stopped the draw: ${reason.replace(/\s+/g, " ")}`);
  process.exitCode = exitCodes.unexpected;
}
