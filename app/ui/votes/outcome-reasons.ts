import type { OutcomeCode } from "#app/domain/votes/outcome-code.ts";
import type { ResultWords } from "./result-words.ts";

export type OutcomeParams<Code extends OutcomeCode["code"]> = Extract<
  OutcomeCode,
  { readonly code: Code }
>["params"];

/** Numbers of an outcome as the reader writes them. */
export function inFigures<Numbers extends Readonly<Record<string, number>>>(
  numbers: Numbers,
  { number }: ResultWords,
): { readonly [Name in keyof Numbers]: string } {
  const entries = Object.entries(numbers).map(([name, value]) => [name, number(value)]);
  return Object.fromEntries(entries) as { readonly [Name in keyof Numbers]: string };
}

/** Who comes next, and with how much; nothing where nobody does. */
export function runnerUp(
  next: string | null,
  number: string | null,
  { t, said }: ResultWords,
): readonly string[] {
  if (next === null || number === null) return [];
  return [t("voteOutcomes.why.next", { next: said(next), number })];
}

/** Points, which can be halves; null where there are none. */
export function points(value: number | null, { number }: ResultWords): string | null {
  return value === null ? null : number(value, 1);
}

/** A mean with three decimals; null where nothing was scored. */
export function mean(
  sum: number | null,
  scored: number | null,
  { exactly }: ResultWords,
): string | null {
  return sum === null || scored === null || scored === 0 ? null : exactly(sum / scored, 3);
}

/** Why a tie stays open. */
export function refusedTie(between: readonly string[], { t, list }: ResultWords): string {
  return t("voteOutcomes.why.tie_refused", { between: list(between) });
}

export function lotOnTheWay(byLot: boolean, { t }: ResultWords): readonly string[] {
  return byLot ? [t("voteOutcomes.why.byLot")] : [];
}

/** How many votes made more than half, in which round. */
export function runoffReasons(
  { votes, counting, rounds, next, nextVotes, byLot }: OutcomeParams<"chosen_by_runoff">,
  words: ResultWords,
): readonly string[] {
  const { t } = words;
  const counts = inFigures({ votes, counting }, words);
  return [
    rounds === 1
      ? t("voteOutcomes.why.firstRound", counts)
      : t("voteOutcomes.why.laterRound", { ...counts, rounds: words.number(rounds) }),
    ...runnerUp(next, points(nextVotes, words), words),
    ...lotOnTheWay(byLot, words),
  ];
}

/** What a seat needed, and who was elected with less. */
export function transferReasons(
  { winners, quota, byQuota, byLot }: OutcomeParams<"elected_by_transfer">,
  words: ResultWords,
): readonly string[] {
  const { t } = words;
  const byVacancy = winners.length - byQuota;
  return [
    t("voteOutcomes.why.quota", inFigures({ quota }, words)),
    ...(byVacancy === 0 ? [] : [t("voteOutcomes.why.byVacancy", { count: byVacancy })]),
    ...lotOnTheWay(byLot, words),
  ];
}
