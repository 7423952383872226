import { z } from "zod";
import { ownCopy } from "./own-copy.ts";
import type { Resident } from "./resident-envelope.server.ts";

/** The bands in which ages are shown: the youngest of each, in completed years. */
const BANDS = [0, 16, 18, 25, 35, 50, 65, 75] as const;
/** More are counted together: such a column is hardly one of districts. */
const DISTRICT_LIMIT = 500;

const tally = z.record(z.string(), z.int());

/** How many residents an extract has, by what it says of them. Exact, for organisers only. */
export const residentCountsSchema = z.object({
  age: tally,
  gender: tally,
  nationalityGroup: tally,
  /** By name; "" where none is given. */
  district: tally,
  /** Households, institutions not among them. */
  households: z.int(),
  /** People in institutions, and how many institutions. */
  inInstitutions: z.int(),
  institutions: z.int(),
  /** Institutions among them that only their size shows. */
  largeHouseholds: z.int(),
  informationBlocks: z.int(),
  /** Nationalities given in words that are not understood; counted as unknown. */
  nationalitiesUnread: z.int(),
});
export type ResidentCounts = z.infer<typeof residentCountsSchema>;

/** The band of an age: "0–15", "75+". */
function bandOf(age: number): string {
  const index = BANDS.findLastIndex((youngest) => youngest <= age);
  const next = BANDS[index + 1];
  return next === undefined ? `${BANDS[index]}+` : `${BANDS[index]}–${next - 1}`;
}

const BAND_OF_AGE = Array.from({ length: 151 }, (_, age) => bandOf(age));

export interface CountedResident {
  readonly resident: Pick<
    Resident,
    "gender" | "nationalityGroup" | "district" | "informationBlock"
  >;
  /** In completed years. */
  readonly age: number;
  readonly nationalityUnread: boolean;
}

/** Counts residents one by one; what concerns whole households is added by who knows them. */
export function createResidentCount() {
  const age = tallyOf(BANDS.map(bandOf));
  const gender = tallyOf([]);
  const nationalityGroup = tallyOf([]);
  const district = tallyOf([]);
  let informationBlocks = 0;
  let nationalitiesUnread = 0;
  return {
    add(counted: CountedResident): void {
      const { resident } = counted;
      increase(age, BAND_OF_AGE[counted.age] ?? "");
      increase(gender, resident.gender);
      increase(nationalityGroup, resident.nationalityGroup);
      const known = district.has(resident.district) || district.size < DISTRICT_LIMIT;
      increase(district, known ? resident.district : "…");
      if (resident.informationBlock) informationBlocks += 1;
      if (counted.nationalityUnread) nationalitiesUnread += 1;
    },
    result: () => ({
      age: Object.fromEntries(age),
      gender: Object.fromEntries(gender),
      nationalityGroup: Object.fromEntries(nationalityGroup),
      district: Object.fromEntries(district),
      informationBlocks,
      nationalitiesUnread,
    }),
  };
}

function tallyOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 0]));
}

function increase(counts: Map<string, number>, name: string): void {
  const known = counts.get(name);
  if (known === undefined) counts.set(ownCopy(name), 1);
  else counts.set(name, known + 1);
}
