import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgendaItem,
  moveItem,
  placeAfterMove,
  placeItems,
} from "#app/domain/agenda/agenda-item.ts";

const SEVEN = Date.parse("2026-09-10T17:00:00Z");

function item(id: string, minutes: number, position: number, parentId: string | null = null) {
  return { id, minutes, position, parentId };
}

/** The evening in Hettstedt: welcome, presentation with two parts, discussion. */
const evening: AgendaItem[] = [
  item("discussion", 60, 2),
  item("welcome", 10, 0),
  item("talk", 20, 1),
  item("german", 20, 0, "talk"),
  item("english", 15, 1, "talk"),
];

const shown = (items: readonly AgendaItem[]) =>
  placeItems(items, SEVEN).map(({ number, id, begins, ends }) => {
    const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
    return `${number} ${id} ${clock(begins)}-${clock(ends)}`;
  });

test("items are numbered and timed one after the other, parts within their item", () => {
  expect(shown(evening)).toEqual([
    "1 welcome 17:00-17:10",
    "2 talk 17:10-17:45",
    "2.1 german 17:10-17:30",
    "2.2 english 17:30-17:45",
    "3 discussion 17:45-18:45",
  ]);
});

test("an item that is longer than its parts keeps its time", () => {
  const longer = evening.map((each) => (each.id === "talk" ? { ...each, minutes: 50 } : each));
  expect(shown(longer).slice(1)).toEqual([
    "2 talk 17:10-18:00",
    "2.1 german 17:10-17:30",
    "2.2 english 17:30-17:45",
    "3 discussion 18:00-19:00",
  ]);
});

test("an evening goes on through the night in which clocks are set back", () => {
  const begins = Date.parse("2026-10-25T00:30:00Z");
  const placed = placeItems([item("a", 60, 0), item("b", 60, 1)], begins);
  expect(placed[1]?.begins).toBe(begins + 60 * 60_000);
});

test("an item that hangs on nothing throws", () => {
  expect(() => placeItems([item("a", 5, 0, "gone")], SEVEN)).toThrow();
});

describe("moving an item by a key", () => {
  test.each([
    ["discussion", "up", { parentId: null, index: 1 }],
    ["welcome", "up", null],
    ["welcome", "down", { parentId: null, index: 1 }],
    ["discussion", "down", null],
    ["discussion", "in", { parentId: "talk", index: 2 }],
    ["welcome", "in", null],
    ["talk", "in", null],
    ["german", "in", null],
    ["english", "out", { parentId: null, index: 2 }],
    ["talk", "out", null],
    ["gone", "up", null],
  ] as const)("%s %s", (id, move, place) => {
    expect(placeAfterMove(evening, id, move)).toEqual(place);
  });

  test("an item that becomes a part, or leaves, closes the gap behind it", () => {
    const inside = moveItem(evening, "welcome", { parentId: "talk", index: 1 });
    expect(shown(inside).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "1 talk",
      "1.1 german",
      "1.2 welcome",
      "1.3 english",
      "2 discussion",
    ]);
    expect(inside.find(({ id }) => id === "discussion")?.position).toBe(1);
  });

  test("up and down again, or in and out again, leave the agenda as it was", () => {
    const moves = [
      ["down", "up"],
      ["up", "down"],
      ["in", "out"],
    ] as const;
    const ids = fc.constantFrom(...evening.map(({ id }) => id));
    fc.assert(
      fc.property(ids, fc.constantFrom(...moves), (id, [there, back]) => {
        const first = placeAfterMove(evening, id, there);
        fc.pre(first !== null);
        const moved = moveItem(evening, id, first);
        const second = placeAfterMove(moved, id, back);
        if (second === null) throw new Error("no way back");
        expect(shown(moveItem(moved, id, second))).toEqual(shown(evening));
      }),
      { seed: 1 },
    );
  });

  test("whatever is moved: nobody is lost, and the time of the evening is kept", () => {
    const step = fc.record({
      id: fc.constantFrom(...evening.map(({ id }) => id)),
      move: fc.constantFrom("up", "down", "in", "out" as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let items: readonly AgendaItem[] = evening;
        for (const { id, move } of steps) {
          const place = placeAfterMove(items, id, move);
          if (place !== null) items = moveItem(items, id, place);
          expect(placeItems(items, SEVEN)).toHaveLength(evening.length);
        }
      }),
      { seed: 2 },
    );
  });
});
