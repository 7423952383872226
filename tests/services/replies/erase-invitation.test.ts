import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { emptyPool } from "#app/services/pool/empty-pool.server.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { readmitPerson, withdrawPerson } from "#app/services/pool/withdraw-person.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { signInResident } from "#app/services/replies/sign-in-resident.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import {
  auditLog,
  invitations,
  messages,
  poolPeople,
  registerResidents,
  replies,
  replyEvents,
  residentPasskeys,
  residentSessions,
} from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { asResident, replyContent, replyTown } from "#tests/support/replies.ts";

const SAID = replyContent({
  support: {
    needs: ["interpreter", "companion"],
    language: "Zazaki-Erased",
    availability: ["evening"],
    note: "Note-Erased",
  },
  contact: {
    channel: "email",
    phone: "0151-ERASED",
    email: "erased@example.org",
    address: "Erased-Weg 5",
  },
});

const RESIDENTS = [
  { givenName: "Erased-Given", familyName: "Erased-Family", street: "Erased-Street 1" },
  {},
];

async function answered(context?: ServiceContext) {
  const town = replyTown({ residents: RESIDENTS, ...(context === undefined ? {} : { context }) });
  const [invitation, other] = town.invitations;
  if (invitation === undefined || other === undefined) throw new Error("Nobody was invited.");
  const guesser = { address: "192.0.2.1", device: null };
  const visitor = { ...town.context, actor: { kind: "visitor" } as const };
  for (const { id, code } of [invitation, other]) {
    const order = { channel: "online", language: "de", seenRevision: 0 } as const;
    await signInResident(visitor, createCodeGuesses(), { typed: code, guesser });
    recordReply(asResident(town.context, id), {
      ...{ invitationId: id, answer: "yes", content: SAID },
      ...order,
    });
  }
  town.context.database
    .insert(residentPasskeys)
    .values({
      ...{ id: "passkey-erased", invitationId: invitation.id, counter: 0 },
      ...{ publicKey: Buffer.from("public-key-erased"), createdAt: town.context.now },
    })
    .run();
  return { ...town, invitation, other };
}

/** How many were invited and how they answered: what the report is made of. */
function statistics({ database }: ServiceContext) {
  return {
    invited: database
      .select({ id: invitations.id, drawId: invitations.drawId, chance: invitations.chance })
      .from(invitations)
      .all(),
    answers: database
      .select({ id: replies.invitationId, answer: replies.answer, channel: replies.channel })
      .from(replies)
      .all(),
    events: database
      .select({ kind: replyEvents.kind, answer: replyEvents.answer })
      .from(replyEvents)
      .where(eq(replyEvents.kind, "answered"))
      .all(),
  };
}

describe("after someone deleted everything about themselves", () => {
  test("no table knows them, the others stay, and the statistics are as before", async () => {
    const { context, invitation, other } = await answered();
    const before = statistics(context);
    const own = asResident(context, invitation.id);
    expect(eraseInvitation(own, { invitationId: invitation.id, channel: "online" })).toEqual({
      ok: true,
      value: null,
    });
    expect(statistics(context)).toEqual(before);
    const { database } = context;
    const rows = (table: typeof residentSessions | typeof messages) =>
      database.select({ id: table.invitationId }).from(table).all();
    expect(rows(residentSessions)).toEqual([{ id: other.id }]);
    expect(rows(messages)).toEqual([{ id: other.id }]);
    expect(database.select().from(residentPasskeys).all()).toEqual([]);
    expect(database.select().from(poolPeople).all()).toHaveLength(1);
    expect(database.select().from(registerResidents).all()).toHaveLength(1);
    expect(
      database.select().from(invitations).where(eq(invitations.id, invitation.id)).get(),
    ).toMatchObject({ envelope: null, codeHash: null, erasedAt: context.now });
    expect(
      database.select().from(replies).where(eq(replies.invitationId, invitation.id)).get(),
    ).toMatchObject({ answer: "yes", envelope: null, personId: null });
    const entry = database.select().from(auditLog).all().at(-1);
    expect(entry).toMatchObject({ action: "invitation_erased", objectId: invitation.id });
  });

  test("their code is as unknown as any other", async () => {
    const { context, invitation } = await answered();
    eraseInvitation(asResident(context, invitation.id), {
      invitationId: invitation.id,
      channel: "online",
    });
    const visitor = { ...context, actor: { kind: "visitor" } as const };
    const guesser = { address: "192.0.2.1", device: null };
    const guess = { typed: invitation.code, guesser };
    expect(await signInResident(visitor, createCodeGuesses(), guess)).toEqual({
      ok: false,
      problem: { code: "code_unknown", params: {} },
    });
  });

  test("none of their envelopes, hashes and keys is in the file, its log or its index", async () => {
    const folder = mkdtempSync(join(tmpdir(), "losrunde-erase-"));
    const database = openDatabase(join(folder, "town.sqlite"));
    try {
      const { context, invitation } = await answered(serviceContext({ database }));
      const pick = (column: string, table: string, where: string) =>
        database.$client
          .prepare(`select ${column} as value from ${table} where ${where}`)
          .pluck()
          .all(invitation.id) as (Buffer | string)[];
      const traces = [
        ...pick("envelope", "replies", "invitation_id = ?"),
        ...pick("envelope", "messages", "invitation_id = ?"),
        ...pick("envelope", "invitations", "id = ?"),
        ...pick("code_hash", "invitations", "id = ?"),
        ...pick("token_hash", "resident_sessions", "invitation_id = ?"),
        ...pick("public_key", "resident_passkeys", "invitation_id = ?"),
        ...["envelope", "reference_hash", "id"].flatMap((column) =>
          pick(
            column,
            "pool_people",
            "id = (select person_id from replies where invitation_id = ?)",
          ),
        ),
        ...["envelope", "reference_hash"].flatMap((column) =>
          pick(column, "register_residents", "line = 2 and ? is not null"),
        ),
      ].map((trace) => (typeof trace === "string" ? Buffer.from(trace) : trace));
      expect(traces).toHaveLength(11);
      // Envelopes too long for one page continue on others; any part of them would be a trace.
      const parts = traces.flatMap((trace) => {
        const size = Math.min(trace.length, 16);
        return [trace.subarray(0, size), trace.subarray(-size)];
      });
      const files = () =>
        readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
      const found = () =>
        parts.filter((part) => files().some(({ bytes }) => bytes.includes(part))).length;
      expect(found()).toBe(parts.length);
      expect(
        eraseInvitation(asResident(context, invitation.id), {
          invitationId: invitation.id,
          channel: "online",
        }).ok,
      ).toBe(true);
      expect(files().map(({ name }) => name)).toContain("town.sqlite-wal");
      expect(found()).toBe(0);
    } finally {
      closeDatabase(database);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("while a draw is under way, they are asked to come back later", async () => {
    const { context, processId, invitation } = await answered();
    startDraw(context, { processId, kind: "test", objective: "random", seed: "1" });
    const own = asResident(context, invitation.id);
    expect(eraseInvitation(own, { invitationId: invitation.id, channel: "online" })).toEqual({
      ok: false,
      problem: { code: "draw_running", params: {} },
    });
  });
});

describe("the pool page of the town hall and the resident agree", () => {
  async function inPool() {
    const town = await answered();
    const personId = [...readPool(town.context, town.processId)][0]?.id ?? "";
    const form = () =>
      readReplyForm(asResident(town.context, town.invitation.id), {
        invitationId: town.invitation.id,
        language: "de",
      });
    return { ...town, place: { processId: town.processId, personId }, form };
  }

  test("whoever the town hall marks as withdrawn no longer counts, and can be taken back", async () => {
    const { context, place, form } = await inPool();
    withdrawPerson(context, place);
    expect(form()).toMatchObject({ inPool: false, takenOut: true, reply: { personId: null } });
    readmitPerson(context, place);
    expect(form()).toMatchObject({ inPool: true, takenOut: false });
    expect(form()?.reply?.personId).toBe(place.personId);
  });

  test("whoever was marked as withdrawn is back by a new yes", async () => {
    const { context, place, form, invitation, processId } = await inPool();
    withdrawPerson(context, place);
    const result = recordReply(asResident(context, invitation.id), {
      ...{ invitationId: invitation.id, answer: "yes", content: SAID },
      ...{ channel: "online", language: "de", seenRevision: form()?.reply?.revision ?? 0 },
    });
    expect(result).toMatchObject({ ok: true, value: { inPool: true } });
    expect([...readPool(context, processId)]).toHaveLength(2);
  });

  test("whoever the town hall erases in the pool is erased as an invited person too", async () => {
    const { context, place, form, invitation } = await inPool();
    expect(erasePerson(context, place)).toMatchObject({ ok: true });
    expect(form()).toBeNull();
    const row = context.database
      .select({ erasedAt: invitations.erasedAt })
      .from(invitations)
      .where(eq(invitations.id, invitation.id))
      .get();
    expect(row?.erasedAt).toEqual(context.now);
  });

  test("emptying the pool takes out lists, and nobody who answered", async () => {
    const { context, processId } = await inPool();
    expect(emptyPool(context, processId)).toMatchObject({ ok: true });
    expect([...readPool(context, processId)]).toHaveLength(2);
  });
});
