import { NOT_SAID } from "#app/domain/not-said.ts";
import type { PopulationShare } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";

type NationalityGroup = "german" | "eu" | "europe_outside_eu" | "outside_europe" | "unknown";

/** What a register says about a resident that quotas can be about. */
export interface CountedResident {
  /** In completed years. */
  readonly age: number;
  readonly gender: "female" | "male" | "diverse" | "unknown";
  readonly district: string;
  readonly nationalityGroup?: NationalityGroup;
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

const NOT_GERMAN = ["nicht deutsch", "not german", "non-german"];
const NATIONALITIES: Record<NationalityGroup, readonly string[]> = {
  german: ["german", "deutsch"],
  eu: ["eu", ...NOT_GERMAN],
  europe_outside_eu: ["europa außerhalb der eu", "europe outside the eu", ...NOT_GERMAN],
  outside_europe: ["außerhalb europas", "outside europe", ...NOT_GERMAN],
  unknown: [],
};

/**
 * The share, in percent, of each value that a register can tell: ages ("16-29", "75 und älter",
 * "60+", "unter 16"), genders, districts and groups of nationality. A feature of which it cannot tell every value is left
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
  const kind = registerFeatureKind(values, districts);
  return kind === null ? null : { kind, is: registerReader(kind, values) };
}

/** What a feature of quotas is about in the register. */
export const REGISTER_FEATURE_KINDS = ["age", "gender", "district", "nationality"] as const;
export type RegisterFeatureKind = (typeof REGISTER_FEATURE_KINDS)[number];

/**
 * What the register tells about the values of a feature; null where it cannot tell every one.
 *
 * @param districts those that occur in the register
 */
export function registerFeatureKind(
  values: readonly string[],
  districts: ReadonlySet<string>,
): RegisterFeatureKind | null {
  if (values.length === 0) return null;
  if (values.every((value) => ageRange(value) !== null)) return "age";
  if (knowsAll(GENDERS, values)) return "gender";
  if (knowsAll(NATIONALITIES, values)) return "nationality";
  return values.every((value) => districts.has(value)) ? "district" : null;
}

function knowsAll(words: Readonly<Record<string, readonly string[]>>, values: readonly string[]) {
  const known = Object.values(words).flat();
  return values.every((value) => known.includes(value.trim().toLowerCase()));
}

/** Tells whether a resident has a value of a feature of this kind. */
export function registerReader(
  kind: RegisterFeatureKind,
  values: readonly string[],
): (resident: CountedResident, value: string) => boolean {
  if (kind === "age") {
    const ranges = new Map(values.map((value) => [value, ageRange(value)]));
    return ({ age }, value) => {
      const range = ranges.get(value);
      return range != null && range.from <= age && age <= range.to;
    };
  }
  if (kind === "gender") {
    return ({ gender }, value) => GENDERS[gender].includes(value.trim().toLowerCase());
  }
  if (kind === "nationality") {
    return ({ nationalityGroup = "unknown" }, value) =>
      NATIONALITIES[nationalityGroup].includes(value.trim().toLowerCase());
  }
  return ({ district }, value) => district === value;
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
