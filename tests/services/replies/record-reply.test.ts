import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { commitDraw } from "#app/services/draws/commit-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { recordConsent } from "#app/services/letters/record-consent.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { type ReplyOrder, recordReply } from "#app/services/replies/record-reply.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { openMessage } from "#app/services/response/message-envelope.server.ts";
import {
  auditLog,
  invitations,
  messages,
  panelMembers,
  poolPeople,
  processes,
  questions,
  quotas,
  replies,
  replyEvents,
} from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeCommittedDraw } from "#tests/support/process.ts";
import { announcementAt, expectOk, prepareRealDraw } from "#tests/support/real-draw.ts";
import { asResident, replyContent, replyTown } from "#tests/support/replies.ts";

function answer(context: ServiceContext, own: Partial<ReplyOrder> & { invitationId: string }) {
  return recordReply(asResident(context, own.invitationId), {
    answer: "yes",
    content: replyContent(),
    channel: "online",
    language: "de",
    seenRevision: 0,
    ...own,
  });
}

/** One invited person of a town, and what is stored about their answer. */
function someone(options: Parameters<typeof replyTown>[0] = {}) {
  const town = replyTown(options);
  const invitationId = town.invitations[0]?.id ?? "";
  const { database } = town.context;
  const stored = () =>
    database.select().from(replies).where(eq(replies.invitationId, invitationId)).get();
  const people = () => [...readPool(town.context, town.processId)];
  const events = () =>
    database
      .select()
      .from(replyEvents)
      .all()
      .map(({ kind, answer: said, late }) => [kind, said, late]);
  return { ...town, invitationId, database, stored, people, events };
}

describe("a yes", () => {
  test("puts the person into the pool with what they said and what the register knows", () => {
    const { context, invitationId, people, stored, events } = someone();
    const contact = { channel: "phone", phone: "0151 000000", email: "", address: "" } as const;
    const result = answer(context, { invitationId, content: replyContent({ contact }) });
    const became = { revision: 1, inPool: true, late: false, awaitsConsent: false };
    expect(result).toEqual({ ok: true, value: became });
    expect(people()).toMatchObject([
      {
        reference: "E1-0001",
        name: "Synthetic1 Person",
        values: { Geschlecht: "weiblich", Alter: "30–59", Bildung: "Abschluss" },
        contact: { Telefon: "0151 000000", Anschrift: "Musterweg 1, 06333 Musterstadt" },
        household: "H-1",
        carried: {},
      },
    ]);
    expect(stored()).toMatchObject({ answer: "yes", revision: 1, personId: people()[0]?.id });
    expect(events()).toEqual([["answered", "yes", false]]);
  });

  test("is in the audit log with ids and codes alone", () => {
    const { context, invitationId, database } = someone();
    answer(context, { invitationId });
    expect(database.select().from(auditLog).all()).toMatchObject([
      { action: "reply_recorded", actorKind: "resident", actorId: invitationId },
    ]);
  });

  test("without stating a value can be drawn: the quotas allow it, and a draw succeeds", async () => {
    const town = someone({ residents: Array.from({ length: 12 }, () => ({})) });
    const { context, processId, database, people } = town;
    context.database.update(processes).set({ panelSize: 4, onePerHousehold: false }).run();
    context.database.update(quotas).set({ min: 0 }).run();
    for (const [index, { id }] of town.invitations.entries()) {
      const values = { Bildung: index % 2 === 0 ? null : "Abschluss" };
      answer(context, { invitationId: id, content: replyContent({ values }) });
    }
    expect(people().filter(({ values }) => values.Bildung === "keine Angabe")).toHaveLength(6);
    const added = database.select().from(quotas).where(eq(quotas.value, "keine Angabe")).all();
    expect(added).toMatchObject([{ feature: "Bildung", min: 0, max: 4, position: 7 }]);
    const order = { processId, kind: "test", objective: "random", seed: "1" } as const;
    expect(startDraw(context, order)).toMatchObject({ ok: true });
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  });

  test("of someone in an institution names no household", () => {
    const household = { id: "H-home", institution: true };
    const { context, invitationId, people } = someone({ residents: [{ household }] });
    answer(context, { invitationId });
    expect(people()[0]).not.toHaveProperty("household");
  });

  test("of someone with an information block brings neither name nor address to the pool", () => {
    const { context, invitationId, people } = someone({ residents: [{ informationBlock: true }] });
    answer(context, { invitationId });
    expect(people()[0]).toMatchObject({ reference: "E1-0001", household: "H-1" });
    expect(people()[0]).not.toHaveProperty("name");
    expect(people()[0]).not.toHaveProperty("contact");
    const content = replyContent({ name: "Synthetic Secret" });
    answer(context, { invitationId, content, seenRevision: 1 });
    expect(people()[0]).not.toHaveProperty("name");
  });

  test("brings everyone up to date when a feature came in since the first answer", () => {
    const { context, invitations: invited, processId, people } = someone();
    answer(context, { invitationId: invited[0]?.id ?? "" });
    const feature = "Arbeit";
    const quota = { processId, feature, value: "ja", min: 0, max: 5, position: 20 };
    context.database.insert(quotas).values(quota).run();
    const row = { processId, feature, position: 3, texts: {}, answers: {} };
    context.database
      .insert(questions)
      .values({ ...row, source: "asked" })
      .run();
    const values = { Bildung: "Abschluss", Arbeit: "ja" };
    answer(context, { invitationId: invited[1]?.id ?? "", content: replyContent({ values }) });
    expect(people().map((person) => person.values.Arbeit)).toEqual(["keine Angabe", "ja"]);
  });

  test.each([
    ["after the last day", { settings: { replyBy: "2026-02-28" } }, null],
    ["in a closed process", {}, "closed"],
    ["after the lottery was published", {}, "committed"],
  ])("%s is stored as late and does not count", (_when, options, state) => {
    const { context, invitationId, processId, people, stored, events } = someone(options);
    if (state === "closed") context.database.update(processes).set({ status: "closed" }).run();
    if (state === "committed") storeCommittedDraw(context.database, processId);
    const result = answer(context, { invitationId });
    expect(result).toMatchObject({ ok: true, value: { late: true, inPool: false } });
    expect(people()).toEqual([]);
    expect(stored()).toMatchObject({ answer: "yes", late: true, personId: null });
    expect(events()).toEqual([["answered", "yes", true]]);
  });

  test("on the last day counts until the town hall's midnight", () => {
    const settings = { replyBy: "2026-03-01" };
    const { context, invitations: invited } = someone({ settings });
    const at = (time: string) => ({ ...context, now: new Date(time) });
    const [first, second] = invited;
    const before = at("2026-03-01T22:59:59Z");
    const after = at("2026-03-01T23:00:00Z");
    expect(answer(before, { invitationId: first?.id ?? "" })).toMatchObject({
      value: { late: false },
    });
    expect(answer(after, { invitationId: second?.id ?? "" })).toMatchObject({
      value: { late: true },
    });
  });

  test("of someone under sixteen waits for consent", () => {
    const { context, processId, invitationId, people, stored, database } = someone();
    database
      .update(invitations)
      .set({ outcome: "consent_pending", outcomeAt: context.now })
      .where(eq(invitations.id, invitationId))
      .run();
    const result = answer(context, { invitationId });
    expect(result).toMatchObject({ value: { awaitsConsent: true, inPool: false, late: false } });
    expect(people()).toEqual([]);
    recordConsent(context, { processId, invitationId, given: true });
    expect(people()).toHaveLength(1);
    expect(stored()?.personId).toBe(people()[0]?.id);
  });

  test.each(["moved", "deceased"] as const)("of someone who %s is refused", (outcome) => {
    const { context, invitationId, database } = someone();
    database.update(invitations).set({ outcome, outcomeAt: context.now }).run();
    const result = answer(context, { invitationId });
    expect(result).toEqual({ ok: false, problem: { code: "invitation_ended", params: {} } });
  });

  test("is refused while a draw is under way, and nothing is stored", () => {
    const { context, invitations: invited, processId, database } = someone();
    answer(context, { invitationId: invited[0]?.id ?? "" });
    startDraw(context, { processId, kind: "test", objective: "random", seed: "1" });
    const result = answer(context, { invitationId: invited[1]?.id ?? "" });
    expect(result).toEqual({ ok: false, problem: { code: "draw_running", params: {} } });
    expect(database.select().from(replies).all()).toHaveLength(1);
  });
});

describe("a changed answer", () => {
  test("changes the person in the pool, who keeps their place", () => {
    const { context, invitationId, people, events } = someone();
    answer(context, { invitationId });
    const [before] = people();
    const content = replyContent({ values: { Bildung: "ohne Abschluss" } });
    answer(context, { invitationId, content, seenRevision: 1 });
    expect(people()).toMatchObject([
      { id: before?.id, reference: "E1-0001", values: { Bildung: "ohne Abschluss" } },
    ]);
    expect(events().at(-1)).toEqual(["changed", "yes", false]);
  });

  test.each(["no", "not_now"] as const)("to %s takes the person out of the pool", (said) => {
    const { context, invitationId, people, stored, database } = someone();
    answer(context, { invitationId });
    const result = answer(context, { invitationId, answer: said, seenRevision: 1 });
    expect(result).toMatchObject({ ok: true, value: { revision: 2, inPool: false } });
    expect(people()).toEqual([]);
    expect(database.select().from(poolPeople).all()).toEqual([]);
    expect(stored()).toMatchObject({ answer: said, personId: null });
  });

  test("by a second person with the same code is a conflict that overwrites nothing", () => {
    const { context, invitationId, stored } = someone();
    answer(context, { invitationId });
    const second = answer(context, { invitationId, answer: "no" });
    expect(second).toEqual({ ok: false, problem: { code: "reply_outdated", params: {} } });
    expect(stored()).toMatchObject({ answer: "yes", revision: 1 });
  });

  test("after the last day stays in the pool and is not late", () => {
    const { context, invitationId, people } = someone({ settings: { replyBy: "2026-03-01" } });
    answer(context, { invitationId });
    const later = { ...context, now: new Date("2026-03-05T10:00:00Z") };
    const content = replyContent({ values: { Bildung: "ohne Abschluss" } });
    const result = answer(later, { invitationId, content, seenRevision: 1 });
    expect(result).toMatchObject({ value: { late: false, inPool: true } });
    expect(people()[0]?.values.Bildung).toBe("ohne Abschluss");
  });

  test("after the lottery was published changes the contact and nothing that was drawn on", () => {
    const { context, invitationId, processId, people } = someone();
    answer(context, { invitationId });
    storeCommittedDraw(context.database, processId);
    const contact = { channel: "email", phone: "", email: "a@example.org", address: "" } as const;
    const content = replyContent({ values: { Bildung: "ohne Abschluss" }, contact });
    const result = answer(context, { invitationId, content, seenRevision: 1 });
    expect(result).toMatchObject({ value: { late: false, inPool: true } });
    expect(people()[0]).toMatchObject({
      values: { Bildung: "Abschluss" },
      contact: { "E-Mail": "a@example.org" },
    });
  });
});

describe("a withdrawn reply", () => {
  test("leaves the answer for the statistics and nothing of the person", () => {
    const { context, invitationId, database, stored, events } = someone();
    answer(context, { invitationId });
    const own = asResident(context, invitationId);
    expect(withdrawReply(own, { invitationId, channel: "online" })).toEqual({
      ok: true,
      value: null,
    });
    expect(database.select().from(poolPeople).all()).toEqual([]);
    expect(stored()).toMatchObject({
      answer: "yes",
      envelope: null,
      personId: null,
      withdrawnAt: context.now,
      revision: 2,
    });
    expect(events().at(-1)).toEqual(["withdrawn", "yes", false]);
    withdrawReply(own, { invitationId, channel: "online" });
    expect(events()).toHaveLength(2);
  });

  test("can be given anew with the same code", () => {
    const { context, invitationId, people, stored } = someone();
    answer(context, { invitationId });
    withdrawReply(asResident(context, invitationId), { invitationId, channel: "online" });
    expect(answer(context, { invitationId, seenRevision: 2 })).toMatchObject({ ok: true });
    expect(people()).toHaveLength(1);
    expect(stored()).toMatchObject({ withdrawnAt: null, revision: 3 });
  });

  test.each(["drawn", "not drawn"])(
    "of someone %s from a published lottery leaves them in it as withdrawn, with nothing they said beside",
    async (fate) => {
      const { context, processId, database, invitationId, ...town } = someone({
        residents: Array.from({ length: 12 }, () => ({})),
      });
      database.update(processes).set({ panelSize: 4, onePerHousehold: false }).run();
      database.update(quotas).set({ min: 0 }).run();
      const contact = { channel: "phone", phone: "0151 000000", email: "", address: "" } as const;
      const content = replyContent({ contact, name: "Rufname" });
      for (const { id } of town.invitations) answer(context, { invitationId: id, content });
      const personId = town.stored()?.personId ?? "";
      const drawId = await prepareRealDraw(context, processId);
      const announcement = announcementAt(context);
      expectOk(commitDraw(context, { processId, drawId, announcement, round: null }));
      if (fate === "drawn") database.insert(panelMembers).values({ drawId, personId }).run();
      const withdrawn = { invitationId, channel: "online" } as const;
      expect(withdrawReply(asResident(context, invitationId), withdrawn).ok).toBe(true);
      expect(town.stored()).toMatchObject({ answer: "yes", envelope: null, personId: null });
      const row = database.select().from(poolPeople).where(eq(poolPeople.id, personId)).get();
      expect(row?.withdrawnAt).toEqual(context.now);
      const kept = openPoolPerson(context.keyring, personId, row?.envelope ?? Buffer.alloc(0));
      expect(kept).toMatchObject({ name: "Synthetic1 Person", values: { Bildung: "Abschluss" } });
      expect(JSON.stringify(kept)).not.toMatch(/0151\W?000000|Rufname/);
      const members = database.select().from(panelMembers).all();
      expect(members).toHaveLength(fate === "drawn" ? 1 : 0);
      // Nobody comes back into a lottery that is public.
      expect(answer(context, { invitationId, seenRevision: 2 })).toMatchObject({
        value: { late: true, inPool: false },
      });
    },
  );

  test("is refused while nothing was answered", () => {
    const { context, invitationId } = someone();
    const own = asResident(context, invitationId);
    expect(withdrawReply(own, { invitationId, channel: "online" })).toMatchObject({
      problem: { code: "reply_missing" },
    });
  });
});

describe("the outbox", () => {
  const sent = (context: ServiceContext) =>
    context.database
      .select()
      .from(messages)
      .all()
      .map(({ kind, channel }) => `${kind} by ${channel}`);
  const email = { channel: "email", phone: "", email: "a@example.org", address: "" } as const;

  test.each(["letter", "phone"] as const)(
    "lists no %s for whoever has read the confirmation, unless they ask for it",
    (channel) => {
      const { context, invitationId } = someone();
      const contact = { channel, phone: "0151 000000", email: "", address: "" };
      const content = replyContent({ contact });
      answer(context, { invitationId, content });
      expect(sent(context)).toEqual([]);
      answer(context, { invitationId, content, seenRevision: 1, confirmation: true });
      expect(sent(context)).toEqual([`reply_confirmed by ${channel}`]);
    },
  );

  test.each(["text", "email"] as const)(
    "holds one confirmation by %s, which goes out by itself, however often a yes is changed",
    (channel) => {
      const { context, invitationId } = someone();
      const contact = { channel, phone: "0151 000000", email: "a@example.org", address: "" };
      const content = replyContent({ contact });
      answer(context, { invitationId, content });
      answer(context, { invitationId, content, seenRevision: 1, confirmation: true });
      expect(sent(context)).toEqual([`reply_confirmed by ${channel}`]);
    },
  );

  test("confirms a yes anew after a no, and never a no", () => {
    const { context, invitationId } = someone();
    const content = replyContent({ contact: email });
    answer(context, { invitationId, answer: "no", confirmation: true });
    expect(sent(context)).toEqual([]);
    answer(context, { invitationId, content, seenRevision: 1 });
    expect(sent(context)).toEqual(["reply_confirmed by email"]);
  });

  test("keeps no letter waiting that confirms a yes which became a no", () => {
    const { context, invitationId } = someone();
    answer(context, { invitationId, confirmation: true });
    answer(context, { invitationId, answer: "no", seenRevision: 1 });
    expect(sent(context)).toEqual([]);
  });

  test("sends a letter that still waits to where the person now wants it", () => {
    const { context, invitationId } = someone();
    answer(context, { invitationId, confirmation: true });
    const contact = { channel: "letter", phone: "", email: "", address: "Neue Gasse 3" } as const;
    answer(context, { invitationId, content: replyContent({ contact }), seenRevision: 1 });
    const [letter, ...others] = context.database.select().from(messages).all();
    if (letter === undefined) throw new Error("No letter.");
    expect(others).toEqual([]);
    const { address } = openMessage(context.keyring, letter.id, letter.envelope);
    expect(address).toBe("Neue Gasse 3");
  });

  test("leaves a letter that was posted as it was, and confirms no change of it by itself", () => {
    const { context, invitationId, database } = someone();
    answer(context, { invitationId, confirmation: true });
    database.update(messages).set({ status: "done", doneAt: context.now }).run();
    answer(context, { invitationId, seenRevision: 1 });
    expect(sent(context)).toEqual(["reply_confirmed by letter"]);
  });

  test.each([
    ["letter" as const, []],
    ["email" as const, ["reply_withdrawn by email"]],
  ])("keeps after the withdrawal of someone who chose %s: %o", (channel, kept) => {
    const { context, invitationId } = someone();
    answer(context, { invitationId, content: replyContent({ contact: { ...email, channel } }) });
    withdrawReply(asResident(context, invitationId), { invitationId, channel: "online" });
    expect(sent(context)).toEqual(kept);
  });
});

describe("an answer that staff enter", () => {
  test("counts the same and says who typed it in", () => {
    const { context, invitationId, people, stored } = someone();
    const staff = { ...context, actor: staffActor(context.database, "organiser") };
    const order = { answer: "yes", channel: "phone", language: "de", seenRevision: 0 } as const;
    const result = recordReply(staff, { invitationId, content: replyContent(), ...order });
    expect(result).toMatchObject({ ok: true, value: { inPool: true } });
    expect(people()).toHaveLength(1);
    expect(stored()).toMatchObject({ channel: "phone", enteredBy: staff.actor.id });
  });

  test("is neither theirs to give who only audit, nor another resident's", () => {
    const { context, invitations: invited } = someone();
    const [one, other] = invited;
    const order = { content: replyContent(), channel: "online", language: "de" } as const;
    const reply = {
      invitationId: one?.id ?? "",
      answer: "yes",
      seenRevision: 0,
      ...order,
    } as const;
    for (const actor of [
      staffActor(context.database, "auditor"),
      { kind: "resident", id: other?.id ?? "" } as const,
      { kind: "visitor" } as const,
    ]) {
      expect(() => recordReply({ ...context, actor }, reply)).toThrow(Forbidden);
    }
  });
});

describe("the form", () => {
  test("asks what the register does not tell, in the reader's language or else in German", () => {
    const { context, invitationId } = someone();
    const own = asResident(context, invitationId);
    const form = readReplyForm(own, { invitationId, language: "en" });
    expect(form?.questions).toEqual([
      {
        feature: "Bildung",
        question: { text: "What is your level of education?", language: "en" },
        why: { text: "So that the group is mixed.", language: "en" },
        answers: [
          { value: "ohne Abschluss", text: { text: "ohne Abschluss", language: "de" } },
          { value: "Abschluss", text: { text: "completed", language: "en" } },
        ],
      },
    ]);
    expect(readReplyForm(own, { invitationId, language: "ar" })?.questions[0]?.question).toEqual({
      text: "Welchen Abschluss haben Sie?",
      language: "de",
    });
  });

  test("never offers the value that stands for saying nothing", () => {
    const { context, invitationId } = someone();
    answer(context, { invitationId, content: replyContent({ values: { Bildung: null } }) });
    const own = asResident(context, invitationId);
    const form = readReplyForm(own, { invitationId, language: "de" });
    const offered = form?.questions[0]?.answers.map(({ value }) => value);
    expect(offered).toEqual(["ohne Abschluss", "Abschluss"]);
  });
});
