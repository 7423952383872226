import type { FloorEvent } from "#app/domain/floor/floor-events.ts";
import type { FloorState, PastSpeech } from "#app/domain/floor/floor-state.ts";
import type { ContributionRecord, ItemRecord } from "./record.ts";

/** An item of the agenda or of the evening. */
export interface MinutesItem {
  readonly id: string;
  /** 0 for items that are part of no other. */
  readonly depth: number;
  readonly announced: boolean;
}

/**
 * What happened in each item: announced items in the order of the agenda, and each that was not announced
 * after the one that had begun before it. An item was held where it or a part of it was.
 *
 * @param items announced ones in the order of the agenda, then all others; of the others only those that
 * were taken up are recorded
 */
export function recordItems(
  items: readonly MinutesItem[],
  events: readonly FloorEvent[],
  state: FloorState,
): readonly ItemRecord[] {
  const periods = periodsOf(events);
  const extensions = extensionsOf(events);
  const isTaken = ({ id }: MinutesItem) =>
    periods.has(id) || state.past.some(({ itemId }) => itemId === id);
  const records = items.flatMap((item, index): ItemRecord[] => {
    const held = isTaken(item) || partsOf(items, index).some(isTaken);
    if (!item.announced && !held) return [];
    const missed = state.phase === "closed" ? "dropped" : "awaited";
    const status = item.announced ? (held ? "held" : missed) : "added";
    const speeches = state.past
      .filter(({ itemId }) => itemId === item.id)
      .sort((a, b) => a.startedAt - b.startedAt);
    return [
      {
        ...{ itemId: item.id, status },
        periods: periods.get(item.id) ?? [],
        contributions: speeches.map((speech) => contributionOf(speech, state, extensions)),
        onPaper: stretchesOnPaper(speeches),
      },
    ];
  });
  return inOrderOfTheEvening(records);
}

function contributionOf(
  { entryId, attendeeId, as }: PastSpeech,
  { attendees }: FloorState,
  extensions: ReadonlyMap<string, number>,
): ContributionRecord {
  const standing = attendees.get(attendeeId)?.standing ?? "guest";
  return { entryId, attendeeId, standing, as, extended: extensions.get(entryId) ?? 0 };
}

/** The parts of an item stand after it and are deeper than it. */
function partsOf(items: readonly MinutesItem[], index: number): readonly MinutesItem[] {
  const item = items[index];
  if (item === undefined || !item.announced) return [];
  const after = items.slice(index + 1);
  const end = after.findIndex(({ depth, announced }) => !announced || depth <= item.depth);
  return end === -1 ? after : after.slice(0, end);
}

function inOrderOfTheEvening(records: readonly ItemRecord[]): readonly ItemRecord[] {
  const began = ({ periods }: ItemRecord) => periods[0]?.begins ?? Number.POSITIVE_INFINITY;
  const ordered = records.filter(({ status }) => status !== "added");
  const added = records.filter(({ status }) => status === "added");
  for (const record of added.sort((a, b) => began(a) - began(b))) {
    const before = ordered.findLastIndex((each) => began(each) <= began(record));
    ordered.splice(before + 1, 0, record);
  }
  return ordered;
}

function stretchesOnPaper(speeches: readonly PastSpeech[]): ItemRecord["onPaper"] {
  const stretches: { from: number; until: number }[] = [];
  for (const [index, { how, startedAt, endedAt }] of speeches.entries()) {
    if (how !== "on_paper") continue;
    const last = stretches.at(-1);
    if (last !== undefined && speeches[index - 1]?.how === "on_paper") last.until = endedAt;
    else stretches.push({ from: startedAt, until: endedAt });
  }
  return stretches;
}

function periodsOf(events: readonly FloorEvent[]) {
  const periods = new Map<string, { begins: number; ends: number | null }[]>();
  for (const event of events) {
    if (event.kind === "item_begun") {
      const own = periods.get(event.itemId) ?? [];
      periods.set(event.itemId, [...own, { begins: event.at, ends: null }]);
    }
    if (event.kind === "item_ended") {
      const last = periods.get(event.itemId)?.at(-1);
      if (last !== undefined) last.ends = event.at;
    }
  }
  return periods;
}

/** Seconds by entry. */
function extensionsOf(events: readonly FloorEvent[]): ReadonlyMap<string, number> {
  const extensions = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== "time_extended") continue;
    extensions.set(event.entryId, (extensions.get(event.entryId) ?? 0) + event.seconds);
  }
  return extensions;
}
