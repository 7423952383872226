import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { type Random, seededRandom } from "#app/domain/random.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { seedFor } from "#app/domain/sortition/lottery.ts";
import { compareText, groupIntoProfiles, type Person } from "#app/domain/sortition/people.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import { type Quota, quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import {
  eligibleSelection,
  openPeople,
  type Standing,
  type StandingProblem,
} from "#app/domain/sortition/substitutes/already-selected.ts";
import {
  checkDropOutRates,
  type DropOutRateFault,
  type DropOutRates,
  dropOutProbability,
} from "#app/domain/sortition/substitutes/drop-out-rates.ts";
import {
  type Scenarios,
  sampleScenarios,
} from "#app/domain/sortition/substitutes/drop-out-scenarios.ts";

/** The name of the method, for records. */
const ALTERNATES_ALGORITHM = "losrunde-alternates";
const ALTERNATES_VERSION = "1.0.0";

/** Futures that a list is tried on unless told otherwise. */
const USUAL_SCENARIOS = 500;

export interface AlternatesInput {
  /** The selection of the whole panel, with all its people. */
  readonly selection: SelectionInput;
  /** `selected` is the panel. */
  readonly standing: Standing;
  readonly rates: DropOutRates;
  /** People wanted on the list. */
  readonly length: number;
  /** Futures to try the list on. */
  readonly scenarios?: number;
}

/** A ranked reserve list and what each length of it is good for. */
export interface AlternateList {
  readonly algorithm: string;
  readonly algorithmVersion: string;
  /** SHA-256 of all that decides the order but the seed, in hexadecimal. */
  readonly inputHash: string;
  /** Ids by rank; fewer than asked for where the pool has no more who can be on it together. */
  readonly ranked: readonly string[];
  /** The probability that a member, or an alternate, with their values drops out; by id. */
  readonly dropOut: Readonly<Record<string, number>>;
  /** Members expected to drop out: the sum of their probabilities. */
  readonly expectedDropOuts: number;
  readonly scenarios: number;
  /** For every length from 0 to that of the list. */
  readonly lengths: readonly AlternateListLength[];
}

interface AlternateListLength {
  readonly length: number;
  /** Mean number of seats by which quotas are missed, empty seats included, after replacement. */
  readonly misses: number;
  /** Share of futures after which the panel is as complete and as true to its quotas as now. */
  readonly covered: number;
}

export type AlternatesProblem =
  | StandingProblem
  | Problem<"rates_invalid", { readonly faults: readonly DropOutRateFault[] }>
  | Problem<"panel_empty", object>;

/**
 * A reserve list ranked so that it covers the likely drop-outs: each rank goes to someone who,
 * with those before, saves the most seats by which quotas would be missed after the best
 * replacement, over sampled futures in which members leave and alternates turn out unavailable
 * at their rates. People with the same values are interchangeable; among all who save equally
 * much, each is equally likely to be taken (seeded). The list is nested: cut anywhere, it is the
 * list of that length. At most one person of each household is on it, and none who lives with a
 * member of the panel.
 *
 * That alternates are to minimise the expected loss over sampled drop-outs follows Assos, Baharav,
 * Flanigan, Procaccia: Alternates, Assemble! (EC 2025, arXiv 2506.15716), who choose a set of
 * given size by an integer program; the ranking, the model of the rates and the evaluation are
 * ours. See the README for what is exact and what is not.
 *
 * Fails with `rates_invalid`, with `panel_empty`, and as `eligibleSelection` does. Deterministic by
 * seed; a shorter list with the same seed is the beginning of a longer one.
 * O(ranks · profiles · scenarios · alternates in use · features), and at most two small programs
 * per rank and scenario.
 */
export function rankAlternates(
  input: AlternatesInput,
  { seed, solver, onProgress = () => {} }: RankingOptions,
): Result<AlternateList, AlternatesProblem> {
  const { selection, standing, rates } = input;
  const rateFaults = checkDropOutRates(rates);
  if (rateFaults.length > 0) return problem("rates_invalid", { faults: rateFaults });
  if (standing.selected.length === 0) return problem("panel_empty", {});
  const eligible = eligibleSelection(selection, standing);
  if (!eligible.ok) return eligible;
  const { people, quotas, size } = eligible.value;
  const places = placesOf(sortQuotas(quotas));
  const panel = new Set(standing.selected);
  const members = people.filter(({ id }) => panel.has(id)).sort((a, b) => compareText(a.id, b.id));
  const candidates = createCandidates(openPeople(people, panel), rates, quotas, places);
  const count = input.scenarios ?? USUAL_SCENARIOS;
  const inputHash = hashAlternates(input, people, quotas);
  const atRisk = members.map((member) => ({
    quotas: places.of(member),
    dropOut: dropOutProbability(rates, member.values),
  }));
  const scenarios = sampleScenarios(
    { bounds: places.bounds, size, members: atRisk },
    count,
    seededRandom(seedFor(inputHash, seed, "drop-outs")),
    solver,
  );
  try {
    const { ranked, lengths } = rank({
      ...{ candidates, scenarios, count, inputHash, seed },
      length: input.length,
      report: onProgress,
    });
    return ok({
      algorithm: ALTERNATES_ALGORITHM,
      algorithmVersion: ALTERNATES_VERSION,
      inputHash,
      ranked: ranked.map(({ id }) => id),
      dropOut: Object.fromEntries(
        [...members, ...ranked].map(({ id, values }) => [id, dropOutProbability(rates, values)]),
      ),
      expectedDropOuts: atRisk.reduce((sum, { dropOut }) => sum + dropOut, 0),
      scenarios: count,
      lengths,
    });
  } finally {
    scenarios.dispose();
  }
}

export interface RankingOptions {
  readonly seed: string;
  readonly solver: Solver;
  /** Called before each rank and now and then during one. To cancel, throw from it. */
  readonly onProgress?: ReportProgress;
}

/** People with the same values, of whom one at a time can be put on the list. */
interface Candidates {
  readonly quotas: readonly number[];
  readonly dropOut: number;
  /** How many of them are on the list. */
  listed: number;
  /** In which futures the next of them could be asked; made when first needed. */
  available: Uint8Array | null;
  /** Those who can still be listed, in canonical order. */
  people: readonly Person[];
}

interface Places {
  readonly bounds: readonly Quota[];
  /** The quota that a person counts towards, by index, for each feature in canonical order. */
  of(person: Person): number[];
}

function placesOf(bounds: readonly Quota[]): Places {
  const features = quotaFeatures(bounds);
  return {
    bounds,
    of: ({ values }) =>
      features.map((feature) =>
        bounds.findIndex((quota) => quota.feature === feature && quota.value === values[feature]),
      ),
  };
}

function createCandidates(
  people: readonly Person[],
  rates: DropOutRates,
  quotas: readonly Quota[],
  places: Places,
): Candidates[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  // People differ in what they are counted for and in how likely they are to drop out.
  const features = [...quotaFeatures(quotas), ...rates.byValue.map(({ feature }) => feature)];
  const alone = people.map(({ id, values }): Person => ({ id, values }));
  return groupIntoProfiles(alone, features).map(({ members, values }) => ({
    quotas: places.of({ id: "", values }),
    dropOut: dropOutProbability(rates, values),
    listed: 0,
    available: null,
    people: members.flatMap((id) => byId.get(id) ?? []),
  }));
}

interface Ranking {
  readonly candidates: Candidates[];
  readonly scenarios: Scenarios;
  readonly count: number;
  readonly inputHash: string;
  readonly seed: string;
  readonly length: number;
  readonly report: ReportProgress;
}

function rank({ candidates, scenarios, count, inputHash, seed, length, report }: Ranking): {
  ranked: Person[];
  lengths: AlternateListLength[];
} {
  const lot = seededRandom(seedFor(inputHash, seed, "alternates"));
  const ranked: Person[] = [];
  const lengths = [{ length: 0, ...scenarios.summary() }];
  while (ranked.length < length) {
    let best: Candidates[] = [];
    let most = -1;
    for (const [t, candidate] of candidates.entries()) {
      if (candidate.people.length === 0) continue;
      if (t % 50 === 0) report({ phase: "alternates", done: ranked.length, total: length });
      candidate.available ??= sampleAvailability(
        candidate.dropOut,
        count,
        seededRandom(seedFor(inputHash, seed, `alternate ${t} ${candidate.listed}`)),
      );
      const saved = scenarios.saved(candidate.quotas, candidate.available);
      if (saved > most) best = [candidate];
      else if (saved === most) best.push(candidate);
      most = Math.max(most, saved);
    }
    const chosen = drawOne(best, lot);
    if (chosen === null) break;
    const { candidate, person } = chosen;
    scenarios.add(
      candidates.indexOf(candidate),
      candidate.quotas,
      candidate.available ?? new Uint8Array(count),
    );
    candidate.listed++;
    candidate.available = null;
    for (const each of candidates) each.people = each.people.filter((p) => !excludes(person, p));
    ranked.push(person);
    lengths.push({ length: ranked.length, ...scenarios.summary() });
  }
  return { ranked, lengths };
}

/** One of all the people of these candidates, each equally likely. */
function drawOne(
  candidates: readonly Candidates[],
  lot: Random,
): { candidate: Candidates; person: Person } | null {
  const all = candidates.flatMap((candidate) =>
    candidate.people.map((person) => ({ candidate, person })),
  );
  return all.length === 0 ? null : (all[lot.integer(all.length)] ?? null);
}

function excludes(listed: Person, other: Person): boolean {
  if (listed.id === other.id) return true;
  return listed.household !== undefined && listed.household === other.household;
}

function sampleAvailability(dropOut: number, count: number, random: Random): Uint8Array {
  return Uint8Array.from({ length: count }, () => (random.next() >= dropOut ? 1 : 0));
}

function hashAlternates(
  { standing, rates, scenarios = USUAL_SCENARIOS, selection }: AlternatesInput,
  people: readonly Person[],
  quotas: readonly Quota[],
): string {
  return sha256Hex(
    canonicalJson({
      people: [...people].sort((a, b) => compareText(a.id, b.id)),
      quotas: sortQuotas(quotas).map(({ feature, value, min, max }) => ({
        ...{ feature, value, min, max },
      })),
      size: selection.size,
      panel: [...standing.selected].sort(compareText),
      rates,
      scenarios,
    }),
  );
}
