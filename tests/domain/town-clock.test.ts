import { expect, test } from "vitest";
import { clockChange, inTown, momentOfEvening, townTime } from "#app/domain/town-clock.ts";

test.each([
  ["in summer", "2026-07-01", "18:00", "2026-07-01T18:00:00+02:00"],
  ["in winter", "2026-12-01", "18:00", "2026-12-01T18:00:00+01:00"],
  ["just before the clock is set forward", "2026-03-29", "01:59", "2026-03-29T01:59:00+01:00"],
  ["that the clock skips", "2026-03-29", "02:30", "2026-03-29T02:30:00+01:00"],
  ["just after the clock was set forward", "2026-03-29", "03:00", "2026-03-29T03:00:00+02:00"],
  ["before the clock is set back", "2026-10-25", "01:30", "2026-10-25T01:30:00+02:00"],
  ["that the clock shows twice", "2026-10-25", "02:30", "2026-10-25T02:30:00+01:00"],
])("a time %s has the offset of its moment", (_when, date, time, moment) => {
  expect(inTown(date, time)).toBe(moment);
});

test.each([
  ["2026-03-29", "01:59", null],
  ["2026-03-29", "02:00", "skipped"],
  ["2026-03-29", "02:59", "skipped"],
  ["2026-03-29", "03:00", null],
  ["2026-10-25", "01:59", null],
  ["2026-10-25", "02:00", "doubled"],
  ["2026-10-25", "02:59", "doubled"],
  ["2026-10-25", "03:00", null],
  ["2026-07-01", "00:00", null],
] as const)("on %s the clock shows %s as %s", (date, time, change) => {
  expect(clockChange(date, time)).toBe(change);
});

test.each([
  ["2026-07-01T16:05:00Z", "18:05"],
  ["2026-12-01T23:00:00Z", "00:00"],
])("at %s the town's clock shows %s", (moment, time) => {
  expect(townTime(new Date(moment))).toBe(time);
});

test.each([
  ["18:30", "2026-07-01T18:00:00+02:00", "2026-07-01T18:30:00+02:00"],
  ["17:50", "2026-07-01T18:00:00+02:00", "2026-07-01T17:50:00+02:00"],
  ["00:15", "2026-07-01T18:00:00+02:00", "2026-07-02T00:15:00+02:00"],
  ["03:10", "2026-10-24T21:00:00+02:00", "2026-10-25T03:10:00+01:00"],
  ["23:30", "2026-07-02T00:30:00+02:00", "2026-07-01T23:30:00+02:00"],
])("%s on an evening that begins at %s is %s", (time, begins, moment) => {
  expect(momentOfEvening(time, new Date(begins))).toEqual(new Date(moment));
});
