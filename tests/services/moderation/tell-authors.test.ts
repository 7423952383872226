import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import { readOwnDecision } from "#app/services/appeals/own-decisions.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { agreeToDecision, refuseDecision } from "#app/services/moderation/second-opinion.server.ts";
import { ownRecord } from "#app/services/participation/own-record.server.ts";
import { takePart } from "#app/services/participation/take-part.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { openMessage } from "#app/services/response/message-envelope.server.ts";
import {
  type MessageKind,
  messages,
  moderationAppeals,
  moderationDecisions,
  proposalAuthors,
} from "#db/schema/index.ts";
import { appealAgainst, decideAbout, withoutCode } from "#tests/support/appeals.ts";
import { caseOf, decision, moderationTown } from "#tests/support/moderation.ts";
import { replyContent } from "#tests/support/replies.ts";

const KINDS: readonly MessageKind[] = ["moderation_decided", "appeal_decided"];

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function invitationOf({ actor }: ServiceContext): string {
  if (actor.kind !== "resident") throw new Error("Not a resident.");
  return actor.id;
}

/** What moderators let the outbox say, the oldest first. */
function outbox() {
  const { database, keyring } = town.staff;
  return database
    .select()
    .from(messages)
    .all()
    .filter(({ kind }) => KINDS.includes(kind))
    .map(({ envelope, ...row }) => ({ ...row, ...openMessage(keyring, row.id, envelope) }));
}

/** The author answers the letter, and says how to reach them. */
function answered(channel: "email" | "phone", language: "en" | "ar" = "en"): void {
  const contact = { channel, phone: "0151 1", email: "anna@example.org", address: "" };
  const recorded = recordReply(town.anna, {
    ...{ invitationId: invitationOf(town.anna), answer: "yes", channel: "online", language },
    ...{ content: replyContent({ contact }), seenRevision: 0, confirmation: false },
  });
  if (!recorded.ok) throw new Error(recorded.problem.code);
}

/** Somebody else of the invited writes the proposal with its author. */
function coAuthor(who = town.bert): string {
  const { database, now } = town.staff;
  const taken = takePart(database, who, town.processId, { as: "self", shownName: "Bert C." });
  if (!taken.ok) throw new Error(taken.problem.code);
  const row = {
    proposalId: town.proposalId,
    participantId: taken.value,
    addedAt: new Date(now.getTime() + 1),
  };
  database.insert(proposalAuthors).values(row).run();
  return taken.value;
}

function told(decisionId: string) {
  const { database } = town.staff;
  const row = database
    .select()
    .from(moderationDecisions)
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  return readCase(town.mia, row?.caseId ?? "")?.decisions[0]?.told;
}

describe("a decision", () => {
  test("is told to whoever never answered by a letter to their registered address", () => {
    const decisionId = decideAbout(town);
    expect(outbox()).toMatchObject([
      {
        ...{ kind: "moderation_decided", channel: "letter", status: "listed", language: "de" },
        ...{ name: "Synthetic1 Person", address: "Musterweg 1\n06333 Musterstadt" },
      },
    ]);
    expect(told(decisionId)).toMatchObject([{ name: "Anna B.", way: "letter" }]);
  });

  test.each([
    ["email", "waiting"],
    ["phone", "listed"],
  ] as const)("goes by %s to whoever wants it so, in their language", (channel, status) => {
    answered(channel);
    const decisionId = decideAbout(town);
    expect(outbox()).toMatchObject([{ channel, status, language: "en" }]);
    expect(told(decisionId)).toMatchObject([{ way: channel }]);
  });

  test("is told in one sentence with the way to object, and without a word of the text", () => {
    decideAbout(town);
    const [message] = outbox();
    expect(message?.text).toContain("wir haben einen Text verborgen");
    expect(message?.text).toContain("„Entscheidungen über meine Texte“");
    expect(message?.text).toContain("bis zum 1. September 2026");
    const words = `${message?.subject} ${message?.text}`;
    for (const own of ["Bänke", "Nachbarin", "beleidigt", "Anna"]) expect(words).not.toContain(own);
  });

  test.each([
    ["ask_to_change", "bitte ändern Sie"],
    ["pause_author", "nichts schreiben"],
  ] as const)("%s says until when", (measure, sentence) => {
    decideAbout(town, { measure, days: 7 });
    expect(outbox()[0]?.text).toContain(sentence);
    expect(outbox()[0]?.text).toContain("8. März 2026");
  });

  test("to leave a text is told to nobody", () => {
    const decisionId = decideAbout(town, { measure: "leave" });
    expect(outbox()).toEqual([]);
    expect(told(decisionId)).toEqual([]);
  });

  test.each(["remove", "exclude_author"] as const)(
    "%s is told when the second person agreed, and not before",
    (measure) => {
      const caseId = caseOf(town.mia, town.proposalId);
      const proposed = () => decideCase(town.mia, caseId, decision(town, { measure }));
      const refused = proposed();
      if (!refused.ok) throw new Error(refused.problem.code);
      refuseDecision(town.noah, refused.value.decisionId, "Zu hart.");
      const again = proposed();
      if (!again.ok) throw new Error(again.problem.code);
      expect(outbox()).toEqual([]);
      expect(readCase(town.mia, caseId)?.decisions[0]?.told).toEqual([]);
      agreeToDecision(town.noah, again.value.decisionId);
      expect(outbox()).toHaveLength(1);
    },
  );
});

describe("of several authors", () => {
  test("each gets one message, reads the reasons, and one may object for all", () => {
    coAuthor();
    const decisionId = decideAbout(town);
    const people = [invitationOf(town.anna), invitationOf(town.bert)];
    expect(
      outbox()
        .map(({ invitationId }) => invitationId)
        .sort(),
    ).toEqual(people.sort());
    expect(readOwnDecision(town.bert, decisionId, "de")?.measure).toBe("hide");
    expect(readOwnDecision(town.clara, decisionId, "de")).toBeNull();
    const objection = { language: "de", text: "Wir meinten niemanden." } as const;
    expect(lodgeOwnAppeal(town.bert, decisionId, objection).ok).toBe(true);
    expect(readOwnDecision(town.anna, decisionId, "de")?.bar).toBe("appeal_there_already");
  });

  test("only the one whom it pauses learns of it", () => {
    coAuthor();
    const decisionId = decideAbout(town, { measure: "pause_author", days: 7 });
    expect(outbox().map(({ invitationId }) => invitationId)).toEqual([invitationOf(town.anna)]);
    expect(readOwnDecision(town.bert, decisionId, "de")).toBeNull();
  });

  test("one who was erased gets none, and what they wrote against a decision goes with them", () => {
    coAuthor();
    const decisionId = decideAbout(town);
    appealAgainst(town.bert, decisionId);
    const invitationId = invitationOf(town.bert);
    const { database, keyring } = town.staff;
    const record = (who: ServiceContext) => ownRecord(database, keyring, invitationOf(who));
    expect(record(town.bert)?.decisions).toMatchObject([
      { id: decisionId, appeal: { text: "Ich habe niemanden beleidigt." } },
    ]);
    expect(record(town.anna)?.decisions).toMatchObject([{ appeal: { text: null } }]);
    eraseInvitation(town.anna, { invitationId: invitationOf(town.anna), channel: "online" });
    expect(database.select().from(moderationAppeals).get()?.envelope).not.toBeNull();
    eraseInvitation(town.bert, { invitationId, channel: "online" });
    expect(database.select().from(moderationAppeals).get()?.envelope).toBeNull();
    expect(outbox()).toEqual([]);
    decideAbout(town, { measure: "remove" });
    expect(outbox()).toEqual([]);
  });
});

test("whoever has no code gets no message, and the case says that their letter is printed", () => {
  withoutCode(town);
  const decisionId = decideAbout(town);
  expect(outbox()).toEqual([]);
  expect(told(decisionId)).toMatchObject([{ name: "Anna B.", way: "printed" }]);
});

test.each([
  ["upheld", "bleibt bestehen"],
  ["overturned", "war falsch und ist aufgehoben"],
] as const)("that an appeal is %s is told as well", (result, sentence) => {
  const appealId = appealAgainst(town.anna, decideAbout(town));
  decideAppeal(town.olga, appealId, { result, reason: "Das war keine Beleidigung." });
  expect(outbox().map(({ kind }) => kind)).toEqual(KINDS);
  expect(outbox()[1]?.text).toContain(sentence);
  expect(outbox()[1]?.text).not.toContain("Beleidigung");
});

test("one's own data lists what one was told, and erasing takes it away", () => {
  decideAbout(town);
  const invitationId = invitationOf(town.anna);
  expect(readOwnData(town.anna, invitationId)?.messages).toMatchObject([
    { kind: "moderation_decided", channel: "letter" },
  ]);
  eraseInvitation(town.anna, { invitationId, channel: "online" });
  expect(outbox()).toEqual([]);
});
