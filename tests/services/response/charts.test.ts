import { expect, test } from "vitest";
import { answersChart } from "#app/ui/charts/answers-chart.server.ts";
import { poolQuotaChart } from "#app/ui/charts/pool-quota-chart.server.ts";
import { responseCurveChart } from "#app/ui/charts/response-curve-chart.server.ts";

const HOSTILE = `<script>alert("1")</script>`;

test("names that an organiser chose are text in a chart, never markup", () => {
  const quotas = poolQuotaChart({
    quotas: [{ feature: HOSTILE, value: HOSTILE, min: 2, inPool: 1 }],
    labels: { people: "People" },
    locale: "de",
  });
  const answers = answersChart({
    groups: [{ name: HOSTILE, yes: 1, no: 2, notNow: 0, silent: 3 }],
    labels: { yes: "yes", no: "no", notNow: "not now", silent: "none" },
    locale: "de",
  });
  for (const chart of [quotas, answers]) {
    expect(chart).not.toContain("<script");
    expect(chart).toContain("&lt;script&gt;");
  }
});

test("a curve names its lines and its seats", () => {
  const chart = responseCurveChart({
    days: [
      { day: "2026-03-01", answers: 1, yes: 0 },
      { day: "2026-03-02", answers: 4, yes: 3 },
    ],
    seats: 10,
    labels: { people: "People", answers: "Answers", yes: "Yes", seats: "Seats" },
    locale: "en-GB",
  });
  for (const label of ["People", "Answers", "Yes", "Seats", "01/03"]) {
    expect(chart).toContain(`>${label}<`);
  }
});
