import { expect, test } from "vitest";
import { invitedBefore } from "#app/services/invitations/invited-before.server.ts";
import { readInvitationDraw } from "#app/services/invitations/read-draws.server.ts";
import { readResidents, standingExtract } from "#app/services/register/read-register.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { loadInvitation, loadReply } from "#app/services/replies/load-invitation.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { signInResident } from "#app/services/replies/sign-in-resident.server.ts";
import {
  invitationChances,
  invitations,
  poolPeople,
  replies,
  residentChances,
} from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { drawWave } from "#tests/support/draw-wave.ts";
import { storeInvitationSettings, syntheticTown } from "#tests/support/invitations.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { queueRegisterImport, storeExtract, uploadRegister } from "#tests/support/register.ts";
import { asResident, replyContent, replyTown } from "#tests/support/replies.ts";

/** The first of the invited has moved, the second has left the town, and someone is new. */
const LATER = [
  "Nr;Name;Vorname;Geburtsdatum;Straße;PLZ;Ort",
  "M-1;Person;Synthetic1;15.06.1980;Neuer Weg 9;06333;Musterstadt",
  "M-3;Person;Synthetic3;15.06.1980;Musterweg 3;06333;Musterstadt",
].join("\n");

async function replacedWhileAnswering() {
  const town = replyTown({ residents: [{}, {}] });
  const { context, processId } = town;
  const [invitation] = town.invitations;
  if (invitation === undefined) throw new Error("Nobody was invited.");
  const reply = { invitationId: invitation.id, answer: "yes", content: replyContent() } as const;
  const order = { channel: "online", language: "de", seenRevision: 0 } as const;
  recordReply(asResident(context, invitation.id), { ...reply, ...order });
  const kept = () =>
    [invitations, invitationChances, replies, poolPeople].map((table) =>
      context.database.select().from(table).all(),
    );
  const before = kept();
  queueRegisterImport(context, processId, uploadRegister(context, processId, Buffer.from(LATER)));
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  const extract = standingExtract(context.database, processId);
  if (extract === null) throw new Error("There is no register.");
  return { ...town, invitation, extract, before, after: kept() };
}

test("a new extract changes nothing for people who were invited and have answered", async () => {
  const { context, invitation, before, after } = await replacedWhileAnswering();
  expect(after).toEqual(before);
  const { database, keyring } = context;
  expect(loadInvitation(database, keyring, invitation.id)?.person).toMatchObject({
    reference: "M-1",
    street: "Musterweg 1",
  });
  expect(loadReply(database, keyring, invitation.id)?.answer).toBe("yes");
  const visitor = { ...context, actor: { kind: "visitor" } as const };
  const guesser = { address: "192.0.2.1", device: null };
  const typed = { typed: invitation.code, guesser };
  expect((await signInResident(visitor, createCodeGuesses(), typed)).ok).toBe(true);
});

test("whoever was invited from the earlier extract is known in the new one, and gets no second letter", async () => {
  const { context, extract } = await replacedWhileAnswering();
  const known = invitedBefore(context, extract).residents;
  const references = [...readResidents(context, extract.id)]
    .filter(({ id }) => known.has(id))
    .map(({ reference }) => reference);
  expect(references).toEqual(["M-1"]);
});

test("whoever has everything deleted goes from the new extract too", async () => {
  const { context, invitation, extract } = await replacedWhileAnswering();
  const erased = eraseInvitation(asResident(context, invitation.id), {
    invitationId: invitation.id,
    channel: "online",
  });
  expect(erased.ok).toBe(true);
  const left = [...readResidents(context, extract.id)].map(({ reference }) => reference);
  expect(left).toEqual(["M-3"]);
});

test("the chances of a wave stay right when its extract is replaced, and are nobody's in the new one", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [], status: "published" });
  storeInvitationSettings(context.database, processId);
  storeExtract(context, processId, syntheticTown(200));
  const { drawId } = await drawWave(context, processId);
  const shown = () => ({
    chances: readInvitationDraw(context, { processId, drawId })?.chances,
    own: context.database
      .select({ id: invitations.id })
      .from(invitations)
      .all()
      .map(({ id }) => readOwnData(asResident(context, id), id)?.invitation),
  });
  const before = shown();
  expect(before.own).toHaveLength(60);
  expect(before.own.every((own) => own?.chance != null)).toBe(true);
  queueRegisterImport(context, processId, uploadRegister(context, processId, Buffer.from(LATER)));
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  expect(shown()).toEqual(before);
  expect(context.database.select().from(residentChances).all()).toEqual([]);
  await drawWave(context, processId, { letters: 1 });
  expect(shown().chances).toEqual(before.chances);
  const second = context.database.select().from(residentChances).all();
  expect(second.map((row) => row.drawId)).not.toContain(drawId);
});
