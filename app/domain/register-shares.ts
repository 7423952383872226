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
  const readers = features.map((wanted) => ({ ...wanted, has: readerOf(wanted, districts) }));
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

function readerOf({ values }: WantedFeature, districts: ReadonlySet<string>) {
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

function ageRange(value: string): { from: number; to: number } | null {
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
