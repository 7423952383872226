import type { RankedProfile } from "#app/domain/tally/ballots.ts";

/**
 * Rankings written short, such as "42 A>B=C>D": a number, then ranks between >, equal ones between =. The candidates
 * are given as one word of single letters.
 */
export function rankings(candidates: string, ...lines: readonly string[]): RankedProfile {
  return {
    candidates: [...candidates],
    ballots: lines.map((line) => {
      const [count = "", ranking = ""] = line.split(" ");
      const ranks = ranking === "" ? [] : ranking.split(">").map((rank) => rank.split("="));
      return { count: Number(count), ranking: ranks };
    }),
  };
}
