import { expect, test } from "vitest";
import type { Measure } from "#app/domain/moderation/measures.ts";
import {
  moderationFigures,
  percentile,
  type ReportedDecision,
  tellsOfAuthors,
} from "#app/domain/moderation/moderation-report.ts";

const HOUR = 3_600_000;

function decided(measure: Measure, changes: Partial<ReportedDecision> = {}): ReportedDecision {
  return {
    measure,
    ruleId: measure === "leave" ? null : "insults",
    noticedBy: "report",
    noticedAt: 0,
    decidedAt: HOUR,
    appeal: null,
    ...changes,
  };
}

test("decisions about texts are counted by measure, rule and how they were noticed", () => {
  const figures = moderationFigures([
    decided("hide", { appeal: "overturned" }),
    decided("hide", { noticedBy: "hint", ruleId: "advertising", decidedAt: 3 * HOUR }),
    decided("leave", { decidedAt: 2 * HOUR }),
    decided("remove", { appeal: "upheld", decidedAt: 100 * HOUR }),
    decided("ask_to_change", { appeal: "open", decidedAt: 4 * HOUR }),
  ]);
  expect(figures).toEqual({
    decisions: 5,
    byMeasure: [
      { measure: "leave", count: 1 },
      { measure: "ask_to_change", count: 1 },
      { measure: "hide", count: 2 },
      { measure: "remove", count: 1 },
    ],
    onAuthors: null,
    byRule: [
      { ruleId: "insults", count: 3 },
      { ruleId: "advertising", count: 1 },
    ],
    noticed: [
      { by: "report", count: 4 },
      { by: "own_initiative", count: 0 },
      { by: "hint", count: 1 },
    ],
    time: { median: 3 * HOUR, ninetieth: 100 * HOUR },
    appeals: { decided: 2, overturned: 1, percentOverturned: 50 },
  });
});

test("a pause or an exclusion shows in no figure, unless there are so many that it tells of nobody", () => {
  const texts = [decided("hide"), decided("hide")];
  const one = decided("exclude_author", { ruleId: "threats", appeal: "overturned" });
  expect(moderationFigures([...texts, one])).toEqual(moderationFigures(texts));
  expect(tellsOfAuthors([...texts, one])).toBe(false);
  const many = Array.from({ length: 12 }, () => decided("pause_author"));
  expect(moderationFigures([...texts, ...many])).toEqual({
    ...moderationFigures(texts),
    onAuthors: 10,
  });
  expect(tellsOfAuthors([...texts, ...many])).toBe(true);
});

test("without decisions there is neither a time nor a share", () => {
  expect(moderationFigures([])).toMatchObject({
    ...{ decisions: 0, time: null, byRule: [] },
    appeals: { decided: 0, overturned: 0, percentOverturned: null },
  });
});

test.each([
  [[7], 50, 7],
  [[4, 1, 3, 2], 50, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 100, 10],
])("of %j the %i. percentile is %i", (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});
