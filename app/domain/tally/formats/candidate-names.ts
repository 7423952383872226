import { ok, problem, type Result } from "#app/domain/result.ts";
import { MOST_CANDIDATES } from "#app/domain/tally/ballots.ts";
import type { BallotFileProblem } from "#app/domain/tally/formats/ballot-file-problem.ts";

/** A name as it stands in a file. */
export interface NameInFile {
  readonly name: string;
  readonly line: number;
}

/** Names of candidates: none empty, none twice, not too many. */
export function checkNames(
  names: readonly NameInFile[],
): Result<readonly string[], BallotFileProblem> {
  const checked = new Set<string>();
  for (const { name, line } of names) {
    if (name.trim() === "") return problem("candidate_empty", { line });
    if (checked.has(name)) return problem("candidate_twice", { line, candidate: name });
    checked.add(name);
    if (checked.size > MOST_CANDIDATES) {
      return problem("too_many_candidates", { line, limit: MOST_CANDIDATES });
    }
  }
  return ok([...checked]);
}
