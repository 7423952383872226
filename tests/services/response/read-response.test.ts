import { expect, test } from "vitest";
import { answeredShare } from "#app/domain/response-forecast.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { originsOfPool } from "#app/services/response/origins.server.ts";
import { readResponse } from "#app/services/response/read-response.server.ts";
import {
  letterRunItems,
  letterRuns,
  type ReplyAnswer,
  type ReplyChannel,
} from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";
import { replyContent, replyTown } from "#tests/support/replies.ts";
import { responseTown } from "#tests/support/response-town.ts";

const DAY = 86_400_000;

function later(context: ServiceContext, days: number): ServiceContext {
  return { ...context, now: new Date(context.now.getTime() + days * DAY) };
}

/** A town with so many invited, whose letters were posted today. */
function town(invited: number, replyBy = "2026-03-31") {
  const residents = Array.from({ length: invited }, (_unused, index) => ({
    gender: index % 2 === 0 ? ("female" as const) : ("male" as const),
  }));
  const { context, processId, invitations } = replyTown({ residents, settings: { replyBy } });
  const { id: runId } = context.database
    .insert(letterRuns)
    .values({ processId, kind: "invitation", requestedAt: context.now, sentAt: context.now })
    .returning({ id: letterRuns.id })
    .get();
  invitations.forEach(({ id }, position) => {
    context.database.insert(letterRunItems).values({ runId, position, invitationId: id }).run();
  });
  return {
    context,
    processId,
    invitations,
    answer(
      index: number,
      days: number,
      answer: ReplyAnswer = "yes",
      channel: ReplyChannel = "online",
    ) {
      const recorded = recordReply(later(context, days), {
        invitationId: invitations[index]?.id ?? "",
        answer,
        content: replyContent(),
        channel,
        language: "de",
        seenRevision: 0,
      });
      if (!recorded.ok) throw new Error(recorded.problem.code);
    },
  };
}

test("answers are counted by wave and by channel, with what does not count", () => {
  const { context, processId, invitations, answer } = town(10);
  answer(0, 3);
  answer(1, 4, "yes", "phone");
  answer(2, 5, "no", "paper");
  answer(3, 6, "not_now");
  answer(4, 7, "yes", "in_person");
  withdrawReply(later(context, 8), { invitationId: invitations[4]?.id ?? "", channel: "phone" });
  answer(5, 40);
  const response = readResponse(later(context, 41), processId);
  const counts = { invited: 10, yes: 4, no: 1, notNow: 1, late: 1, withdrawn: 1 };
  expect(response.total).toEqual(counts);
  expect(response.byOrigin).toEqual([
    { origin: { kind: "wave", id: expect.any(String), wave: 1 }, ...counts, inPool: 2 },
  ]);
  expect(response.byChannel).toEqual([
    { channel: "online", answers: 3, yes: 2 },
    { channel: "phone", answers: 1, yes: 1 },
    { channel: "paper", answers: 1, yes: 0 },
    { channel: "in_person", answers: 1, yes: 1 },
  ]);
  expect(response).toMatchObject({ silent: 4, replyBy: "2026-03-31", byStratum: [] });
});

test("the curve has every day from the first answer on and takes back what was withdrawn", () => {
  const { context, processId, invitations, answer } = town(4);
  answer(0, 1);
  answer(1, 1, "no");
  answer(2, 3);
  withdrawReply(later(context, 4), { invitationId: invitations[0]?.id ?? "", channel: "online" });
  expect(readResponse(later(context, 5), processId).curve).toEqual([
    { day: "2026-03-02", answers: 2, yes: 1 },
    { day: "2026-03-03", answers: 2, yes: 1 },
    { day: "2026-03-04", answers: 3, yes: 2 },
    { day: "2026-03-05", answers: 3, yes: 1 },
    { day: "2026-03-06", answers: 3, yes: 1 },
  ]);
});

test("quotas are forecast from the answers so far, for each value and for the whole pool", () => {
  const { context, processId, answer } = town(200);
  for (let index = 0; index < 12; index += 2) answer(index, 6);
  const early = readResponse(later(context, 7), processId);
  const female = early.quotas.find(({ value }) => value === "weiblich");
  const male = early.quotas.find(({ value }) => value === "männlich");
  expect(female).toMatchObject({ inPool: 6, min: 1, forecast: { chance: 1 } });
  expect(male?.inPool).toBe(0);
  expect(male?.forecast?.chance).toBeGreaterThan(0);
  expect(male?.forecast?.chance).toBeLessThan(1);
  expect(early.pool).toMatchObject({ people: 6, seats: 10 });
  expect(early.pool.forecast?.chance).toBeGreaterThan(0.5);
  const over = readResponse(later(context, 60), processId);
  expect(over.pool.forecast).toEqual({ expected: 0, least: 0, most: 0, chance: 0 });
  expect(over.over).toBe(true);
});

test("before letters have arrived nothing is forecast", () => {
  const { context, processId } = town(200);
  expect(readResponse(later(context, 1), processId).pool.forecast).toBeNull();
});

test("a process without invitations has empty figures", () => {
  const { context } = town(1);
  const response = readResponse(context, "none");
  expect(response).toMatchObject({ total: { invited: 0 }, curve: [], quotas: [], silent: 0 });
});

test("only organisers see exact figures", () => {
  const { context, processId } = town(1);
  const auditor = serviceContext({
    database: context.database,
    actor: staffActor(context.database, "auditor"),
  });
  expect(() => readResponse(auditor, processId)).toThrow("Not permitted");
});

test("everyone in the pool is labelled with the way they came, people of a list too", () => {
  const { context, processId, answer } = town(3);
  answer(0, 3, "yes", "phone");
  const labels = [...originsOfPool(context.database, processId).values()];
  expect(labels).toEqual([{ kind: "wave", id: expect.any(String), wave: 1, channel: "phone" }]);
  const listed = storeProcess(context, { people: samplePeople(2) });
  const list = { kind: "list", id: expect.any(String), channel: null };
  expect([...originsOfPool(context.database, listed).values()]).toEqual([list, list]);
});

test("each stratum stands beside what its plan expected of all letters and by now, without late and withdrawn yes", () => {
  const context = serviceContext();
  const { processId, invitations } = responseTown(context, 120);
  const { planned, posted, over } = readResponse(context, processId);
  expect({ posted, over }).toEqual({ posted: 120, over: false });
  expect(planned.map(({ stratum, letters, yes }) => [stratum, letters, yes])).toEqual([
    ["weiblich", 60, 12],
    ["männlich", 60, 12],
  ]);
  for (const { expected, byNow, byChannel, yes, behind } of planned) {
    expect(expected).toBeCloseTo(18, 9);
    expect(byNow).toBeCloseTo(18 * answeredShare(10), 9);
    expect(Object.values(byChannel).reduce((sum, people) => sum + people, 0)).toBe(yes);
    expect(behind).toBe(false);
  }
  withdrawReply(context, { invitationId: invitations[0]?.id ?? "", channel: "phone" });
  const muchLater = readResponse(later(context, 15), processId).planned;
  expect(muchLater[0]).toMatchObject({ stratum: "weiblich", yes: 11 });
});

test("a stratum of which hardly anyone says yes is behind, one with a little less than planned is not", () => {
  const context = serviceContext();
  const { processId, invitations } = responseTown(context, 120);
  for (const { id, resident } of invitations.slice(0, 110)) {
    if (resident.gender === "female")
      withdrawReply(context, { invitationId: id, channel: "phone" });
  }
  const { planned } = readResponse(later(context, 15), processId);
  expect(planned.map(({ stratum, behind }) => [stratum, behind])).toEqual([
    ["weiblich", true],
    ["männlich", false],
  ]);
});
