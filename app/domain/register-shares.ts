import { NOT_SAID } from "#app/domain/not-said.ts";
import type { PopulationShare } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";

/** What a register says about a resident that quotas can be about. */
export interface CountedResident {
  /** In completed years. */
  readonly age: number;
  readonly gender: "female" | "male" | "diverse" | "unknown";
  readonly district: string;
}

interface WantedFeature {
  readonly feature: string;
  readonly values: readonly string[];
}

const GENDERS: Record<CountedResident["gender"], readonly string[]> = {
  female: ["female", "f", "weiblich", "w", "frau", "woman"],
  male: ["male", "m", "männlich", "mann", "man"],
  diverse: ["diverse", "d", "divers", "non-binary"],
  unknown: [],
};

/**
 * The share, in percent, of each value that a register can tell: ages ("16-29", "75 und älter",
 * "60+", "unter 16"), genders and districts. A feature of which it cannot tell every value is left
 * out. Where ages are asked for, only residents of one of these ages count, for all features.
 */
export function registerShares(
  residents: readonly CountedResident[],
  features: readonly WantedFeature[],
): PopulationShare[] {
  const districts = new Set(residents.map(({ district }) => district));
  const readers = features.map(({ feature, values }) => {
    const said = values.filter((value) => value !== NOT_SAID);
    return { feature, values: said, has: readerOf(said, districts) };
  });
  const ages = readers.filter(({ has }) => has?.kind === "age");
  const counted = residents.filter((resident) =>
    ages.every(({ values, has }) => values.some((value) => has?.is(resident, value))),
  );
  return readers.flatMap(({ feature, values, has }) => {
    if (has === null) return [];
    const people = values.map((value) => counted.filter((one) => has.is(one, value)).length);
    const total = people.reduce((sum, count) => sum + count, 0);
    if (total === 0) return [];
    return values.map((value, index) => ({
      feature,
      value,
      share: Math.round((10_000 * (people[index] ?? 0)) / total) / 100,
    }));
  });
}

/** Whether a register in which these districts occur can tell all values of a feature. */
export function registerTells(values: readonly string[], districts: ReadonlySet<string>): boolean {
  const said = values.filter((value) => value !== NOT_SAID);
  return readerOf(said, districts) !== null;
}

/** Whether the values name ages, genders, or something else that may be districts. */
export function kindOfValues(values: readonly string[]): "age" | "gender" | "other" {
  const kind = readerOf(values, new Set())?.kind;
  return kind === "age" || kind === "gender" ? kind : "other";
}

/**
 * The value a resident has of a feature that the register tells; null where it does not know it or
 * none of the values fits. `age` null: unknown.
 */
export function valueFromRegister(
  resident: Omit<CountedResident, "age"> & { readonly age: number | null },
  values: readonly string[],
): string | null {
  const said = values.filter((value) => value !== NOT_SAID);
  const has = readerOf(said, new Set(said));
  const { age } = resident;
  if (has === null || (has.kind === "age" && age === null)) return null;
  return said.find((value) => has.is({ ...resident, age: age ?? 0 }, value)) ?? null;
}

function readerOf(values: readonly string[], districts: ReadonlySet<string>) {
  const ranges = new Map(values.map((value) => [value, ageRange(value)]));
  if (values.length === 0) return null;
  if ([...ranges.values()].every((range) => range !== null)) {
    const is = ({ age }: CountedResident, value: string) => {
      const range = ranges.get(value);
      return range != null && range.from <= age && age <= range.to;
    };
    return { kind: "age", is } as const;
  }
  const known = Object.values(GENDERS).flat();
  if (values.every((value) => known.includes(value.toLowerCase()))) {
    const is = ({ gender }: CountedResident, value: string) =>
      GENDERS[gender].includes(value.toLowerCase());
    return { kind: "gender", is } as const;
  }
  if (values.every((value) => districts.has(value))) {
    const is = ({ district }: CountedResident, value: string) => district === value;
    return { kind: "district", is } as const;
  }
  return null;
}

/** The ages that a value names, in completed years, both included; null where it names none. */
export function ageRange(value: string): { from: number; to: number } | null {
  const text = value.trim().toLowerCase();
  const range = /^(\d{1,3})\s*(?:[-–—]|bis|to)\s*(\d{1,3})(?: jahre| years)?$/.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const open =
    /^(?:ab )?(\d{1,3})\s*(\+|(?:jahre )?und (?:älter|mehr)|(?:years )?(?:and|or) (?:older|over))?$/.exec(
      text,
    );
  if (open && (open[2] !== undefined || text.startsWith("ab "))) {
    return { from: Number(open[1]), to: Number.POSITIVE_INFINITY };
  }
  const below = /^(?:unter|under|below) (\d{1,3})$/.exec(text);
  return below ? { from: 0, to: Number(below[1]) - 1 } : null;
}
