import { beforeEach, expect, test } from "vitest";
import type { Stance } from "#app/domain/deliberation/opinion-groups.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { viewJob } from "#app/services/jobs/view-job.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { giveStance } from "#app/services/statements/give-stance.server.ts";
import { opinionReport } from "#app/services/statements/opinion-report.ts";
import { publicFindings } from "#app/services/statements/public-findings.ts";
import {
  exportFindings,
  readPublicRound,
} from "#app/services/statements/read-public-round.server.ts";
import { readRound } from "#app/services/statements/read-round.server.ts";
import { startAnalysis } from "#app/services/statements/start-analysis.server.ts";
import { opinionAnalyses, participants, statementStances } from "#db/schema/index.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { analyse, CAMPS, SEEDS, storeOpenRound, storeStances } from "#tests/support/statements.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

function storeCamps(rows: readonly (readonly Stance[])[] = CAMPS) {
  const round = storeOpenRound(town.staff, town.processId);
  for (const row of rows) storeStances(town.staff, round, row);
  return round;
}

test("the job finds by stored answers exactly what was computed by hand", async () => {
  const { roundId, statementIds } = storeCamps();
  const [first, second, third] = statementIds;
  const { report } = await analyse(town.staff, roundId);
  expect(report).toMatchObject({
    participants: 14,
    stances: 42,
    separation: 1,
    groups: [{ size: 8 }, { size: 6 }],
    findings: [
      // (8+1)/(8+2) × (0+1)/(6+2); distance 9/10 - 1/8
      {
        statementId: first,
        agreement: "9/80",
        distance: "31/40",
        all: { agree: 8, disagree: 6, pass: 0 },
      },
      { statementId: second, agreement: "7/80", distance: "31/40" },
      {
        statementId: third,
        agreement: "63/80",
        distance: "1/40",
        tallies: [{ agree: 8 }, { agree: 6 }],
      },
    ],
    uniting: [third],
    rejected: [],
    dividing: [first, second],
  });
  // Of the larger group: it disagrees with the second (9/10 against 1/8) as often as it agrees with the first.
  expect(report.groups.map(({ typical }) => typical)).toEqual([
    [
      { statementId: first, stance: "agree" },
      { statementId: second, stance: "disagree" },
      { statementId: third, stance: "agree" },
    ],
    [
      { statementId: first, stance: "disagree" },
      { statementId: second, stance: "agree" },
    ],
  ]);
});

test("who answered first changes neither the findings nor the hash of the input", async () => {
  const { staff } = town;
  const round = storeCamps();
  const first = await analyse(staff, round.roundId);
  expect((await analyse(staff, round.roundId)).report).toEqual(first.report);
  const mixed = CAMPS.flatMap((row, index) => (index < 7 ? [row, CAMPS[index + 7] ?? row] : []));
  for (const rows of [[...CAMPS].reverse(), mixed]) {
    staff.database.delete(statementStances).run();
    for (const row of rows) storeStances(staff, round, row);
    const again = await analyse(staff, round.roundId);
    expect(again.report).toEqual(first.report);
    expect(again.inputHash).toBe(first.inputHash);
  }
  storeStances(staff, round, ["pass", null, null]);
  expect((await analyse(staff, round.roundId)).inputHash).not.toBe(first.inputHash);
});

test("nobody's place or group is stored", async () => {
  const { roundId } = storeCamps();
  await analyse(town.staff, roundId);
  const stored = JSON.stringify(town.staff.database.select().from(opinionAnalyses).all());
  const people = town.staff.database.select().from(participants).all();
  expect(people).toHaveLength(14);
  expect(people.filter(({ id }) => stored.includes(id))).toEqual([]);
  expect(stored).not.toContain("groupOf");
});

test("an analysis says when answers came or went since", async () => {
  const { staff, anna } = town;
  const round = storeCamps();
  const { inputHash } = await analyse(staff, round.roundId);
  expect(readRound(staff, round.roundId)?.outdated).toBe(false);
  const place = { roundId: round.roundId, statementId: round.statementIds[0] ?? "" };
  giveStance(anna, place, "agree");
  expect(readRound(staff, round.roundId)?.outdated).toBe(true);
  const invitationId = town.invitations[0]?.id ?? "";
  eraseInvitation(anna, { invitationId, channel: "online" });
  expect(readRound(staff, round.roundId)?.outdated).toBe(false);
  expect((await analyse(staff, round.roundId)).inputHash).toBe(inputHash);
  expect(staff.database.select().from(opinionAnalyses).all()).toHaveLength(1);
});

test("an analysis that is cancelled leaves nothing, and makes way for the next", async () => {
  const { staff } = town;
  const { roundId } = storeCamps();
  const started = startAnalysis(staff, roundId);
  const again = startAnalysis(staff, roundId);
  expect(again).toEqual(started);
  const job = takeNextJob(staff.database, staff.now);
  if (job === null) throw new Error("Nothing is queued.");
  expect(viewJob(staff, job.id)).toMatchObject({ roundId, mayControl: true });
  cancelJob(staff, job.id);
  const { database, keyring } = staff;
  const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
  await runJob({ database, keyring, clock: () => staff.now, loadSolver }, job);
  expect(readRound(staff, roundId)).toMatchObject({ analysis: null, runningJobId: null });
  expect((await analyse(staff, roundId)).report.participants).toBe(14);
  expect(database.select().from(opinionAnalyses).all()).toHaveLength(1);
});

test("without an answer there is nothing to analyse", () => {
  const { roundId } = storeOpenRound(town.staff, town.processId);
  expect(startAnalysis(town.staff, roundId)).toMatchObject({ problem: { code: "stances_none" } });
});

test("everybody reads the findings once the round is closed and analysed, rounded", async () => {
  const { staff, anna } = town;
  const { roundId, statementIds } = storeCamps();
  await analyse(staff, roundId);
  const visitor = { ...staff, actor: { kind: "visitor" } as const };
  expect(readPublicRound(visitor, roundId, "en")?.findings).toBe("open");
  expect(exportFindings(visitor, roundId)).toBeNull();
  const later = { ...staff, now: new Date(staff.now.getTime() + 60_000) };
  closeRound(later, roundId);
  expect(readPublicRound(anna, roundId, "en")?.findings).toBe("waiting");
  await analyse(later, roundId);
  const findings = readPublicRound(visitor, roundId, "en")?.findings;
  expect(findings).toMatchObject({
    participants: 15,
    illustration: true,
    // 8 and 6 of 14: both too few to be counted.
    groups: [{ size: null }, { size: null }],
    findings: [
      { agreement: 10, distance: 80, all: { agree: 55, disagree: 45, pass: 0 } },
      { agreement: 10, distance: 80 },
      { agreement: 80, distance: 5, groups: [{ agree: 100 }, { agree: 100 }] },
    ],
    uniting: [statementIds[2]],
  });
  const file = exportFindings(visitor, roundId);
  expect(file?.text.split("\r\n").slice(0, 2)).toEqual([
    "number,language,statement,list,consensus_percent,distance_points,all_agree_percent,all_disagree_percent,all_pass_percent,group_1_agree_percent,group_1_disagree_percent,group_1_pass_percent,group_2_agree_percent,group_2_disagree_percent,group_2_pass_percent,participants_about,illustration",
    `1,de,${SEEDS[0]},divides,10,80,55,45,0,100,0,0,0,100,0,15,yes`,
  ]);
});

test("of fewer than ten people nothing is told", async () => {
  const { staff } = town;
  const { roundId } = storeCamps(CAMPS.slice(3, 12));
  closeRound(staff, roundId);
  await analyse(staff, roundId);
  expect(readPublicRound(staff, roundId, "de")?.findings).toBe("few");
  expect(exportFindings(staff, roundId)).toBeNull();
});

test("what fewer than five of a group came to is not told of the group", () => {
  const rows: (readonly Stance[])[] = [
    ...Array.from({ length: 9 }, () => ["agree", "agree", "disagree", null] as const),
    ...Array.from({ length: 6 }, () => ["disagree", "disagree", "agree", null] as const),
  ].map((row, index) => (index % 4 === 0 ? [...row.slice(0, 3), "agree"] : row));
  const report = opinionReport({ statements: ["1", "2", "3", "4"], rows: rows });
  const [, , , fourth] = publicFindings(report)?.findings ?? [];
  expect(fourth?.all).toBeNull();
  expect(fourth?.groups.every((shares) => shares === null)).toBe(true);
});

test.each([
  [99, true],
  [100, false],
])("with %i participants the findings are an illustration: %s", (people, illustration) => {
  const rows = Array.from({ length: people }, (_, index) => CAMPS[index % CAMPS.length] ?? []);
  const report = opinionReport({ statements: ["1", "2", "3"], rows });
  expect(publicFindings(report)?.illustration).toBe(illustration);
});
