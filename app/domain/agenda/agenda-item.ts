/** An item of the agenda, as far as its order and its time go. */
export interface AgendaItem {
  readonly id: string;
  readonly parentId: string | null;
  /** Order among the items of the same parent; ties are broken by id. */
  readonly position: number;
  /** In whole minutes. Of an item with parts the parts count, and this only where it is longer. */
  readonly minutes: number;
}

/** An item in its place: what comes first stands first, parts stand after their item. */
export interface PlacedItem {
  readonly id: string;
  /** As it is read out: `2.1` is the first part of the second item. */
  readonly number: string;
  /** 0 for items that are part of no other. */
  readonly depth: number;
  /** Milliseconds since 1970. */
  readonly begins: number;
  readonly ends: number;
}

const MINUTE = 60_000;

/**
 * Puts the items of an agenda in order, numbers them and gives them their clock times, from the beginning
 * of the town hall on. Parts follow each other from the beginning of their item, which ends with the last
 * of them, or later where it is longer itself. Times are moments, so that a clock that is set back or
 * forward during the evening changes nothing.
 *
 * Items whose parent is missing, or is a part of themselves, throw: the database refuses both.
 */
export function placeItems(items: readonly AgendaItem[], begins: number): readonly PlacedItem[] {
  const parts = new Map<string | null, AgendaItem[]>();
  for (const item of items) {
    parts.set(item.parentId, [...(parts.get(item.parentId) ?? []), item]);
  }
  const placed: PlacedItem[] = [];
  const place = (parentId: string | null, prefix: string, from: number): number => {
    let now = from;
    for (const [index, { id, minutes }] of inOrder(parts.get(parentId) ?? []).entries()) {
      const number = `${prefix}${index + 1}`;
      const slot = placed.length;
      const depth = prefix.split(".").length - 1;
      placed.push({ id, number, depth, begins: now, ends: now });
      const ends = Math.max(now + minutes * MINUTE, place(id, `${number}.`, now));
      placed[slot] = { id, number, depth, begins: now, ends };
      now = ends;
    }
    return now;
  };
  place(null, "", begins);
  if (placed.length !== items.length) throw new Error("An agenda item is part of no agenda.");
  return placed;
}

/** Where an item can be put. */
export type Move = "up" | "down" | "in" | "out";

/** What an item's parent and its place among the others there become, places from 0. */
export interface NewPlace {
  readonly parentId: string | null;
  readonly index: number;
}

/**
 * Where a key press takes an item: up or down among its neighbours, in (a part of the item before it), or
 * out (after the item whose part it is). Null where there is no such place.
 */
export function placeAfterMove(
  items: readonly AgendaItem[],
  id: string,
  move: Move,
): NewPlace | null {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return null;
  const { parentId } = item;
  const siblings = siblingsOf(items, parentId);
  const index = siblings.findIndex((each) => each.id === id);
  switch (move) {
    case "up":
      return index === 0 ? null : { parentId, index: index - 1 };
    case "down":
      return index === siblings.length - 1 ? null : { parentId, index: index + 1 };
    case "in": {
      const before = siblings[index - 1];
      const hasParts = items.some((each) => each.parentId === id);
      if (before === undefined || parentId !== null || hasParts) return null;
      return { parentId: before.id, index: siblingsOf(items, before.id).length };
    }
    case "out": {
      if (parentId === null) return null;
      const parent = items.find((each) => each.id === parentId);
      if (parent === undefined) return null;
      const around = siblingsOf(items, parent.parentId);
      const place = around.findIndex((each) => each.id === parent.id);
      return { parentId: parent.parentId, index: place + 1 };
    }
  }
}

/**
 * The items with one of them put somewhere else: positions of both places count from 0 without gaps.
 * `index` is its place among its new neighbours, from 0; larger ones mean the end.
 */
export function moveItem<Item extends AgendaItem>(
  items: readonly Item[],
  id: string,
  { parentId, index }: NewPlace,
): readonly Item[] {
  const moved = items.find((each) => each.id === id);
  if (moved === undefined) throw new Error(`There is no agenda item ${id}.`);
  const rest = items.filter((each) => each.id !== id);
  const neighbours = siblingsOf(rest, parentId);
  const joined = [...neighbours.slice(0, index), moved, ...neighbours.slice(index)];
  const left = moved.parentId === parentId ? [] : siblingsOf(rest, moved.parentId);
  const positions = new Map(
    [...joined.entries(), ...left.entries()].map(([at, one]) => [one.id, at]),
  );
  return items.map((each) => ({
    ...each,
    parentId: each.id === id ? parentId : each.parentId,
    position: positions.get(each.id) ?? each.position,
  }));
}

function siblingsOf<Item extends AgendaItem>(items: readonly Item[], parentId: string | null) {
  return inOrder(items.filter((each) => each.parentId === parentId));
}

function inOrder<Item extends AgendaItem>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
