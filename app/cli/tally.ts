import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { ballotSentence } from "#app/cli/ballot-sentences.ts";
import { sentenceFor } from "#app/cli/sentences.ts";
import { parseTallyOptions, type TallyOptions, tallyHelp } from "#app/cli/tally-options.ts";
import { type TallyFile, tally } from "#app/cli/tally-rules.ts";
import { decodeText } from "#app/services/files/decode-text.ts";

const exitCodes = { counted: 0, unexpected: 1, badInput: 2 } as const;

function main(args: readonly string[]): number {
  const parsed = parseTallyOptions(args);
  if (parsed === "help") {
    process.stdout.write(tallyHelp);
    return exitCodes.counted;
  }
  if ("faults" in parsed) {
    for (const fault of parsed.faults) complain(fault);
    complain("npm run tally -- --help explains the options.");
    return exitCodes.badInput;
  }
  const { options } = parsed;
  const file = readFile(options);
  if (file === null) return exitCodes.badInput;
  const counted = tally(file, options);
  if (!counted.ok) {
    complain(
      `${options.ballots}:${counted.problem.params.line}: ${ballotSentence(counted.problem)}`,
    );
    return exitCodes.badInput;
  }
  process.stdout.write(`${JSON.stringify(counted.value, null, 2)}\n`);
  return exitCodes.counted;
}

/** The file, or null after it is reported why it cannot be read. */
function readFile({ ballots }: TallyOptions): TallyFile | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(ballots);
  } catch {
    complain(`${ballots}:1: ${sentenceFor({ code: "file_unreadable", params: {} })}`);
    return null;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    complain(`${ballots}:1: ${sentenceFor(decoded.problem)}`);
    return null;
  }
  const ending = extname(ballots).toLowerCase();
  const format = ending === ".blt" ? "blt" : ending === ".pb" ? "pb" : "json";
  return { format, text: decoded.value.text };
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  complain(`Something unexpected stopped the count: ${reason.replace(/\s+/g, " ")}`);
  process.exitCode = exitCodes.unexpected;
}
