import { registerReader } from "#app/domain/register-shares.ts";

/** Who can be drawn. Nothing beside age and residence counts; nationality and residence status never do. */
export interface EligibilityRule {
  /** In completed years. */
  readonly minimumAge: number;
  /** Values of the quotas' age features, by feature: who is in none of a feature's groups has no seat to win. */
  readonly ageGroups: readonly (readonly string[])[];
}

export type Ineligibility = "age_unknown" | "too_young" | "outside_age_groups";

/**
 * Says why a resident cannot be drawn; returns null for those who can.
 *
 * @returns a function of the age in completed years on the day of the extract, null where unknown
 */
export function eligibilityCheck(
  rule: EligibilityRule,
): (age: number | null) => Ineligibility | null {
  const groups = rule.ageGroups.map((values) => ({ values, has: registerReader("age", values) }));
  return (age) => {
    if (age === null) return "age_unknown";
    if (age < rule.minimumAge) return "too_young";
    const resident = { age, gender: "unknown", district: "", nationalityGroup: "unknown" } as const;
    const seated = groups.every(({ values, has }) => values.some((value) => has(resident, value)));
    return seated ? null : "outside_age_groups";
  };
}
