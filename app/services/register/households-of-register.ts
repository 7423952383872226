import { createFingerprintTable } from "./fingerprint-table.ts";
import type { Resident } from "./resident-envelope.server.ts";

/** Who lives together in an extract, known once every row was seen. */
export interface HouseholdCount {
  /** @param key what names the household; null: not known */
  add(key: string | null): void;
  /** The number of a household, from 0; the same as long as the count lives. */
  numberOf(key: string): number;
  membersOf(household: number): number;
  households(): number;
}

export function createHouseholdCount(): HouseholdCount {
  const keys = createFingerprintTable();
  const members: number[] = [];
  return {
    add(key) {
      if (key === null) return;
      const household = keys.numberOf(key);
      members[household] = (members[household] ?? 0) + 1;
    },
    numberOf: keys.numberOf,
    membersOf: (household) => members[household] ?? 0,
    households: () => members.length,
  };
}

const ORDINARY = 1;
const FLAGGED = 2;
const LARGE = 4;

/**
 * Says of each resident which household they belong to, and tells institutions: those the register
 * flags, and households with more than `limit` members. A household is named by a number that
 * means nothing outside the extract.
 */
export function createHouseholdSettling(count: HouseholdCount, limit: number) {
  const kinds = new Uint8Array(count.households());
  return {
    householdOf(key: string | null, flagged: boolean): Resident["household"] {
      if (key === null) return { id: "", institution: flagged };
      const household = count.numberOf(key);
      const large = count.membersOf(household) > limit;
      const kind = (flagged ? FLAGGED : 0) | (large ? LARGE : 0);
      kinds[household] = (kinds[household] ?? 0) | (kind === 0 ? ORDINARY : kind);
      return { id: String(household + 1), institution: flagged || large };
    },
    result() {
      let households = 0;
      let institutions = 0;
      let largeHouseholds = 0;
      for (const kind of kinds) {
        if (kind & ORDINARY) households += 1;
        if (kind & (FLAGGED | LARGE)) institutions += 1;
        if (kind & LARGE && !(kind & FLAGGED)) largeHouseholds += 1;
      }
      return { households, institutions, largeHouseholds };
    },
  };
}
