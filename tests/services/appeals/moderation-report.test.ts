import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import {
  exportModerationReport,
  REPORT_COLUMNS,
  readModerationReport,
} from "#app/services/moderation-report/read-moderation-report.server.ts";
import {
  moderationCases,
  moderationDecisions,
  participants,
  processes,
  user,
} from "#db/schema/index.ts";
import { appealAgainst, decideAbout } from "#tests/support/appeals.ts";
import { caseOf, decision, later, moderated, moderationTown } from "#tests/support/moderation.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function report() {
  return readModerationReport(town.visitor, town.processId, "en");
}

function csv(): string[] {
  return (exportModerationReport(town.visitor, town.processId) ?? "").trim().split("\r\n");
}

test("everybody reads how often, why and how fast moderators decided, and how often wrongly", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  decideCase(later(town.mia, { days: 2 }), caseId, decision(town));
  expect(report()).toMatchObject({
    ...{ decisions: 1, openCases: 0, openAppeals: 0, tellsOfAuthors: false, onAuthors: null },
    byRule: [
      { set: 1, position: 1, count: 1, text: { text: "Nobody is threatened or insulted." } },
    ],
    time: { median: 2 * 86_400_000, ninetieth: 2 * 86_400_000 },
    appeals: { decided: 0, percentOverturned: null },
  });
  const { database } = town.staff;
  const decisionId = database.select().from(moderationDecisions).get()?.id ?? "";
  const appealId = appealAgainst(later(town.anna, { days: 3 }), decisionId);
  expect(report()).toMatchObject({ openAppeals: 1 });
  decideAppeal(later(town.noah, { days: 4 }), appealId, { result: "overturned", reason: "Nein." });
  expect(report()).toMatchObject({
    openAppeals: 0,
    appeals: { decided: 1, overturned: 1, percentOverturned: 100 },
  });
});

test("the open data hold one decision a row, by the day, and neither ids nor words of people", () => {
  const decisionId = decideAbout(town);
  const appealId = appealAgainst(town.anna, decisionId);
  decideAppeal(later(town.olga, { days: 3 }), appealId, { result: "overturned", reason: "Nein." });
  expect(csv()).toEqual([
    REPORT_COLUMNS.join(","),
    "proposal,hide,1,1,Niemand wird bedroht oder beleidigt.,own_initiative,2026-03-01,2026-03-01,0,,people,overturned,2026-03-04",
  ]);
  const { database } = town.staff;
  const ids = [participants, user, moderationCases, moderationDecisions].flatMap((table) =>
    database
      .select({ id: table.id })
      .from(table)
      .all()
      .map(({ id }) => id),
  );
  const text = csv().join("\n");
  expect(ids.filter((id) => text.includes(id))).toEqual([]);
});

test("an exclusion is not told of in the open data while it could tell of whom", () => {
  decideAbout(town, { measure: "exclude_author" });
  expect(csv()).toHaveLength(1);
  expect(report()).toMatchObject({ decisions: 0, onAuthors: null });
});

test("a rule that a spreadsheet would run is defused", () => {
  const people = proposalTown();
  const other = moderated(people, storePublished(people));
  other.staff.database.$client.exec("drop trigger moderation_rule_texts_refuses_update");
  other.staff.database.$client.exec(
    `update moderation_rule_texts set text = '=HYPERLINK("http://evil.example")' where language = 'de'`,
  );
  decideAbout(other);
  const text = exportModerationReport(other.visitor, other.processId) ?? "";
  expect(text).toContain("HYPERLINK");
  expect(text).not.toMatch(/(?:^|,)"?=/m);
});

test("a process that was never published has no report", () => {
  const { database } = town.staff;
  database
    .update(processes)
    .set({ status: "draft", publishedAt: null })
    .where(eq(processes.id, town.processId))
    .run();
  expect(report()).toBeNull();
  expect(exportModerationReport(town.visitor, town.processId)).toBeNull();
});
