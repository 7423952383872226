import { type BySexAndAge, bySexAndAge, people } from "./population.ts";

/**
 * At which ages people move, as shares that add up to 1 over both sexes: children with their parents,
 * a peak of young adults, and few who are old.
 *
 * The curve is that of Rogers and Castro, "Model Migration Schedules" (IIASA 1981), without its
 * retirement peak, with their parameters for a young labour force.
 */
export function migrationProfile(shareOfWomen = 0.5): BySexAndAge {
  const curve = bySexAndAge((sex, age) => {
    const share = sex === "female" ? shareOfWomen : 1 - shareOfWomen;
    const children = 0.02 * Math.exp(-0.1 * age);
    const workers = 0.06 * Math.exp(-0.1 * (age - 20) - Math.exp(-0.4 * (age - 20)));
    return share * (children + workers + 0.003 * (age < 80 ? 1 : 0));
  });
  const all = people(curve);
  return bySexAndAge((sex, age) => (curve[sex][age] ?? 0) / all);
}
