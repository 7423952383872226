import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import type { ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { readSupportList, readSupportTotals } from "#app/services/response/support-needs.server.ts";
import { auditLog, invitationSettings } from "#db/schema/index.ts";
import { type serviceContext, staffActor } from "#tests/support/database.ts";
import { replyContent, replyTown } from "#tests/support/replies.ts";

type Support = Partial<ReplyContent["support"]>;

/** A town in which these people said yes and asked for this. */
function supportTown(wishes: readonly Support[], informationBlock = false) {
  const { context, processId, invitations } = replyTown({
    residents: wishes.map(() => ({ informationBlock })),
  });
  wishes.forEach((own, index) => {
    const support = { needs: [], language: "", availability: [], note: "", ...own };
    const recorded = recordReply(context, {
      invitationId: invitations[index]?.id ?? "",
      answer: "yes",
      content: replyContent({ support }),
      channel: "phone",
      language: "de",
      seenRevision: 0,
    });
    if (!recorded.ok) throw new Error(recorded.problem.code);
  });
  return { context, processId, invitations };
}

const WISHES: Support[] = [
  { needs: ["interpreter", "childcare"], language: "Arabisch", availability: ["evening"] },
  { needs: ["interpreter"], language: " arabisch ", availability: ["evening", "weekend"] },
  { needs: ["interpreter"], language: "Ukrainisch" },
  { note: "Ich höre schlecht." },
  {},
];

test("support needs are added up, languages however they are written", () => {
  const { context, processId } = supportTown(WISHES);
  const totals = readSupportTotals(context, processId);
  expect(totals).toMatchObject({
    people: 5,
    withNeeds: 4,
    notes: 1,
    languages: [
      { language: "Arabisch", people: 2 },
      { language: "Ukrainisch", people: 1 },
    ],
    availability: [
      { when: "daytime", people: 0 },
      { when: "evening", people: 2 },
      { when: "weekend", people: 1 },
    ],
    personInCharge: null,
  });
  expect(totals.needs.filter(({ people }) => people > 0)).toEqual([
    { need: "interpreter", people: 3 },
    { need: "childcare", people: 1 },
  ]);
});

test("whoever withdrew needs nothing any more", () => {
  const { context, processId, invitations } = supportTown(WISHES.slice(0, 2));
  withdrawReply(context, { invitationId: invitations[0]?.id ?? "", channel: "phone" });
  expect(readSupportTotals(context, processId)).toMatchObject({ people: 1, withNeeds: 1 });
});

function appoint(context: ReturnType<typeof serviceContext>, processId: string, id: string) {
  context.database
    .update(invitationSettings)
    .set({ supportPersonId: id })
    .where(eq(invitationSettings.processId, processId))
    .run();
}

test("names are read by the person in charge alone, and each look is recorded", () => {
  const { context, processId } = supportTown(WISHES);
  const looks = () =>
    context.database.select().from(auditLog).where(eq(auditLog.action, "support_list_read")).all();
  const appointed = staffActor(context.database, "organiser");
  appoint(context, processId, appointed.id);
  expect(readSupportList(context, processId)).toMatchObject({
    ok: false,
    problem: { code: "not_in_charge" },
  });
  expect(looks()).toEqual([]);
  const inCharge = { ...context, actor: appointed };
  const list = readSupportList(inCharge, processId);
  if (!list.ok) throw new Error(list.problem.code);
  expect(list.value.map(({ name }) => name)).toEqual([
    "Synthetic1 Person",
    "Synthetic2 Person",
    "Synthetic3 Person",
    "Synthetic4 Person",
  ]);
  expect(readSupportTotals(context, processId).personInCharge).toEqual({
    name: appointed.name,
    isReader: false,
  });
  expect(readSupportTotals(inCharge, processId).personInCharge?.isReader).toBe(true);
  readSupportList(inCharge, processId);
  expect(looks()).toMatchObject([{ actorId: appointed.id }, { actorId: appointed.id }]);
});

test("nobody with an information block is named", () => {
  const { context, processId } = supportTown([{ needs: ["travel"] }], true);
  if (context.actor.kind !== "staff") throw new Error("No staff.");
  appoint(context, processId, context.actor.id);
  expect(readSupportList(context, processId)).toMatchObject({
    ok: true,
    value: [{ name: null, reference: "E1-0001" }],
  });
});
