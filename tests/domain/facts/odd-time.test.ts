import { expect, test } from "vitest";
import { isOddTime } from "#app/domain/facts/odd-time.ts";

test.each([
  "",
  "2017",
  "1990–2014",
  "2017/18",
  "2017-12-31",
  "29.02.2016",
  "Q3 2017",
  "2. Quartal 2017",
  "2032 (Prognose)",
  "Anfang der 1990er Jahre",
  "31. Dezember 2017",
])("%j is a time as tables write it", (time) => {
  expect(isOddTime(time)).toBe(false);
});

test.each(["20l7", "2O17", "20177", "2017-13-01", "31.02.2017", "1990-20l4", "2017x"])(
  "%j looks mistyped",
  (time) => {
    expect(isOddTime(time)).toBe(true);
  },
);
