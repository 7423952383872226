import type { Check } from "#app/domain/public-draw/lottery-checks.ts";
import type {
  FullLottery,
  OpenRow,
  PublicQuota,
  RowAttributes,
} from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";

/**
 * The checks that need attributes, from `attributes_complete` to `households_kept`, in the order of
 * `FULL_CHECKS`. Shares nothing with the search for panels. Panels with someone who was erased are
 * checked as far as the others tell. O(panels · size · quotas).
 */
export function checkFullContent(lottery: FullLottery): Check[] {
  const open = new Map(
    lottery.rows.flatMap((row): [string, OpenRow][] => (row.erased ? [] : [[row.id, row]])),
  );
  const made = new Set(lottery.combined.map(({ name }) => name));
  const plain = lottery.quotas.filter(({ feature }) => !made.has(feature));
  const combined = lottery.quotas.filter(({ feature }) => made.has(feature));
  return [
    checkAttributes(lottery, open),
    checkCommitments(lottery, open),
    checkQuotas("quotas_kept", lottery, open, plain),
    checkQuotas("combined_quotas_kept", lottery, open, combined),
    checkHouseholds(lottery, open),
  ];
}

function checkAttributes(lottery: FullLottery, open: ReadonlyMap<string, OpenRow>): Check {
  const { quotas, combined, households } = lottery;
  const made = new Set(combined.map(({ name }) => name));
  const known = new Map<string, Set<string> | null>();
  for (const { feature } of combined.flatMap(({ conditions }) => conditions)) {
    known.set(feature, null);
  }
  for (const { feature, value } of quotas) {
    if (made.has(feature)) continue;
    known.set(feature, (known.get(feature) ?? new Set()).add(value));
  }
  for (const { id: row, attributes } of open.values()) {
    const { values, household } = attributes;
    const missing = [...known].find(([feature, accepted]) => {
      const value = Object.hasOwn(values, feature) ? values[feature] : undefined;
      return value === undefined || (accepted !== null && !accepted.has(value));
    });
    const extra = Object.keys(values).find((feature) => !known.has(feature));
    const feature = missing?.[0] ?? extra;
    if (feature !== undefined || (household !== null && !households)) {
      const params = { row, ...(feature === undefined ? {} : { feature }) };
      return { id: "attributes_complete", holds: false, params };
    }
  }
  return { id: "attributes_complete", holds: partly(lottery, open), params: {} };
}

function checkCommitments(lottery: FullLottery, open: ReadonlyMap<string, OpenRow>): Check {
  const figures = { rows: open.size, erased: lottery.rows.length - open.size };
  for (const { id, salt, attributes, commitment } of open.values()) {
    if (rowCommitment(id, salt, attributes) === commitment) continue;
    return { id: "commitments_open", holds: false, params: { ...figures, row: id } };
  }
  return { id: "commitments_open", holds: partly(lottery, open), params: figures };
}

function partly({ rows }: FullLottery, open: ReadonlyMap<string, OpenRow>): true | null {
  return open.size === rows.length ? true : null;
}

function checkQuotas(
  id: "quotas_kept" | "combined_quotas_kept",
  { panels, combined }: FullLottery,
  open: ReadonlyMap<string, OpenRow>,
  quotas: readonly PublicQuota[],
): Check {
  const having = quotas.map((quota) => {
    const feature = combined.find(({ name }) => name === quota.feature);
    const has = ({ values }: RowAttributes) => {
      if (feature === undefined) return values[quota.feature] === quota.value;
      const all = feature.conditions.every((condition) =>
        condition.values.includes(values[condition.feature] ?? ""),
      );
      return quota.value === (all ? "yes" : "no");
    };
    const rows = [...open.values()].filter(({ attributes }) => has(attributes));
    return { ...quota, rows: new Set(rows.map((row) => row.id)) };
  });
  let unchecked = 0;
  for (const [panel, ids] of panels.entries()) {
    const unknown = ids.filter((row) => !open.has(row)).length;
    if (unknown > 0) unchecked++;
    for (const { feature, value, min, max, rows } of having) {
      const count = ids.filter((row) => rows.has(row)).length;
      if (count <= max && count + unknown >= min) continue;
      const params = { panels: panels.length, unchecked, panel, feature, value, count };
      return { id, holds: false, params };
    }
  }
  const holds = unchecked > 0 && quotas.length > 0 ? null : true;
  return { id, holds, params: { panels: panels.length, unchecked } };
}

function checkHouseholds(
  { panels, households }: FullLottery,
  open: ReadonlyMap<string, OpenRow>,
): Check {
  let unchecked = 0;
  for (const [panel, ids] of panels.entries()) {
    if (ids.some((row) => !open.has(row))) unchecked++;
    const homes = ids.flatMap((row) => open.get(row)?.attributes.household ?? []);
    if (new Set(homes).size === homes.length) continue;
    const params = { panels: panels.length, unchecked, panel };
    return { id: "households_kept", holds: false, params };
  }
  const holds = unchecked > 0 && households ? null : true;
  return { id: "households_kept", holds, params: { panels: panels.length, unchecked } };
}
