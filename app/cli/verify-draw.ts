import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkSentence } from "#app/cli/check-sentences.ts";
import { verificationSentence } from "#app/cli/verification-sentences.ts";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import { type CheckedFile, firstFailure } from "#app/domain/public-draw/lottery-checks.ts";
import {
  FULL_FORMAT,
  type FullLottery,
  PUBLIC_FORMAT,
  type PublicLottery,
  panelOf,
} from "#app/domain/public-draw/public-lottery.ts";
import { verifyLotteryFile } from "#app/services/draws/verify-lottery-file.ts";
import {
  verifyFullLottery,
  verifyPublicLottery,
} from "#app/services/draws/verify-public-lottery.ts";

const help = `Checks a draw from its file.

  npm run verify-draw -- FILE [--commitment HEX] [--public FILE] [--number NNN]

  FILE              lottery.json, lottery-public.json or lottery-full.json
  --commitment HEX  what was published before the number was drawn, 64 hexadecimal digits
  --public FILE     the public file that belongs to a full one
  --number NNN      the number that was drawn: shows the rows of that panel

Of lottery.json it recomputes the hash of the input, that every panel keeps every quota,
weights and probabilities, and the panel that the seed draws. Of the files of a public draw it
recomputes what docs/lottery-format.md lists: of the public one that nothing was changed, and how
often each row is on the panels; of the full one also that every row is the one committed
to and that every panel keeps every quota and takes one person of each household at most.

Exit codes: 0 all of it holds, 1 something does not, 2 wrong usage, or the file cannot be opened.
`;

const exitCodes = { holds: 0, fails: 1, usage: 2 } as const;

interface Options {
  readonly path: string;
  readonly commitment: string | null;
  readonly publicPath: string | null;
  readonly number: number | null;
}

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (options === "help") {
    process.stdout.write(help);
    return exitCodes.holds;
  }
  if (options === null) {
    process.stderr.write(help);
    return exitCodes.usage;
  }
  const { path, publicPath, commitment } = options;
  const text = readText(path);
  const publicText = publicPath === null ? null : readText(publicPath);
  if (text === null || (publicPath !== null && publicText === null)) return exitCodes.usage;
  switch (formatOf(text)) {
    case PUBLIC_FORMAT:
      return tell(options, verifyPublicLottery(text, { commitment }));
    case FULL_FORMAT:
      return tell(options, verifyFullLottery(text, { commitment, publicText }));
    default:
      return verifyWeighted(options, text);
  }
}

/** Null for wrong usage. */
function readOptions(args: readonly string[]): Options | "help" | null {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ commitment: text, public: text, number: text },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const [path, ...others] = positionals;
    const { commitment = null, public: publicPath = null, number = null } = values;
    if (path === undefined || others.length > 0) return null;
    if (commitment !== null && !/^[0-9a-f]{64}$/i.test(commitment.trim())) return null;
    if (number !== null && !/^\d{3}$/.test(number)) return null;
    return { path, commitment, publicPath, number: number === null ? null : Number(number) };
  } catch {
    return null;
  }
}

/** Null after the file is reported as one that cannot be opened. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    process.stderr.write(`${path}: The file cannot be opened.\n`);
    return null;
  }
}

function formatOf(text: string): unknown {
  try {
    return JSON.parse(text)?.format;
  } catch {
    return null;
  }
}

function tell(
  { path, number }: Options,
  { checks, lottery, commitment }: CheckedFile<PublicLottery | FullLottery>,
): number {
  const failure = firstFailure(checks);
  if (failure !== null || lottery === null) {
    if (failure !== null) process.stderr.write(`${path}: ${checkSentence(failure)}\n`);
    return exitCodes.fails;
  }
  const { proved, deviation } = lottery.rounding;
  const open = checks.filter(({ holds }) => holds === null);
  process.stdout.write(
    [
      `All of it holds: ${lottery.panels.length} panels of ${lottery.size} out of ${lottery.poolSize} people${
        lottery.testDraw ? ", a test draw" : ""
      }.`,
      `Rounding changed nobody's probability by more than ${deviation.toFixed(6)}${
        proved ? "" : "; whether less is possible was not proved"
      }.`,
      `Commitment: ${commitment}`,
      ...open.map((check) => `Not checked: ${checkSentence(check)}`),
      ...(number === null
        ? []
        : [`Panel ${formatNumber(number)}: ${panelOf(lottery, number).join(" ")}`]),
      "",
    ].join("\n"),
  );
  return exitCodes.holds;
}

/** A lottery with weights, as `lottery.json` holds it, to which no commitment and number belong. */
function verifyWeighted({ path, ...others }: Options, text: string): number {
  if (Object.values(others).some((value) => value !== null)) {
    process.stderr.write(`${path}: The file is not one of a public draw.\n`);
    return exitCodes.fails;
  }
  const verified = verifyLotteryFile(text);
  if (!verified.ok) {
    process.stderr.write(`${path}: ${verificationSentence(verified.problem)}\n`);
    return exitCodes.fails;
  }
  const { lottery, seed, panel } = verified.value;
  process.stdout.write(
    [
      `All of it holds: ${lottery.panels.length} panels keep ${lottery.quotas.length} quotas,`,
      `and the seed ${seed} draws ${panel.members.length} people from panel ${panel.panelIndex}.`,
      `Input hash: ${lottery.inputHash}`,
      "",
    ].join("\n"),
  );
  return exitCodes.holds;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Something unexpected stopped the check: ${reason.replace(/\s+/g, " ")}\n`);
  process.exitCode = exitCodes.fails;
}
