import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { NOT_SAID } from "#app/domain/not-said.ts";
import { registerFeatureKind } from "#app/domain/register-shares.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  composeHouseholds,
  type HouseholdCounts,
} from "#app/domain/sortition/invitations/households.ts";
import {
  type InvitationPlan,
  type PlanBasis,
  type PlanProblem,
  type PlanRequest,
  planInvitations,
} from "#app/domain/sortition/invitations/plan-invitations.ts";
import { adjustRates, expectRates } from "#app/domain/sortition/invitations/response-rates.ts";
import {
  countStrata,
  type ResidentCount,
  type StratumFeature,
  stratumName,
  stratumReader,
} from "#app/domain/sortition/invitations/strata.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadQuotaSet, type QuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import {
  type RegisterExtract,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import type { InvitationDesign } from "#db/schema/index.ts";
import type { DrawPlan } from "./draw-plan.ts";
import { findSettings, type InvitationSettings } from "./read-settings.server.ts";
import {
  type CountedRegister,
  countRegister,
  type DrawableResidents,
  drawableResidents,
} from "./residents-for-planning.server.ts";
import { lastSplit, seenBefore, yesByValues } from "./seen-answers.server.ts";

/** What an organiser chooses; what is null is proposed. */
export interface PlanChoice {
  readonly design: InvitationDesign | null;
  readonly letters: number | null;
  readonly onePerHousehold: boolean | null;
  /** Features by which residents are split. */
  readonly features: readonly string[] | null;
  readonly overallRate: number | null;
  /** Rates of values: by place among the values of the features by which residents are split, from 0. */
  readonly valueRates: ReadonlyMap<number, number>;
  /** By place of the stratum, from 0. */
  readonly ownRates: ReadonlyMap<number, number>;
  /** By place in `asked`, from 0. */
  readonly estimates: ReadonlyMap<number, number>;
}

export interface PlannedDraw {
  readonly plan: InvitationPlan;
  /** As chosen or proposed. */
  readonly design: InvitationDesign;
  readonly letters: number;
  readonly onePerHousehold: boolean;
  /** What the register tells of the quotas' features, and whether residents are split by it. */
  readonly features: readonly (StratumFeature & { readonly chosen: boolean })[];
  /** Features by which residents were split in the last wave: strata of the same make learn from its answers. */
  readonly splitBefore: readonly string[];
  /** Values of which the register knows nothing, in the order of the quotas. */
  readonly asked: readonly {
    readonly feature: string;
    readonly value: string;
    readonly estimate: number | null;
  }[];
  readonly eligible: number;
  readonly left: DrawableResidents["left"];
  readonly minimumAge: number;
  readonly extractTakenOn: string;
  /** Letters of earlier processes and waves that the expected rates learn from. */
  readonly experienceLetters: number;
  /** Changes with everything that the draw depends on. */
  readonly version: string;
}

export type PlanRefusal =
  | PlanProblem
  | Problem<"process_missing", object>
  | Problem<"register_missing", object>
  | Problem<"invitation_settings_missing", object>
  | Problem<"nobody_eligible", object>
  | Problem<"letters_limited", { readonly most: number }>;

/** In the pool people are wanted for each seat, so that quotas can be filled: a proposal. */
const POOL_PER_SEAT = 6;
const ROUND_LETTERS = 50;
/** The most letters of one draw: they become visible in one short transaction. */
const MOST_LETTERS = 50_000;

/** What planning reads, and how the draw will say what was planned. */
interface Grounds {
  readonly extract: RegisterExtract;
  readonly settings: InvitationSettings;
  readonly quotas: QuotaSet;
}

/**
 * The planning table of the next draw; stores nothing.
 *
 * Fails with `process_missing`, `register_missing`, `invitation_settings_missing`, `nobody_eligible`,
 * `too_many_letters`, `letters_limited`. The first time it opens every resident: about 20 µs each.
 */
export function planDraw(
  context: ServiceContext,
  processId: string,
  choice: PlanChoice,
): Result<PlannedDraw, PlanRefusal> {
  authorise(context.actor, "invitations.read");
  const planned = prepareDraw(context, processId, choice);
  return planned.ok ? ok(planned.value.planned) : planned;
}

/** As `planDraw`, with what a draw stores. For services that have authorised their caller. */
export function prepareDraw(
  source: Pick<ServiceContext, "database" | "keyring">,
  processId: string,
  choice: PlanChoice,
): Result<{ planned: PlannedDraw; drawPlan: DrawPlan; extractId: string }, PlanRefusal> {
  const grounds = findGrounds(source, processId);
  if (!grounds.ok) return grounds;
  const { extract, settings, quotas } = grounds.value;
  const register = countRegister(source, extract);
  const { alike } = register;
  const districts = new Set(alike.map(({ district }) => district));
  const single = singleQuotas(quotas);
  const known = knownFeatures(single, districts);
  const ageGroups = known.filter(({ kind }) => kind === "age").map(({ values }) => values);
  const onePerHousehold = choice.onePerHousehold ?? quotas.onePerHousehold;
  const { kinds, counts, eligible, left } = drawableResidents(
    alike,
    { minimumAge: settings.minimumAge, ageGroups },
    onePerHousehold,
  );
  if (eligible === 0) return problem("nobody_eligible", {});
  const splitBefore = lastSplit(source.database, processId);
  const proposed = known.filter(({ feature }) => splitBefore.includes(feature));
  const split =
    choice.features === null
      ? proposed.length > 0
        ? proposed
        : known
      : known.filter(({ feature }) => choice.features?.includes(feature));
  const experience = seenBefore(source.database, processId);
  const asked = single.filter(
    ({ feature, value }) =>
      !known.some((one) => one.feature === feature && one.values.includes(value)),
  );
  const basis = {
    counts,
    households: onePerHousehold ? countHouseholds(register, kinds, split, counts) : null,
    known,
    split,
    quotas: single,
    experience,
    yes: yesByValues(source, processId, known),
  };
  const own = {
    overall: choice.overallRate,
    values: choice.valueRates,
    strata: choice.ownRates,
  };
  const design = choice.design ?? (split.length > 0 ? "stratified" : "simple");
  const letters = choice.letters ?? proposeLetters(quotas.size, basis, own, eligible);
  if (letters > MOST_LETTERS && letters <= eligible) {
    return problem("letters_limited", { most: MOST_LETTERS });
  }
  const estimates = asked.flatMap(({ feature, value }, place) => {
    const share = choice.estimates.get(place);
    return share === undefined ? [] : [{ feature, value, share }];
  });
  const plan = planInvitations(basis, { design, letters, own, estimates });
  if (!plan.ok) return plan;
  const drawPlan: DrawPlan = {
    minimumAge: settings.minimumAge,
    ageGroups: ageGroups.map((values) => [...values]),
    features: split.map(({ feature, kind, values }) => ({ feature, kind, values: [...values] })),
    overallRate: plan.value.rates.overall,
    strata: plan.value.strata.map((one) => ({
      name: one.name,
      values: [...one.values],
      residents: one.residents,
      rate: one.ownRate ?? one.assumedRate,
      letters: one.letters,
    })),
  };
  const planned: PlannedDraw = {
    plan: plan.value,
    design,
    letters,
    onePerHousehold,
    features: known.map((one) => ({ ...one, chosen: split.includes(one) })),
    splitBefore,
    asked: asked.map(({ feature, value }, place) => ({
      feature,
      value,
      estimate: choice.estimates.get(place) ?? null,
    })),
    eligible,
    left,
    minimumAge: settings.minimumAge,
    extractTakenOn: extract.takenOn,
    experienceLetters: experience.reduce((sum, { invited }) => sum + invited, 0),
    version: sha256Hex(
      canonicalJson({ drawPlan, design, letters, onePerHousehold, extract: extract.id }),
    ),
  };
  return ok({ planned, drawPlan, extractId: extract.id });
}

/** Households of an extract as they were counted for a plan: other numbers of letters need not count anew. */
const countedHouseholds = new WeakMap<CountedRegister, Map<string, HouseholdCounts>>();

/** The households of everyone who can be drawn, by the strata of their members. */
function countHouseholds(
  register: CountedRegister,
  kinds: ReadonlySet<number>,
  split: readonly StratumFeature[],
  counts: readonly ResidentCount[],
): HouseholdCounts {
  const { alike, kind, household } = register;
  const known = countedHouseholds.get(register) ?? new Map<string, HouseholdCounts>();
  countedHouseholds.set(register, known);
  const key = sha256Hex(canonicalJson({ split, kinds: [...kinds] }));
  const same = known.get(key);
  if (same !== undefined) return same;
  const strata = countStrata(split, counts);
  const places = new Map(strata.map(({ name }, place) => [name, place]));
  const read = stratumReader(split);
  const stratumOfKind = alike.map(({ age, ...one }, own) =>
    age === null || !kinds.has(own) ? -1 : (places.get(stratumName(read({ ...one, age }))) ?? -1),
  );
  const drawable = { stratum: new Int32Array(kind.length), household: new Int32Array(kind.length) };
  let people = 0;
  for (let place = 0; place < kind.length; place += 1) {
    const own = stratumOfKind[kind[place] ?? 0] ?? -1;
    if (own < 0) continue;
    drawable.stratum[people] = own;
    drawable.household[people] = household[place] ?? -1;
    people += 1;
  }
  const { residents, compositions } = composeHouseholds(
    {
      stratum: drawable.stratum.subarray(0, people),
      household: drawable.household.subarray(0, people),
    },
    strata.length,
  );
  const counted = { residents, compositions };
  known.set(key, counted);
  return counted;
}

function findGrounds(
  { database }: Pick<ServiceContext, "database">,
  processId: string,
): Result<Grounds, PlanRefusal> {
  const quotas = loadQuotaSet(database, processId);
  if (quotas === null) return problem("process_missing", {});
  const extract = standingExtract(database, processId);
  if (extract === null) return problem("register_missing", {});
  const settings = findSettings(database, processId);
  if (settings === null) return problem("invitation_settings_missing", {});
  return ok({ extract, settings, quotas });
}

/** Quotas over one feature: those made from others say nothing about one letter, and nobody is invited as not said. */
function singleQuotas({ quotas, combined }: QuotaSet): Quota[] {
  return quotas.filter(
    ({ feature, value }) => value !== NOT_SAID && !combined.some(({ name }) => name === feature),
  );
}

function knownFeatures(quotas: readonly Quota[], districts: ReadonlySet<string>): StratumFeature[] {
  return [...new Set(quotas.map(({ feature }) => feature))].flatMap((feature) => {
    const values = quotas.filter((quota) => quota.feature === feature).map(({ value }) => value);
    const kind = registerFeatureKind(values, districts);
    return kind === null ? [] : [{ feature, kind, values }];
  });
}

/** Letters that let enough people say yes for each seat beside those in the pool, before it is known to whom they go. */
function proposeLetters(
  seats: number,
  { split, counts, experience, yes }: PlanBasis,
  own: PlanRequest["own"],
  eligible: number,
): number {
  const strata = countStrata(split, counts);
  const expected = expectRates(split, strata, experience);
  const { overall } = adjustRates(split, strata, expected, { ...own, own: own.values });
  const inPool = yes.reduce((sum, { people }) => sum + people, 0);
  const missing = Math.max(1, seats * POOL_PER_SEAT - inPool);
  const letters = Math.ceil(missing / overall / ROUND_LETTERS) * ROUND_LETTERS;
  return Math.min(letters, eligible, MOST_LETTERS);
}
