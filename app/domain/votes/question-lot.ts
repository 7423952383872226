import { type LotOrder, lotOrder } from "#app/domain/tally/lot.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";

/**
 * How options are called in files of ballots, for other programs to recount: by their number on the ballot paper, from 1,
 * and their name. Names that begin so are never equal, and none of them is `abstain` or `blank`.
 */
export function optionNames(labels: readonly string[]): readonly string[] {
  return labels.map((label, at) => `${at + 1}. ${label}`.trim());
}

/**
 * The lot of a question: one order of the ids of its options. It is drawn among their numbers on the ballot paper, as
 * texts, so that it depends on nothing but the seed and how many they are, and `npm run tally` draws the same one
 * from a file: numbers sort as the names of `optionNames` and the projects of a .pb file do.
 */
export function questionLot({ options }: AskedQuestion, seed: string): LotOrder {
  const byNumber = new Map(options.map(({ id }, at) => [String(at + 1), id]));
  return lotOrder([...byNumber.keys()], seed).map((number) => byNumber.get(number) ?? "");
}
