import { canonicalJson } from "#app/domain/canonical-json.ts";
import type { ItemRecord, MinutesRecord } from "./record.ts";

/** What is new in a record, in the order in which minutes state it. */
export type RecordChange =
  | { readonly kind: "beginning" | "end" | "attendance" | "totals" | "sanctions" | "agenda" }
  | {
      readonly kind: "item_status" | "item_times" | "contributions" | "paper";
      readonly itemId: string;
    }
  | { readonly kind: "questions"; readonly added: number; readonly changed: number };

/** What a newly assembled record says that the one before did not; empty where they say the same. */
export function recordChanges(before: MinutesRecord, after: MinutesRecord): RecordChange[] {
  const differs = (part: keyof MinutesRecord) => !same(before[part], after[part]);
  const order = ({ items }: MinutesRecord) => items.map(({ itemId }) => itemId);
  const known = new Map(before.questions.map((question) => [question.id, question]));
  const added = after.questions.filter(({ id }) => !known.has(id)).length;
  const kept = after.questions.length - added;
  const edited = after.questions.filter(
    (question) => known.has(question.id) && !same(known.get(question.id) ?? null, question),
  ).length;
  const changed = edited + (before.questions.length - kept);
  const hidden = before.hiddenQuestions !== after.hiddenQuestions;
  return [
    ...(differs("began") ? [{ kind: "beginning" } as const] : []),
    ...(differs("ended") ? [{ kind: "end" } as const] : []),
    ...(differs("attendance") ? [{ kind: "attendance" } as const] : []),
    ...(same(order(before), order(after)) ? [] : [{ kind: "agenda" } as const]),
    ...after.items.flatMap((item) => itemChanges(before.items, item)),
    ...(differs("sanctions") ? [{ kind: "sanctions" } as const] : []),
    ...(added > 0 || changed > 0 || hidden ? [{ kind: "questions", added, changed } as const] : []),
    ...(differs("totals") ? [{ kind: "totals" } as const] : []),
  ];
}

function itemChanges(before: readonly ItemRecord[], item: ItemRecord): RecordChange[] {
  const { itemId } = item;
  const old = before.find((each) => each.itemId === itemId);
  if (old === undefined) return [];
  return [
    ...(old.status === item.status ? [] : [{ kind: "item_status", itemId } as const]),
    ...(same(old.periods, item.periods) ? [] : [{ kind: "item_times", itemId } as const]),
    ...(same(old.contributions, item.contributions)
      ? []
      : [{ kind: "contributions", itemId } as const]),
    ...(same(old.onPaper, item.onPaper) ? [] : [{ kind: "paper", itemId } as const]),
  ];
}

function same(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
