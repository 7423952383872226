import {
  type Announcement,
  commitmentOf,
  FORMAT_VERSION,
  FULL_FORMAT,
  type FullLottery,
  type OpenRow,
  type PublicLottery,
  publicLotteryOf,
} from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import { newRowId, newSalt } from "#app/domain/public-draw/salt.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import { compareText, type Person } from "#app/domain/sortition/people.ts";
import { quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import type { UniformLottery } from "#app/domain/sortition/rounding/uniform-lottery.ts";

export interface PublicLotterySource {
  /** The input of the lottery, as it was given to `computeLottery`. */
  readonly input: SelectionInput;
  readonly lottery: Lottery;
  readonly uniform: UniformLottery;
  readonly announcement: Announcement | null;
  /** Whether this is a test draw. */
  readonly testDraw: boolean;
}

/** Who has which row: for the organiser and for the letters, in neither file. */
interface RowOfPerson {
  readonly personId: string;
  readonly rowId: string;
  readonly salt: string;
}

export interface MadePublicLottery {
  readonly publicLottery: PublicLottery;
  readonly fullLottery: FullLottery;
  /** SHA-256 of the public file. */
  readonly commitment: string;
  /** In the order of the people of the input. */
  readonly rows: readonly RowOfPerson[];
}

/**
 * The two files of a public draw: row ids, salts and marks of households are new and random.
 * O(panels · size + people · features).
 * @param integer an unbiased whole number in 0..n-1 from a source that nobody can guess
 */
export function makePublicLottery(
  { input, lottery, uniform, announcement, testDraw }: PublicLotterySource,
  integer: (n: number) => number,
): MadePublicLottery {
  const { people, size, combined = [] } = input;
  const marks = markHouseholds(people, integer);
  const features = attributeFeatures(input);
  const newId = createUniqueIds(integer);
  const probabilities = probabilityById(lottery);
  const open = people.map((person): OpenRow => {
    const id = newId();
    const salt = newSalt(integer);
    const values = Object.fromEntries(
      features.map((feature) => [feature, person.values[feature] ?? ""]),
    );
    const attributes = { values, household: marks.get(person.household) ?? null };
    return {
      id,
      commitment: rowCommitment(id, salt, attributes),
      probability: probabilities.get(person.id) ?? 0,
      appearances: uniform.appearances.get(person.id) ?? 0,
      erased: false,
      salt,
      attributes,
    };
  });
  const rows = people.map((person, position) => {
    const { id = "", salt = "" } = open[position] ?? {};
    return { personId: person.id, rowId: id, salt };
  });
  const rowIds = new Map(rows.map(({ personId, rowId }) => [personId, rowId]));
  const fullLottery: FullLottery = {
    format: FULL_FORMAT,
    formatVersion: FORMAT_VERSION,
    algorithm: lottery.algorithm,
    algorithmVersion: lottery.algorithmVersion,
    objective: lottery.objective,
    testDraw,
    announcement,
    size,
    poolSize: people.length,
    quotas: sortQuotas(input.quotas).map(({ feature, value, min, max }) => {
      return { feature, value, min, max };
    }),
    combined,
    households: people.some(({ household }) => household !== undefined),
    optimality: lottery.optimality,
    rounding: uniform.rounding,
    panels: uniform.panels.map((ids) => ids.map((id) => rowIds.get(id) ?? "").sort(compareText)),
    rows: open.sort((a, b) => compareText(a.id, b.id)),
    originalHash: null,
  };
  const publicLottery = publicLotteryOf(fullLottery);
  return { publicLottery, fullLottery, commitment: commitmentOf(publicLottery), rows };
}

/** Every feature that quotas or conditions look at, but those made from others. */
function attributeFeatures({ quotas, combined = [] }: SelectionInput): string[] {
  const made = new Set(combined.map(({ name }) => name));
  const conditions = combined.flatMap((each) => each.conditions.map(({ feature }) => feature));
  return [...new Set([...quotaFeatures(quotas), ...conditions])]
    .filter((feature) => !made.has(feature))
    .sort(compareText);
}

/** A random mark for each household of which more than one person is in the pool. */
function markHouseholds(
  people: readonly Person[],
  integer: (n: number) => number,
): Map<string | undefined, string> {
  const newMark = createUniqueIds(integer);
  const seen = new Set<string>();
  const marks = new Map<string | undefined, string>();
  for (const { household } of people) {
    if (household === undefined || marks.has(household)) continue;
    if (seen.has(household)) marks.set(household, newMark());
    else seen.add(household);
  }
  return marks;
}

function createUniqueIds(integer: (n: number) => number): () => string {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const id = newRowId(integer);
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

function probabilityById({ profiles, probabilities }: Lottery): Map<string, number> {
  return new Map(
    profiles.flatMap(({ members }, t) =>
      members.map((id): [string, number] => [id, probabilities[t] ?? 0]),
    ),
  );
}
