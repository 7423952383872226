import { expect, test } from "vitest";
import { locatorMap } from "#app/domain/proposals/locator-map.ts";
import { coordinatesText, readCoordinates } from "#app/domain/proposals/place.ts";

test.each([
  ["51.6447, 11.5128", [51.6447, 11.5128]],
  ["51.6447 11.5128", [51.6447, 11.5128]],
  ["51,6447; 11,5128", [51.6447, 11.5128]],
  ["-33.9, 18.4", [-33.9, 18.4]],
  ["51, 11", [51, 11]],
  ["51.64470123456, 11.5128", [51.6447, 11.5128]],
  ["geo:51.6447,11.5128", [51.6447, 11.5128]],
  ["geo:51.6447,11.5128;u=35", [51.6447, 11.5128]],
  ["https://www.openstreetmap.org/?mlat=51.6447&mlon=11.5128#map=17/51.7/11.6", [51.6447, 11.5128]],
  ["https://www.openstreetmap.org/#map=17/51.6447/11.5128", [51.6447, 11.5128]],
  ["openstreetmap.org/#map=17/51.6447/11.5128&layers=N", [51.6447, 11.5128]],
])("the place %j is read", (typed, [latitude, longitude]) => {
  expect(readCoordinates(typed)).toEqual({ latitude, longitude });
});

test.each([
  "",
  "Bahnhof",
  "51.6447",
  "91, 11",
  "51, 181",
  "1e2, 11",
  "NaN, NaN",
  "51.6447, 11.5128<script>",
  "https://evil.example/#map=17/51.6447/11.5128",
  "https://evil.example/?u=openstreetmap.org/&mlat=51&mlon=11",
  "javascript:alert(1)",
  `${"1".repeat(400)}, 11`,
])("%j is no place", (typed) => {
  expect(readCoordinates(typed)).toBeNull();
});

test("a place is written as it is read again", () => {
  const text = coordinatesText(51.6447, -11.5);
  expect(text).toBe("51.64470, -11.50000");
  expect(readCoordinates(text)).toEqual({ latitude: 51.6447, longitude: -11.5 });
  expect(coordinatesText(null, null)).toBe("");
});

const SIZE = { width: 480, height: 320, margin: 40 };

test("north is up, east is where one writes to, and all places lie within the margin", () => {
  const places = [
    { name: "north", latitude: 51.66, longitude: 11.5 },
    { name: "south", latitude: 51.64, longitude: 11.5 },
    { name: "east", latitude: 51.65, longitude: 11.53 },
  ];
  const map = locatorMap(places, SIZE);
  const [north, south, east] = map?.points ?? [];
  expect(north?.y).toBeLessThan(south?.y ?? 0);
  expect(east?.x).toBeGreaterThan(north?.x ?? 0);
  for (const { x, y } of map?.points ?? []) {
    expect(x).toBeGreaterThanOrEqual(40);
    expect(x).toBeLessThanOrEqual(440);
    expect(y).toBeGreaterThanOrEqual(40);
    expect(y).toBeLessThanOrEqual(280);
  }
});

test("one place lies in the middle, and the bar is true to scale", () => {
  const map = locatorMap([{ latitude: 51.65, longitude: 11.5 }], SIZE);
  expect(map?.points).toMatchObject([{ x: 240, y: 160 }]);
  // A thousand metres take the 240 units between the margins.
  expect(map?.scale).toEqual({ metres: 500, length: 120 });
  expect(locatorMap([], SIZE)).toBeNull();
});
