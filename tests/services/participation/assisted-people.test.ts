import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  enterAppealCode,
  readDecisionByCode,
} from "#app/services/appeals/enter-appeal-code.server.ts";
import { issueAppealCode } from "#app/services/appeals/issue-appeal-code.server.ts";
import { lodgeAppealByCode } from "#app/services/appeals/lodge-appeal.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { eraseAssisted } from "#app/services/participation/erase-assisted.server.ts";
import { listAssisted, readAssisted } from "#app/services/participation/list-assisted.server.ts";
import type { PublishedTexts } from "#app/services/participation/published-texts.ts";
import type { TakingPart } from "#app/services/participation/take-part.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { auditLog, participants, proposals } from "#db/schema/index.ts";
import { decideAbout } from "#tests/support/appeals.ts";
import { moderated } from "#tests/support/moderation.ts";
import { proposalForm, proposalTown, storePublished } from "#tests/support/proposals.ts";
import { placesOf, readableColumns } from "#tests/support/traces.ts";

/** Words that stand nowhere else. */
const ALWAYS = {
  name: "Mirabellenname",
  draft: "Mirabellenentwurf",
  appeal: "Mirabellenbeschwerde",
} as const;
const PUBLISHED = {
  title: "Mirabellentitel",
  text: "Mirabellentext",
  contribution: "Mirabellenbeitrag",
  facts: "Mirabellentatsache",
} as const;

let people: ReturnType<typeof proposalTown>;
beforeEach(() => {
  people = proposalTown();
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

const NEW: TakingPart = { as: "assisted", shownName: ALWAYS.name };

function enter(who: TakingPart, changes: Parameters<typeof proposalForm>[0] = {}): string {
  const created = createProposal(people.staff, people.processId, who, proposalForm(changes));
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

function publish(proposalId: string): void {
  for (const moved of [
    moveOwnProposal(people.staff, proposalId, { kind: "submit" }),
    moveProposal(people.staff, proposalId, { kind: "publish" }, {}),
  ]) {
    if (!moved.ok) throw new Error(moved.problem.code);
  }
}

/** The only person without a code. */
function onlyOne() {
  const [person, ...more] = listAssisted(people.staff, people.processId);
  if (person === undefined || more.length > 0) throw new Error("Not one person.");
  return person;
}

describe("somebody without a code who comes back", () => {
  test("is chosen by name and stays one person, whatever they write", () => {
    enter(NEW);
    const { id } = onlyOne();
    const other = storePublished(people);
    const known = { as: "known", participantId: id } as const;
    enter(known, { title: "Ein zweiter Vorschlag" });
    const place = { proposalId: other, kind: "for" } as const;
    const said = writeContribution(people.staff, place, known, { language: "de", text: "Gut so." });
    expect(code(said)).toBe("ok");
    expect(onlyOne()).toMatchObject({ id, shownName: ALWAYS.name });
    const kinds = readAssisted(people.staff, { ...people, participantId: id })?.texts ?? [];
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["contribution", "proposal", "proposal"]);
  });

  test.each([
    ["a resident with a code", () => residentId()],
    ["nobody", () => "nobody"],
  ])("is not %s", (_, participantId) => {
    const who = { as: "known", participantId: participantId() } as const;
    const created = createProposal(people.staff, people.processId, who, proposalForm());
    expect(code(created)).toBe("participant_missing");
  });

  test("is not chosen by a resident for themselves", () => {
    enter(NEW);
    const who = { as: "known", participantId: onlyOne().id } as const;
    expect(() => createProposal(people.anna, people.processId, who, proposalForm())).toThrow(
      "Not permitted",
    );
  });

  test("is listed for organisers alone", () => {
    expect(() => listAssisted(people.anna, people.processId)).toThrow("Not permitted");
  });
});

function residentId(): string {
  storePublished(people);
  const rows = people.staff.database.select().from(participants).all();
  return rows.find(({ kind }) => kind === "resident")?.id ?? "";
}

describe("somebody without a code who wants to be erased", () => {
  let proposalId: string;
  let personId: string;

  beforeEach(async () => {
    proposalId = enter(NEW, { title: PUBLISHED.title, text: PUBLISHED.text });
    publish(proposalId);
    personId = onlyOne().id;
    const known = { as: "known", participantId: personId } as const;
    enter(known, { title: ALWAYS.draft });
    const place = { proposalId: storePublished(people), kind: "for" } as const;
    const input = { language: "de", text: PUBLISHED.contribution } as const;
    writeContribution(people.staff, place, known, input);
    await object();
  });

  /** They type the code of the letter and object. */
  async function object(): Promise<void> {
    const town = moderated(people, proposalId);
    const decisionId = decideAbout(town, { facts: PUBLISHED.facts });
    const issued = issueAppealCode(town.mia, decisionId);
    const guesses = createCodeGuesses();
    const entered = await enterAppealCode(town.visitor, guesses, {
      typed: issued.ok ? issued.value : "",
      guesser: { address: "192.0.2.1", device: null },
    });
    if (!entered.ok) throw new Error(entered.problem.code);
    const input = { language: "de", text: ALWAYS.appeal } as const;
    expect(code(lodgeAppealByCode(town.visitor, entered.value, input))).toBe("ok");
    expect(readDecisionByCode(town.visitor, entered.value, "de")?.appeal?.text).toBe(ALWAYS.appeal);
  }

  function erase(texts: PublishedTexts) {
    const place = { processId: people.processId, participantId: personId };
    return eraseAssisted(people.staff, place, texts);
  }

  /** Where some words still are: in the bytes of the file, or in what whoever has the key reads. */
  function placesWith(words: readonly string[]): string[] {
    const { database, keyring } = people.staff;
    const file = { place: "file", bytes: database.$client.serialize() };
    return placesOf(words, [file, ...readableColumns(database, keyring)]);
  }

  test("leaves their published texts as those of a former participant, and nothing else", () => {
    expect(placesWith(Object.values(ALWAYS)).length).toBeGreaterThan(0);
    expect(code(erase("keep"))).toBe("ok");
    expect(placesWith(Object.values(ALWAYS))).toEqual([]);
    expect(readPublicProposal(people.staff, proposalId)).toMatchObject({
      authors: [{ kind: "former", name: "" }],
      current: { title: PUBLISHED.title },
    });
    expect(listAssisted(people.staff, people.processId)).toEqual([]);
  });

  test("leaves no word of theirs in the file when they want that", () => {
    expect(placesWith(Object.values(PUBLISHED)).length).toBeGreaterThan(0);
    expect(code(erase("erase"))).toBe("ok");
    expect(placesWith([...Object.values(ALWAYS), ...Object.values(PUBLISHED)])).toEqual([]);
  });

  test("is recorded without a name, and nobody is erased twice or chosen again", () => {
    erase("keep");
    const entry = people.staff.database.select().from(auditLog).all().at(-1);
    expect(entry).toMatchObject({
      ...{ action: "participant_erased", objectId: personId, reasonCode: "keep" },
    });
    expect(code(erase("keep"))).toBe("participant_missing");
    const who = { as: "known", participantId: personId } as const;
    const created = createProposal(people.staff, people.processId, who, proposalForm());
    expect(code(created)).toBe("participant_missing");
  });

  test("cannot be somebody with a code: they erase themselves with it", () => {
    const { database } = people.staff;
    const resident = database
      .select()
      .from(participants)
      .all()
      .find(({ kind }) => kind === "resident");
    const place = { processId: people.processId, participantId: resident?.id ?? "" };
    expect(code(eraseAssisted(people.staff, place, "erase"))).toBe("participant_missing");
    expect(
      database.select().from(proposals).where(eq(proposals.id, proposalId)).all(),
    ).toHaveLength(1);
  });
});
