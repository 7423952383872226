import { ageOn } from "#app/domain/age.ts";
import { seededRandom } from "#app/domain/random.ts";
import {
  type DemoFeature,
  describeResident,
  readinessToAnswer,
  YOUNGEST,
} from "./synthetic-answers.ts";
import { REGISTER_DATE, type SyntheticResident } from "./synthetic-register.ts";

/** A resident who said yes, with what only they can say about themselves. */
export interface Respondent {
  /** Id in the organiser's list. */
  readonly reference: string;
  readonly resident: SyntheticResident;
  /** Null: cannot be reached by e-mail. The domain is reserved for examples. */
  readonly email: string | null;
  /** Value by feature, in the words of the quotas. */
  readonly values: Readonly<Record<DemoFeature, string>>;
}

/** Which people answer, and how many. */
export interface RespondentOrder {
  readonly seed: string;
  readonly count: number;
  /** Begins each reference, for example `Z` for Z-001. */
  readonly prefix: string;
}

export const PAVEMENT_RESPONDENTS: RespondentOrder = {
  seed: "Gehwege, pool, 34",
  count: 96,
  prefix: "G",
};

/** They are in a file to import, not in a pool. */
export const FIRE_BRIGADE_RESPONDENTS: RespondentOrder = {
  seed: "Feuerwehr, pool, 1",
  count: 64,
  prefix: "F",
};

const REACHED_BY_EMAIL = 0.55;

/**
 * Invents who of the register answers an invitation, and what they say about themselves. Who is
 * older or went to school longer answers more often than migrants and people without work. At
 * most one person of a household. The same seed gives the same people. O(n log n).
 */
export function inventRespondents(
  register: readonly SyntheticResident[],
  order: RespondentOrder,
): Respondent[] {
  const random = seededRandom(order.seed);
  const candidates = register
    .filter((resident) => ageOn(resident.birthDate, REGISTER_DATE) >= YOUNGEST)
    .map((resident) => {
      const values = describeResident(random, resident);
      // Weighted sampling without replacement (Efraimidis and Spirakis, 2006).
      return { resident, values, key: Math.log(1 - random.next()) / readinessToAnswer(values) };
    })
    .sort((a, b) => b.key - a.key);
  const answered = new Set<string>();
  const chosen = candidates.filter(({ resident: { household } }) => {
    if (household.institution) return true;
    const first = !answered.has(household.id);
    answered.add(household.id);
    return first;
  });
  return random.shuffle(chosen.slice(0, order.count)).map(({ resident, values }, index) => {
    const reference = `${order.prefix}-${String(index + 1).padStart(3, "0")}`;
    const reached = random.next() < REACHED_BY_EMAIL;
    const email = reached ? `${reference.toLowerCase()}@example.org` : null;
    return { reference, resident, email, values };
  });
}
