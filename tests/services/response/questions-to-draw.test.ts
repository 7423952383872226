import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { drawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { countPool } from "#app/services/quotas/count-pool.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { countOrigins, exportOrigins } from "#app/services/response/count-origins.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import { poolPeople, REPLY_CHANNELS } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { syntheticResident } from "#tests/support/register.ts";
import { replyContent } from "#tests/support/replies.ts";

const QUOTAS = [
  { feature: "Geschlecht", value: "weiblich", min: 4, max: 6 },
  { feature: "Geschlecht", value: "männlich", min: 4, max: 6 },
  { feature: "Bildung", value: "ohne Berufsabschluss", min: 2, max: 5 },
  { feature: "Bildung", value: "Berufsausbildung", min: 2, max: 5 },
];
const SAID = ["ohne Berufsabschluss", "Berufsausbildung", null];

/** 30 invited people of whom all say yes; every third keeps their schooling to themselves. */
function everyoneSaysYes(context: ServiceContext): string {
  const processId = storeProcess(context, { people: [], quotas: QUOTAS });
  const residents = Array.from({ length: 30 }, (_unused, index) =>
    syntheticResident(index + 1, {
      // The register does not know the gender of the last two.
      gender: index >= 28 ? "unknown" : index % 2 === 0 ? "female" : "male",
    }),
  );
  const { invitations } = storeInvitations(context, processId, residents);
  const saved = saveQuestions(context, processId, proposeQuestions(context, processId));
  if (!saved.ok) throw new Error(saved.problem.code);
  invitations.forEach(({ id }, index) => {
    const recorded = recordReply(context, {
      invitationId: id,
      answer: "yes",
      content: replyContent({ values: { Bildung: SAID[index % 3] ?? null } }),
      channel: REPLY_CHANNELS[index % 4] ?? "online",
      language: "de",
      seenRevision: 0,
    });
    if (!recorded.ok) throw new Error(recorded.problem.code);
  });
  return processId;
}

test("what people answer flows into the draw, those who would rather not say among them", async () => {
  const context = serviceContext();
  const processId = everyoneSaysYes(context);
  expect(countPool(context, processId)).toMatchObject({
    people: 30,
    features: [
      {
        feature: "Geschlecht",
        values: [
          { value: "keine Angabe", people: 2 },
          { value: "männlich", people: 14 },
          { value: "weiblich", people: 14 },
        ],
      },
      {
        feature: "Bildung",
        values: [
          { value: "Berufsausbildung", people: 10 },
          { value: "keine Angabe", people: 10 },
          { value: "ohne Berufsabschluss", people: 10 },
        ],
      },
    ],
  });
  expect(drawReadiness(context, processId)).toMatchObject({
    ok: true,
    value: { people: 30, quotas: 6, panelSize: 10 },
  });
  const started = startDraw(context, {
    processId,
    kind: "test",
    objective: "leximin",
    seed: "4711",
  });
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded", problem: null });
  const draw = readDraw(context, started.value.drawId);
  if (!draw.ok) throw new Error(draw.problem.code);
  expect(draw.value.people?.panel).toHaveLength(10);
  const drawn = [...(draw.value.people?.panel ?? []), ...(draw.value.people?.remaining ?? [])];
  const silent = drawn.filter(({ values }) => values.Bildung === "keine Angabe");
  expect(silent).toHaveLength(10);
  for (const { feature, value, min, max } of readQuotaSet(context, processId)?.quotas ?? []) {
    const seats = draw.value.people?.panel.filter(({ values }) => values[feature] === value).length;
    expect(seats).toBeGreaterThanOrEqual(min);
    expect(seats).toBeLessThanOrEqual(max);
  }
});

test("a draw says how its people came into the pool, exactly to organisers and rounded for a report", async () => {
  const context = serviceContext();
  const processId = everyoneSaysYes(context);
  const seed = { objective: "leximin", kind: "test", seed: "4711" } as const;
  const started = startDraw(context, { processId, ...seed });
  if (!started.ok) throw new Error(started.problem.code);
  await runNextJob(context);
  const place = { processId, drawId: started.value.drawId };
  expect(countOrigins(context, place)).toEqual([
    {
      origin: { kind: "wave", id: expect.any(String), wave: 1 },
      pool: 30,
      panel: 10,
      published: 30,
    },
  ]);
  const [person] = context.database.select({ id: poolPeople.id }).from(poolPeople).all();
  context.database
    .update(poolPeople)
    .set({ withdrawnAt: context.now })
    .where(eq(poolPeople.id, person?.id ?? ""))
    .run();
  const after = countOrigins(context, place) ?? [];
  expect(after.map(({ origin, pool }) => [origin?.kind ?? null, pool])).toEqual([
    ["wave", 29],
    [null, 1],
  ]);
  expect(after.reduce((sum, { panel }) => sum + panel, 0)).toBe(10);
  // One group of one: neither it nor, by subtraction, the other one is published.
  expect(after.map(({ published }) => published)).toEqual([null, null]);
  expect(exportOrigins(context, place, "de")).toContain('Brief, 1. Welle";29;');
  expect(countOrigins(context, { ...place, processId: "other" })).toBeNull();
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  expect(() => countOrigins(auditor, place)).toThrow(Forbidden);
});

test("only what the register does not tell is asked, in the reader's language", () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [], quotas: QUOTAS });
  const { invitations } = storeInvitations(context, processId, [
    syntheticResident(1),
    syntheticResident(2, { gender: "male" }),
  ]);
  const saved = saveQuestions(context, processId, proposeQuestions(context, processId));
  expect(saved.ok).toBe(true);
  const form = readReplyForm(context, { invitationId: invitations[0]?.id ?? "", language: "en" });
  expect(form?.questions).toMatchObject([
    {
      feature: "Bildung",
      question: { text: "What is your highest qualification?", language: "en" },
      answers: [
        { text: { text: "no vocational qualification" } },
        { text: { text: "vocational training" } },
      ],
    },
  ]);
});
