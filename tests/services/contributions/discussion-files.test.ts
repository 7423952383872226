import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import {
  DISCUSSION_COLUMNS,
  exportDiscussion,
} from "#app/services/contributions/export-discussion.server.ts";
import { listContributions } from "#app/services/contributions/list-contributions.server.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import {
  countUnansweredQuestions,
  exportUnansweredQuestions,
  readUnansweredQuestions,
} from "#app/services/contributions/unanswered-questions.server.ts";
import { withdrawContribution } from "#app/services/contributions/withdraw-contribution.server.ts";
import { type Delimiter, splitRecords } from "#app/services/files/split-records.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { answer, say, storeDecision } from "#tests/support/contributions.ts";
import { proposalTown, storeDraft, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
let visitor: ServiceContext;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
  visitor = { ...town.staff, actor: { kind: "visitor" } };
});

function cellsOf(text: string, delimiter: Delimiter) {
  return splitRecords(text.replace(/^\uFEFF/, ""), delimiter).records.map(({ cells }) => cells);
}

function rows(): readonly Readonly<Record<string, string>>[] {
  const text = exportDiscussion(visitor, proposalId) ?? "";
  const [header = [], ...records] = cellsOf(text, ",");
  expect(header).toEqual([...DISCUSSION_COLUMNS]);
  return records.map((cells) =>
    Object.fromEntries(cells.map((cell, index) => [header[index], cell])),
  );
}

describe("a discussion as a table", () => {
  test("has a row for everything that is said, replies under what they reply to", () => {
    const question = say(town.bert, proposalId, "Wer zahlt das?", "question");
    answer(town.clara, question, "Das wüsste ich auch gern.");
    const theTown = { as: "town" } as const;
    const said = { language: "de", text: "Die Stadt." } as const;
    expect(replyToContribution(town.staff, question, theTown, said).ok).toBe(true);
    expect(rows()).toMatchObject([
      {
        ...{ number: "1", replies_to: "", kind: "question", said_by: "person", name: "Bert K." },
        ...{ language: "de", text: "Wer zahlt das?", helpful: "0", state: "shown" },
      },
      {
        number: "2",
        replies_to: "1",
        kind: "reply",
        said_by: "town",
        name: "",
        text: "Die Stadt.",
      },
      { number: "3", replies_to: "1", kind: "reply", said_by: "person", name: "Clara M." },
    ]);
  });

  test("shows what is hidden or taken back as a stub, and no name of who was erased", () => {
    const hidden = say(town.bert, proposalId, "Ein Schimpfwort steht hier.");
    const place = { processId: town.processId, contributionId: hidden };
    storeDecision(town.staff, place, "hide");
    const back = say(town.bert, proposalId, "Das nehme ich zurück.", "question");
    answer(town.clara, back, "Schade drum.");
    withdrawContribution(town.bert, back);
    const invitationId = town.clara.actor.kind === "resident" ? town.clara.actor.id : "";
    expect(eraseInvitation(town.clara, { invitationId, channel: "online" }).ok).toBe(true);
    const found = rows();
    expect(found.map(({ state }) => state).sort()).toEqual(["hidden", "shown", "withdrawn"]);
    expect(found.find(({ state }) => state === "hidden")).toMatchObject({
      ...{ text: "", rule: "3", reason: "Das beleidigt jemanden." },
    });
    expect(found.find(({ text }) => text === "Schade drum.")).toMatchObject({
      ...{ said_by: "former", name: "" },
    });
    const text = exportDiscussion(visitor, proposalId);
    for (const gone of ["Schimpfwort steht", "nehme ich zurück", "Clara"]) {
      expect(text).not.toContain(gone);
    }
  });

  test("runs no formula in a spreadsheet", () => {
    say(town.bert, proposalId, '=HYPERLINK("https://example.org")');
    expect(rows()[0]?.text).toBe('\'=HYPERLINK("https://example.org")');
  });

  test("is not there for a draft", () => {
    expect(exportDiscussion(visitor, storeDraft(town.anna, town.processId))).toBeNull();
  });
});

describe("questions that wait for the town", () => {
  const german = { page: 1, language: "de" } as const;

  function later(days: number): ServiceContext {
    return { ...town.staff, now: new Date(town.staff.now.getTime() + days * 86_400_000) };
  }

  function asked(context = town.staff) {
    return readUnansweredQuestions(context, town.processId, german).questions.map(
      ({ question, days }) => [question.text, days],
    );
  }

  test("are listed across the proposals of a process, the oldest first, until the town answers", () => {
    const other = storePublished(town, { title: "Ein Zaun" });
    const two = { ...town.bert, now: later(2).now };
    const zaun = say({ ...town.clara, now: later(1).now }, other, "Wie hoch?", "question");
    say(two, proposalId, "Wer zahlt das?", "question");
    say(two, proposalId, "Es fehlt Schatten.");
    answer(town.bert, zaun, "Ein Meter?");
    expect(asked(later(5))).toEqual([
      ["Wie hoch?", 4],
      ["Wer zahlt das?", 3],
    ]);
    expect(countUnansweredQuestions(later(5))).toEqual([
      { processId: town.processId, questions: 2, days: 4 },
    ]);
    const input = { language: "de", text: "Einen Meter." } as const;
    expect(replyToContribution(town.staff, zaun, { as: "town" }, input).ok).toBe(true);
    expect(asked(later(5))).toEqual([["Wer zahlt das?", 3]]);
  });

  test("leave out what is hidden or taken back, and proposals that were withdrawn", () => {
    const hidden = say(town.bert, proposalId, "Wer ist so dumm?", "question");
    const place = { processId: town.processId, contributionId: hidden };
    storeDecision(town.staff, place, "hide");
    withdrawContribution(town.clara, say(town.clara, proposalId, "Wann?", "question"));
    expect(asked()).toEqual([]);
    const wanted = { show: "unanswered", page: 1, language: "de" } as const;
    expect(listContributions(town.staff, proposalId, wanted).numbers.unanswered).toBe(0);
    say(town.clara, proposalId, "Ab wann?", "question");
    expect(asked()).toEqual([["Ab wann?", 0]]);
    expect(moveOwnProposal(town.anna, proposalId, { kind: "withdraw" }).ok).toBe(true);
    expect(countUnansweredQuestions(town.staff)).toEqual([]);
  });

  test("are a table as well, in which no formula runs", () => {
    const id = say(town.bert, proposalId, "+49 oder lokal?", "question");
    const text = exportUnansweredQuestions(town.staff, town.processId, "de");
    const [, row] = cellsOf(text, ";");
    expect(row).toEqual([
      "Zehn Bänke am Weg zum Bahnhof",
      ...[expect.stringMatching(/^\d{4}-\d\d-\d\d$/), "0", "Bert K.", "de"],
      "'+49 oder lokal?",
      `/staff/processes/${town.processId}/proposals/${proposalId}/discussion/${id}`,
    ]);
  });

  test("are for staff alone", () => {
    expect(() => countUnansweredQuestions(visitor)).toThrow("Not permitted");
    expect(() => exportUnansweredQuestions(town.bert, town.processId, "de")).toThrow(
      "Not permitted",
    );
  });
});
