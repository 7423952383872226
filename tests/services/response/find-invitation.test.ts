import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  findInvitationByCode,
  findInvitationsByName,
  MOST_FOUND,
} from "#app/services/response/find-invitation.server.ts";
import { invitations as invitationTable } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { replyTown } from "#tests/support/replies.ts";

describe("by code", () => {
  test("a code is found however it is typed, of people with an information block too", () => {
    const { context, processId, invitations } = replyTown({
      residents: [{}, { informationBlock: true }],
    });
    for (const { id, code } of invitations) {
      const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
      expect(findInvitationByCode(context, processId, typed)).toEqual({ ok: true, value: id });
    }
  });

  test.each([
    { typed: "", problem: "code_mistyped" },
    { typed: "7KQM-2XPA-93HX", problem: "code_mistyped" },
  ])("“$typed” is $problem", ({ typed, problem }) => {
    const { context, processId } = replyTown();
    expect(findInvitationByCode(context, processId, typed)).toMatchObject({
      problem: { code: problem },
    });
  });

  test("the code of another process, and one that a newer code replaced, is unknown", () => {
    const { context, processId, invitations } = replyTown();
    const { id = "", code = "" } = invitations[0] ?? {};
    const unknown = { ok: false, problem: { code: "code_unknown" } };
    expect(findInvitationByCode(context, "other", code)).toMatchObject(unknown);
    context.database
      .update(invitationTable)
      .set({ codeHash: "newer" })
      .where(eq(invitationTable.id, id))
      .run();
    expect(findInvitationByCode(context, processId, code)).toMatchObject(unknown);
  });
});

describe("by name", () => {
  const residents = [
    { givenName: "Jürgen", familyName: "Muster" },
    { givenName: "Änne", familyName: "Muster-Groß" },
    { givenName: "Jürgen", familyName: "Verborgen", informationBlock: true },
  ];

  test.each([
    { typed: "muster", names: ["Muster-Groß, Änne", "Muster, Jürgen"] },
    { typed: " JURGEN  must ", names: ["Muster, Jürgen"] },
    { typed: "anne", names: ["Muster-Groß, Änne"] },
    { typed: "Verborgen", names: [] },
    { typed: "Jürgen", names: ["Muster, Jürgen"] },
    { typed: "  ", names: [] },
  ])("“$typed” finds $names", ({ typed, names }) => {
    const { context, processId } = replyTown({ residents });
    const { found } = findInvitationsByName(context, processId, typed);
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  test("of too many people only the first are listed", () => {
    const many = Array.from({ length: MOST_FOUND + 1 }, () => ({ familyName: "Muster" }));
    const { context, processId } = replyTown({ residents: many });
    const { found, more } = findInvitationsByName(context, processId, "muster");
    expect([found.length, more]).toEqual([MOST_FOUND, true]);
  });
});

test("only who enters replies looks for people", () => {
  const database = memoryDatabase();
  const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
  expect(() => findInvitationByCode(auditor, "any", "")).toThrow("Not permitted");
  expect(() => findInvitationsByName(auditor, "any", "a")).toThrow("Not permitted");
});
