import { expect, test } from "vitest";
import { labelledPoints } from "#app/domain/proposals/locator-map.ts";

const RADIUS = 10;

function labelled(points: readonly (readonly [number, number])[]) {
  const sheet = { width: 200, height: 100 };
  const places = points.map(([x, y], place) => ({ place, x, y }));
  return labelledPoints({ ...sheet, points: places }, RADIUS);
}

test("a point with room around it has its label at the point", () => {
  expect(labelled([[50, 50]])).toEqual([{ place: 0, x: 50, y: 50, labelX: 50, labelY: 50 }]);
});

test("twenty proposals at one place have labels that do not cover each other and stay on the sheet", () => {
  const labels = labelled(Array.from({ length: 20 }, () => [180, 50] as const));
  for (const [index, { labelX, labelY, x, y }] of labels.entries()) {
    expect([x, y]).toEqual([180, 50]);
    expect(labelX).toBeGreaterThanOrEqual(RADIUS);
    expect(labelX).toBeLessThanOrEqual(200 - RADIUS);
    expect(labelY).toBeGreaterThanOrEqual(RADIUS);
    expect(labelY).toBeLessThanOrEqual(100 - RADIUS);
    for (const other of labels.slice(0, index)) {
      const apart = Math.hypot(other.labelX - labelX, other.labelY - labelY);
      expect(apart).toBeGreaterThanOrEqual(2 * RADIUS);
    }
  }
});

test("labels come out the same for the same points", () => {
  const points = [
    [40, 40],
    [42, 41],
    [40, 40],
  ] as const;
  expect(labelled(points)).toEqual(labelled(points));
});

test("where there is no room at all a label stays at its point", () => {
  const labels = labelled(Array.from({ length: 200 }, () => [100, 50] as const));
  expect(labels.at(-1)).toMatchObject({ labelX: 100, labelY: 50 });
});
