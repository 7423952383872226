import { createFingerprintTable } from "./fingerprint-table.ts";
import { createIntegerList } from "./integer-list.ts";

const NONE = -1;

/**
 * Counts who lives together in an extract while its rows come. Institutions are those that the
 * register flags, and households with more than `limit` members, which show only at the end. A
 * household is named by a number that means nothing outside the extract. About 20 bytes a resident.
 */
export function createHouseholdCount(limit: number) {
  const numbers = createFingerprintTable();
  /** Of each household: its members, and those of them whom the register does not flag. */
  const members = createIntegerList();
  const unflagged = createIntegerList();
  /** Of each resident in the order in which they came: the household, where its size matters. */
  const households = createIntegerList();
  let residents = 0;
  let flaggedResidents = 0;

  return {
    /**
     * Counts the next resident and returns the name of the household, "" when it is not known.
     * @param key the same for everyone who lives together; null where the register does not say
     */
    add(key: string | null, flagged: boolean): string {
      const household = key === null ? NONE : numbers.numberOf(key);
      households.set(residents, flagged ? NONE : household);
      residents += 1;
      if (flagged) flaggedResidents += 1;
      if (household === NONE) return "";
      members.set(household, members.get(household) + 1);
      if (!flagged) unflagged.set(household, unflagged.get(household) + 1);
      return String(household + 1);
    },
    /**
     * Whether only the size of their household shows that this resident lives in an institution.
     * @param resident counted from 0 in the order in which they came
     */
    livesInUnflaggedInstitution(resident: number): boolean {
      const household = households.get(resident);
      return household !== NONE && members.get(household) > limit;
    },
    /** @returns toMark: for how many residents `livesInUnflaggedInstitution` */
    result() {
      let ordinary = 0;
      let institutions = 0;
      let largeHouseholds = 0;
      let toMark = 0;
      for (let household = 0; household < numbers.size(); household += 1) {
        const all = members.get(household);
        const open = unflagged.get(household);
        const large = all > limit;
        if (large) toMark += open;
        else if (open > 0) ordinary += 1;
        if (large || open < all) institutions += 1;
        if (large && open === all) largeHouseholds += 1;
      }
      return {
        households: ordinary,
        institutions,
        largeHouseholds,
        inInstitutions: flaggedResidents + toMark,
        toMark,
      };
    },
  };
}
