import type { CountedResident } from "#app/domain/register-shares.ts";

/**
 * What is assumed about answers where nobody has seen any. These are assumptions, not measurements:
 * organisers change them in the planning table, and what closed processes saw replaces them
 * step by step (`response-rates.ts`).
 */
export const RESPONSE_ASSUMPTIONS = {
  /**
   * Yes per letter over all residents. On the low side on purpose: too large a pool harms nobody,
   * too small a one cannot fill its quotas.
   */
  overall: 0.08,
  /**
   * How often people of an age say yes compared with the average. The young and people with children
   * and jobs answer more seldom, people around retirement most often, the very old more seldom
   * again. Each holds up to the age named.
   */
  ages: [
    { upTo: 24, factor: 0.7 },
    { upTo: 44, factor: 0.8 },
    { upTo: 59, factor: 1.1 },
    { upTo: 74, factor: 1.4 },
    { upTo: Number.POSITIVE_INFINITY, factor: 0.8 },
  ],
  /** Nothing speaks for a difference large enough to plan with. */
  genders: { female: 1, male: 1, diverse: 1, unknown: 1 },
  /** Letters reach people with little German and little trust in authorities more seldom. */
  nationalities: {
    german: 1,
    eu: 0.5,
    europe_outside_eu: 0.5,
    outside_europe: 0.5,
    unknown: 0.8,
  },
} as const;

/** How often such a resident is assumed to say yes, compared with others. Only ratios count. */
export function assumedFactor({
  age,
  gender,
  nationalityGroup,
}: Required<CountedResident>): number {
  const { ages, genders, nationalities } = RESPONSE_ASSUMPTIONS;
  const byAge = ages.find(({ upTo }) => age <= upTo)?.factor ?? 1;
  return byAge * genders[gender] * nationalities[nationalityGroup];
}
