import { expect, test } from "vitest";
import { nextInvitationStep } from "#app/domain/invitation-steps.ts";
import { readInvitationState } from "#app/services/invitations/invitation-progress.server.ts";
import { letterRunItems, letterRuns, questions, replies } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";

const context = serviceContext();
const { database, now } = context;
const next = (processId: string) =>
  nextInvitationStep(readInvitationState(context, processId).progress);

test("the steps follow one another from the register to the replies", () => {
  const processId = storeProcess(context);
  expect(next(processId)).toBe("register");
  storeExtract(context, processId, [syntheticResident(1)]);
  expect(next(processId)).toBe("questions");
  const features = [...new Set(SAMPLE_QUOTAS.map(({ feature }) => feature))];
  features.forEach((feature, position) => {
    expect(next(processId)).toBe("questions");
    database
      .insert(questions)
      .values({ processId, feature, position, source: "asked", texts: {}, answers: {} })
      .run();
  });
  expect(next(processId)).toBe("settings");

  const residents = [syntheticResident(1), syntheticResident(2)];
  const { invitations } = storeInvitations(context, processId, residents);
  expect(next(processId)).toBe("letters");
  for (const [index, { id }] of invitations.entries()) {
    expect(next(processId)).toBe("letters");
    const runId = database
      .insert(letterRuns)
      .values({ processId, kind: "invitation", requestedAt: now, sentAt: now })
      .returning({ id: letterRuns.id })
      .get().id;
    database
      .insert(letterRunItems)
      .values({ runId, position: index + 1, invitationId: id })
      .run();
  }
  expect(next(processId)).toBe("replies");

  const reply = { channel: "phone", language: "de", firstAt: now, changedAt: now } as const;
  const [first, second] = invitations;
  database
    .insert(replies)
    .values([
      { ...reply, invitationId: first?.id ?? "", answer: "yes" },
      { ...reply, invitationId: second?.id ?? "", answer: "yes", withdrawnAt: now },
    ])
    .run();
  expect(readInvitationState(context, processId)).toMatchObject({
    invited: 2,
    answered: 2,
    accepted: 1,
  });
  expect(next(processId)).toBe(null);
});

test("counts of invited people are for organisers", () => {
  const auditor = memoryDatabase();
  const reader = serviceContext({ database: auditor, actor: staffActor(auditor, "auditor") });
  expect(() => readInvitationState(reader, "any")).toThrow("Not permitted");
});
