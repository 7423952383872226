import { readFileSync } from "node:fs";
import { verificationSentence } from "#app/cli/verification-sentences.ts";
import { verifyLotteryFile } from "#app/services/draws/verify-lottery-file.ts";

const help = `Checks a draw from its lottery.json.

  npm run verify-draw -- FILE

Recomputes the hash of the input, that every panel keeps every quota, weights and
probabilities, and the panel that the seed draws.

Exit codes: 0 all of it holds, 1 something does not, 2 the file cannot be opened.
`;

function main(args: readonly string[]): number {
  const [path, ...others] = args;
  if (path === "--help" || path === "-h") {
    process.stdout.write(help);
    return 0;
  }
  if (path === undefined || path.startsWith("--") || others.length > 0) {
    process.stderr.write(help);
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    process.stderr.write(`${path}: The file cannot be opened.\n`);
    return 2;
  }
  const verified = verifyLotteryFile(text);
  if (!verified.ok) {
    process.stderr.write(`${path}: ${verificationSentence(verified.problem)}\n`);
    return 1;
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
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Something unexpected stopped the check: ${reason.replace(/\s+/g, " ")}\n`);
  process.exitCode = 1;
}
