import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { createWebServer, listen } from "#app/server/web-server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { serverBuild } from "#tests/support/server-build.ts";
import { storeDraftVote, type TestVote } from "#tests/support/votes.ts";
import { castBallots, codesOf, endVote, openedForVoting } from "#tests/support/voting.ts";
import { open, press, type WebPage, webPage } from "#tests/support/web-page.ts";

let house: RouteHouse;
let context: ServiceContext;
let now: Date;

beforeEach(async () => {
  now = new Date();
  house = await routeHouse({ now: () => now });
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now };
});

function vote(own: TestVote = {}) {
  return openedForVoting(context, house.app.voteKeys, own);
}

function headingOf({ document }: WebPage): string {
  return document.querySelector("h1")?.textContent ?? "";
}

/** Somebody with the code of a slip. */
async function phone(code: string): Promise<RouteVisitor> {
  const visitor = house.visitor();
  await visitor.post("/town-halls/enter", { code });
  return visitor;
}

async function cast(visitor: RouteVisitor, path: string, answer: string): Promise<WebPage> {
  const ballot = await open(visitor, path);
  const review = await press(visitor, ballot, "Continue to the review", { [answer]: true });
  return press(visitor, review, "Cast the vote");
}

describe("a vote in the room", () => {
  test("stands on the phones of those who can vote until they have, and is cast there", async () => {
    const evening = phoneEvening(context);
    const [first, second] = [evening.letIn(), evening.letIn()];
    evening.begin();
    const townHallId = evening.hall.id;
    const opened = await vote({ electorate: "present", townHallId, title: "Trinkbrunnen" });
    const path = `/town-halls/${townHallId}/votes/${opened.voteId}`;
    const visitor = await phone(first.code);
    const floor = await open(visitor, `/town-halls/${townHallId}/floor`);
    expect(floor.text).toContain("A vote is being taken");
    expect(floor.document.querySelector(`[data-own] a[href="${path}"]`)?.textContent).toBe(
      "To the ballot",
    );
    const receipt = await cast(visitor, path, "Yes");
    expect(headingOf(receipt)).toBe("Your vote is cast");
    const again = await open(visitor, `/town-halls/${townHallId}/floor`);
    expect(again.text).not.toContain("A vote is being taken");
    const list = await open(await phone(second.code), `/town-halls/${townHallId}/votes`);
    expect(list.text).toContain("Trinkbrunnen");
    expect(list.text).toContain("You have not voted yet.");
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("is closed to whoever came in after it was opened, and says why", async () => {
    const evening = phoneEvening(context);
    evening.letIn();
    const townHallId = evening.hall.id;
    const opened = await vote({ electorate: "present", townHallId });
    const late = await phone(evening.letIn().code);
    const path = `/town-halls/${townHallId}/votes/${opened.voteId}`;
    const ballot = await open(late, path);
    expect([ballot.status, ballot.text.includes("Who can vote was settled")]).toEqual([403, true]);
    expect((await webPage(await late.post(`${path}/review`, {}))).status).toBe(409);
    expect((await open(late, `/town-halls/${townHallId}/floor`)).text).not.toContain(
      "A vote is being taken",
    );
    expect(castBallots(context, opened)).toEqual([]);
  });

  test("is not found in another room, and asks for the slip where there is none", async () => {
    const evening = phoneEvening(context);
    const { code } = evening.letIn();
    const elsewhere = phoneEvening(context);
    const opened = await vote({ electorate: "present", townHallId: evening.hall.id });
    const visitor = await phone(code);
    const wrong = `/town-halls/${elsewhere.hall.id}/votes/${opened.voteId}`;
    expect((await visitor.get(wrong)).status).toBe(404);
    const own = `/town-halls/${evening.hall.id}/votes/${opened.voteId}`;
    for (const path of [own, `${own}/receipt`, `/town-halls/${evening.hall.id}/votes`]) {
      const answer = await house.visitor().get(path);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/town-halls/enter"]);
    }
    const other = await visitor.get(`/town-halls/${elsewhere.hall.id}/votes`);
    expect(other.headers.get("location")).toBe("/town-halls/enter");
  });

  test("cannot be cast at the door of somebody else", async () => {
    const evening = phoneEvening(context);
    const { code } = evening.letIn();
    const opened = await vote({ electorate: "present", townHallId: evening.hall.id });
    const visitor = await phone(code);
    const answer = await visitor.get(`/r/me/votes/${opened.voteId}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r"]);
    expect((await visitor.get("/vote/ballot")).headers.get("location")).toBe("/vote");
  });
});

describe("the wall of the room", () => {
  test("shows the question and how many have voted, and nothing of how", async () => {
    const evening = phoneEvening(context);
    const people = [evening.letIn(), evening.letIn(), evening.letIn()];
    const townHallId = evening.hall.id;
    const opened = await vote({ electorate: "present", townHallId, title: "Trinkbrunnen" });
    const path = `/town-halls/${townHallId}/votes/${opened.voteId}`;
    const wall = () => open(house.visitor(), `${path}/projector?language=en`);
    expect((await wall()).text).toContain("0 of 3 have voted");
    await cast(await phone(people[0]?.code ?? ""), path, "Yes");
    const afterYes = await wall();
    expect(afterYes.text).toContain("1 of 3 has voted");
    expect(afterYes.text).toContain("Soll der Brunnen saniert werden?");
    await cast(await phone(people[1]?.code ?? ""), path, "No");
    const afterNo = await wall();
    expect(afterNo.text.replace("2 of 3 have voted", "")).toBe(
      afterYes.text.replace("1 of 3 has voted", ""),
    );
    endVote(context, opened.voteId);
    const closed = await wall();
    expect(closed.text).toContain("The vote is closed");
    expect(closed.document.querySelector(".projector__phone")).toBeNull();
  });

  test("speaks all languages by turns, or one that is held", async () => {
    const { hall, letIn } = phoneEvening(context);
    letIn();
    const opened = await vote({ electorate: "present", townHallId: hall.id });
    const path = `/town-halls/${hall.id}/votes/${opened.voteId}/projector`;
    const said = new Set<string | null>();
    for (const _language of LANGUAGES) {
      const page = await open(house.visitor(), path);
      said.add(page.document.querySelector("[data-vote-wall]")?.getAttribute("lang") ?? null);
      expect(page.text).not.toMatch(/voting\.|\{\{/);
      now = new Date(now.getTime() + 12_000);
    }
    expect([...said].sort()).toEqual(["ar", "de", "en"]);
    const held = await open(house.visitor(), `${path}?language=ar`);
    expect(held.document.querySelector("[data-vote-wall]")?.getAttribute("dir")).toBe("rtl");
  });

  test("tells what an internal vote is about to staff and phones of the room alone, in every language", async () => {
    const evening = phoneEvening(context);
    const { code } = evening.letIn();
    const townHallId = evening.hall.id;
    const held = { electorate: "present", townHallId, title: "Sitzordnung" } as const;
    const agendaItemId = evening.hall.itemIds.discussion;
    const opened = await vote({ ...held, agendaItemId, nature: "internal" });
    const without = await vote({ ...held, nature: "internal" });
    const wallOf = ({ voteId }: { voteId: string }, language: string) =>
      `/town-halls/${townHallId}/votes/${voteId}/projector?language=${language}`;
    for (const language of LANGUAGES) {
      const page = await open(house.visitor(), wallOf(opened, language));
      const all = page.document.documentElement.outerHTML;
      expect(all).not.toContain("Sitzordnung");
      expect(all).not.toContain("Soll der Brunnen saniert werden?");
      expect(page.text).not.toMatch(/voting\.|\{\{/);
      expect(headingOf(page)).toContain("3");
      expect(headingOf(await open(house.visitor(), wallOf(without, language)))).not.toBe("");
    }
    const stranger = await open(house.visitor(), wallOf(opened, "en"));
    expect(headingOf(stranger)).toBe("Internal vote on agenda item 3");
    expect(stranger.document.title).toBe("Internal vote on agenda item 3");
    expect(stranger.text).toContain("0 of 1 have voted");
    const elsewhere = await phone(phoneEvening(context).letIn().code);
    expect(headingOf(await open(elsewhere, wallOf(without, "en")))).toBe("Internal vote");
    const readers = [await phone(code), await house.staff("moderator")];
    for (const reader of readers) {
      const page = await open(reader, wallOf(opened, "en"));
      expect(headingOf(page)).toBe("Sitzordnung");
      expect(page.text).toContain("Soll der Brunnen saniert werden?");
    }
    const administrator = await house.staff("administrator");
    expect((await open(administrator, wallOf(opened, "en"))).text).not.toContain("Sitzordnung");
  });

  test("shows no draft, and no vote of another room", async () => {
    const { hall } = phoneEvening(context);
    const draft = storeDraftVote(context, { electorate: "present", townHallId: hall.id });
    const elsewhere = await vote();
    for (const { voteId } of [draft, elsewhere]) {
      const answer = await house.visitor().get(`/town-halls/${hall.id}/votes/${voteId}/projector`);
      expect(answer.status).toBe(404);
    }
  });
});

describe("the terminal", () => {
  /** Chooses a language and types a code. */
  async function atTerminal(voteId: string, code: string): Promise<[RouteVisitor, Response]> {
    const visitor = house.visitor();
    const chosen = await visitor.post(`/vote/terminal/${voteId}`, { language: "en" });
    expect(chosen.headers.get("location")).toBe(`/vote/terminal/${voteId}/code`);
    return [visitor, await visitor.post(`/vote/terminal/${voteId}/code`, { code })];
  }

  test("takes a ballot, shows the receipt, and forgets everything at its start", async () => {
    const opened = await vote();
    const start = `/vote/terminal/${opened.voteId}`;
    const [visitor, answer] = await atTerminal(opened.voteId, codesOf(context, opened)[0] ?? "");
    expect(answer.headers.get("location")).toBe(`${start}/ballot`);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      new RegExp(
        `^losrunde\\.terminal=[\\w-]+; Path=${start}; Max-Age=1200; SameSite=Lax; HttpOnly$`,
      ),
    );
    const receipt = await cast(visitor, `${start}/ballot`, "Yes");
    expect(headingOf(receipt)).toBe("Your vote is cast");
    const code = receipt.document.querySelector(".tracking-code")?.textContent ?? "-";
    // No link leads to other pages of the site.
    const links = [...receipt.document.querySelectorAll("a")].map((a) => a.getAttribute("href"));
    expect(links.every((link) => link === start || link === `${start}/ballot/receipt`)).toBe(true);
    const shown = await visitor.get(`${start}/ballot/receipt`);
    expect(shown.headers.get("refresh")).toBe(`120;url=${start}`);
    expect(await shown.text()).toContain(code);

    const fresh = await visitor.get(start);
    expect(await fresh.text()).not.toContain(code);
    for (const path of ["ballot", "ballot/review", "ballot/receipt"]) {
      const later = await visitor.get(`${start}/${path}`);
      expect([path, later.status, later.headers.get("location")]).toEqual([path, 303, start]);
    }
    const again = await visitor.post(`${start}/ballot/receipt`, {});
    expect([again.status, again.headers.get("location")]).toEqual([303, start]);
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("tells what an internal vote is about only to whoever has entered a code", async () => {
    const opened = await vote({ nature: "internal", title: "Sitzordnung" });
    const start = `/vote/terminal/${opened.voteId}`;
    for (const path of [start, `${start}/code`]) {
      const page = await open(house.visitor(), path);
      expect(page.document.documentElement.outerHTML).not.toContain("Sitzordnung");
      expect(page.text).toContain("Internal vote");
    }
    const [visitor] = await atTerminal(opened.voteId, codesOf(context, opened)[0] ?? "");
    expect((await open(visitor, `${start}/ballot`)).text).toContain("Sitzordnung");
  });

  test("refuses codes of other votes in the words of codes that nobody has", async () => {
    const [here, elsewhere] = [await vote(), await vote()];
    const [visitor, answer] = await atTerminal(here.voteId, codesOf(context, elsewhere)[0] ?? "");
    const page = await webPage(answer);
    expect([page.status, page.text.includes("One cannot vote here with this code.")]).toEqual([
      422,
      true,
    ]);
    // The title is read out first; that of the next visitor knows nothing of it.
    const titleOf = ({ document }: typeof page) =>
      document.querySelector("title")?.textContent ?? "";
    expect(titleOf(page)).toMatch(/^Error: Vote here · /);
    const start = `/vote/terminal/${here.voteId}`;
    const again = await webPage(await house.visitor().get(`${start}/code`));
    expect(titleOf(again)).toMatch(/^Vote here · /);
    expect((await visitor.get(`${start}/ballot`)).headers.get("location")).toBe(start);
  });

  test("of one vote opens nothing at that of another, nor on a device of one's own", async () => {
    const [here, elsewhere] = [await vote(), await vote()];
    const [, answer] = await atTerminal(here.voteId, codesOf(context, here)[0] ?? "");
    const [, sealed = ""] = /=([\w-]+);/.exec(answer.headers.getSetCookie()[0] ?? "") ?? [];
    const asked = async (path: string, name: string) => {
      const got = await house.visitor().get(path, { cookie: `${name}=${sealed}` });
      return got.headers.get("location");
    };
    const other = `/vote/terminal/${elsewhere.voteId}`;
    // The cookie jar of the visitor is empty: what is sent is the cookie of the other terminal.
    expect(await asked(`${other}/ballot`, "losrunde.terminal")).toBe(other);
    expect(await asked("/vote/ballot", "losrunde.voter")).toBe("/vote");
  });

  test("starts anew by itself on every page, and gives more time without losing anything", async () => {
    const opened = await vote();
    const start = `/vote/terminal/${opened.voteId}`;
    const waiting = await house.visitor().get(`${start}/code`);
    expect(waiting.headers.get("refresh")).toBe(`180;url=${start}`);
    const [visitor] = await atTerminal(opened.voteId, codesOf(context, opened)[0] ?? "");
    const answer = await visitor.get(`${start}/ballot`);
    expect(answer.headers.get("refresh")).toBe(`600;url=${start}`);
    const ballot = await webPage(answer);
    expect(ballot.text).toContain("If nothing happens for 10 minutes, this device starts anew.");
    const again = await press(visitor, ballot, "I need more time", { No: true });
    expect(again.document.querySelector("input[checked]")?.getAttribute("value")).toBe("no");
    const review = await press(visitor, again, "Continue to the review");
    const reviewAgain = await press(visitor, review, "I need more time");
    expect(headingOf(reviewAgain)).toBe("Please review your vote");
    expect(reviewAgain.document.querySelector(".ballot-said")?.textContent).toBe("No");
    const own = await house.visitor().get("/vote");
    expect(own.headers.get("refresh")).toBeNull();
  });

  test("takes no codes once the vote is closed, and says so in the language that was chosen", async () => {
    const opened = await vote();
    const visitor = house.visitor();
    await visitor.post(`/vote/terminal/${opened.voteId}`, { language: "de" });
    endVote(context, opened.voteId);
    const page = await open(visitor, `/vote/terminal/${opened.voteId}/code`);
    expect(page.text).toContain(
      "Die Abstimmung ist geschlossen. Hier kann niemand mehr abstimmen.",
    );
  });

  test.each(LANGUAGES)(
    "offers every language in itself, whatever was chosen before: %s",
    async (language) => {
      const opened = await vote();
      const visitor = house.visitor();
      await visitor.post(`/vote/terminal/${opened.voteId}`, { language });
      const page = await open(visitor, `/vote/terminal/${opened.voteId}`);
      const buttons = [...page.document.querySelectorAll("button[name=language]")];
      expect(buttons.map((button) => button.getAttribute("value"))).toEqual([...LANGUAGES]);
      const code = await open(visitor, `/vote/terminal/${opened.voteId}/code`);
      expect(code.html).not.toMatch(/voting\.|\{\{/);
      expect(code.document.querySelector("header")).toBeNull();
    },
  );
});

test("pages of voters are kept by no browser and no proxy", async () => {
  const opened = await vote();
  const server: Server = await listen(
    createWebServer(house.app, await serverBuild(), {}),
    "127.0.0.1",
    0,
  );
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const path of [
      "/vote",
      "/VOTE/ballot",
      "/vote/ballot/receipt",
      "/v/7KQM-2XPA-93HV",
      `/vote/terminal/${opened.voteId}`,
      `/vote/terminal/${opened.voteId}/ballot`,
      "/r/me/votes",
      "/town-halls/x/votes",
      "/town-halls/x/votes/y/receipt",
      "/town-halls/x/votes.data",
    ]) {
      const answer = await fetch(address + path, { redirect: "manual" });
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
