import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { readTrackingCode } from "#app/domain/votes/tracking-code.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { voteRoll } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import type { OpenedVote, TestQuestion, TestVote } from "#tests/support/votes.ts";
import {
  castBallots,
  codesOf,
  endVote,
  openedForVoting,
  publishProcess,
  type Translation,
} from "#tests/support/voting.ts";
import {
  controlsOf,
  filledIn,
  nameOf,
  open,
  press,
  type WebPage,
  webPage,
} from "#tests/support/web-page.ts";

let house: RouteHouse;
let context: ServiceContext;
let now: Date;

beforeEach(async () => {
  now = new Date("2026-03-02T18:00:00Z");
  house = await routeHouse({ now: () => now });
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now };
});

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const YES_NO = {
  kind: "yes-no",
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  abstention: true,
} as const satisfies VoteRule;
const VARIANTS = { ...YES_NO, kind: "deciding-question", tie: "lot" } as const satisfies VoteRule;
const PLACES = [{ text: "Markt" }, { text: "Schlosspark" }, { text: "Bahnhof" }];
const PROJECTS = [
  { text: "Brunnen", cost: 1_200_050 },
  { text: "Bänke", cost: 300_000 },
  { text: "Bäume", cost: 500_000 },
];
const BUDGET = { budget: 1_500_000, presence: null, tie: "lot", most: 2 } as const;

async function vote(own: TestVote = {}, translations: readonly Translation[] = []) {
  return openedForVoting(context, house.app.voteKeys, own, translations);
}

/** A vote with one question; somebody has entered their code for it. */
async function asked(question: TestQuestion) {
  const opened = await vote({ questions: [question] });
  const visitor = await enter(opened, 0);
  return { opened, visitor, ballot: await open(visitor, "/vote/ballot") };
}

/** A browser in which the code of one voter was typed. */
async function enter(opened: Omit<OpenedVote, "shares">, voter: number): Promise<RouteVisitor> {
  const visitor = house.visitor();
  const answer = await visitor.post("/vote", { code: codesOf(context, opened)[voter] ?? "" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/vote/ballot"]);
  return visitor;
}

function headingOf({ document }: WebPage): string {
  return document.querySelector("h1")?.textContent ?? "";
}

function codeOn({ document }: WebPage): string {
  return document.querySelector(".tracking-code")?.textContent ?? "";
}

const REVIEW = "Continue to the review";
const CAST = "Cast the vote";

/** From the ballot to the receipt. */
async function cast(
  visitor: RouteVisitor,
  answers: Readonly<Record<string, string | true>>,
  path = "/vote/ballot",
) {
  const review = await press(visitor, await open(visitor, path), REVIEW, answers);
  return { review, receipt: await press(visitor, review, CAST) };
}

describe("without a script, from the code to the receipt", () => {
  const cases: readonly [
    string,
    TestQuestion,
    Readonly<Record<string, string | true>>,
    readonly string[],
    (options: readonly string[]) => VoteAnswer,
  ][] = [
    ["yes or no", { rule: YES_NO }, { No: true }, ["No"], () => ({ kind: "choice", choice: "no" })],
    [
      "variants with a deciding question",
      { rule: VARIANTS, options: PLACES.slice(0, 2) },
      { "Yes Markt": true, "No Schlosspark": true, Markt: true },
      ["Markt Yes", "Schlosspark No", "In the deciding question you prefer: Markt"],
      ([market = "", park = ""]) => ({
        kind: "variants",
        answers: { [market]: "yes", [park]: "no" },
        choice: market,
      }),
    ],
    [
      "consent with an objection",
      { rule: { kind: "consent", presence: null, abstention: true } },
      { "I have a serious objection": true, Reasons: "Zu laut. <b>Nachts</b>" },
      ["You have a serious objection.", "Zu laut. <b>Nachts</b>"],
      () => ({ kind: "choice", choice: "objection", reasons: "Zu laut. <b>Nachts</b>" }),
    ],
    [
      "single choice",
      { rule: { kind: "single-choice", ...CHOOSING, abstention: true }, options: PLACES },
      { Bahnhof: true },
      ["You choose: Bahnhof"],
      ([, , station = ""]) => ({ kind: "choice", choice: station }),
    ],
    [
      "approval",
      { rule: { kind: "approval", ...CHOOSING, most: 2 }, options: PLACES },
      { Markt: true, Bahnhof: true },
      ["You approve of: Markt Bahnhof", "Not ticked: Schlosspark"],
      ([market = "", , station = ""]) => ({ kind: "approve", approve: [market, station] }),
    ],
    [
      "score with buttons",
      {
        rule: { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 5 },
        options: PLACES,
      },
      { "5 Markt": true, "0 Bahnhof": true },
      ["Markt 5 points", "Schlosspark no points", "Bahnhof 0 points"],
      ([market = "", , station = ""]) => ({
        kind: "scores",
        scores: { [market]: 5, [station]: 0 },
      }),
    ],
    [
      "score with numbers",
      {
        rule: { kind: "score", ...CHOOSING, measure: "mean", lowest: -10, highest: 10 },
        options: PLACES,
      },
      { Markt: "-10", Schlosspark: "7" },
      ["Markt -10 points", "Schlosspark 7 points", "Bahnhof no points"],
      ([market = "", park = ""]) => ({ kind: "scores", scores: { [market]: -10, [park]: 7 } }),
    ],
    [
      "ranking",
      { rule: { kind: "irv", ...CHOOSING }, options: PLACES },
      { Bahnhof: "1", Markt: "3" },
      ["Your order: Bahnhof Markt", "Not named, sharing the last place: Schlosspark"],
      ([market = "", , station = ""]) => ({ kind: "ranking", ranking: [[station], [market]] }),
    ],
    [
      "ranking with equal places",
      { rule: { kind: "schulze", ...CHOOSING }, options: PLACES },
      { Bahnhof: "1", Markt: "1", Schlosspark: "2" },
      ["On the same place Markt Bahnhof Schlosspark"],
      ([market = "", park = "", station = ""]) => ({
        kind: "ranking",
        ranking: [[market, station], [park]],
      }),
    ],
    [
      "a budget",
      {
        rule: {
          ...BUDGET,
          ...{ kind: "equal-shares", utility: "cost", completion: "add1" },
          stopAtExhaustive: true,
        },
        options: PROJECTS,
      },
      { Brunnen: true, Bänke: true },
      ["You support: Brunnen Cost: €12,000.50", "Together €15,000.50 of €15,000."],
      ([well = "", benches = ""]) => ({ kind: "approve", approve: [well, benches] }),
    ],
  ];

  test.each(cases)("%s", async (_rule, question, answers, told, expected) => {
    const { opened, visitor, ballot } = await asked(question);
    const review = await press(visitor, ballot, REVIEW, answers);
    expect(review.status).toBe(200);
    expect(headingOf(review)).toBe("Please review your vote");
    const words = review.text.replace(/[\u2066-\u2069\u200e]/g, "").replaceAll("−", "-");
    for (const sentence of told) expect(withoutSpaces(words)).toContain(withoutSpaces(sentence));
    const code = codeOn(review);
    expect(readTrackingCode(code)).toBe(code);
    expect(castBallots(context, opened)).toEqual([]);

    const receipt = await press(visitor, review, CAST);
    expect(headingOf(receipt)).toBe("Your vote is cast");
    expect(codeOn(receipt)).toBe(code);
    const [questionId = ""] = opened.questionIds;
    const given = expected(opened.optionIds[0] ?? []);
    expect(castBallots(context, opened)).toEqual([
      { trackingCode: code, ballot: { [questionId]: given } },
    ]);
  });

  test("a blank ballot under every rule, which the review says in so many words", async () => {
    const opened = await vote({ questions: cases.map(([, question]) => question) });
    const visitor = await enter(opened, 0);
    const { review, receipt } = await cast(visitor, {});
    expect(review.text.split("You leave this question blank.")).toHaveLength(cases.length + 1);
    expect(review.text).toContain("Your ballot is blank. You can cast it like this.");
    expect(headingOf(receipt)).toBe("Your vote is cast");
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("every control has its option in its name, and every name is another one in its question", async () => {
    const opened = await vote({ questions: cases.map(([, question]) => question) });
    const ballot = await open(await enter(opened, 0), "/vote/ballot");
    for (const section of ballot.document.querySelectorAll("section.ballot-question")) {
      const names = [...section.querySelectorAll("input, select, textarea")].map((control) =>
        nameOf(ballot.document, control),
      );
      expect(names).not.toContain("");
      const title = section.querySelector("h2")?.textContent ?? "";
      const variants = names.includes("Yes Markt");
      expect(new Set(names).size, title).toBe(names.length);
      if (variants) expect(names).toContain("Leave blank Schlosspark");
    }
    expect(controlsOf(ballot).length).toBeGreaterThan(50);
  });
});

describe("in every language", () => {
  const TRANSLATIONS: readonly Translation[] = [
    {
      ...{ language: "en", title: "Where do the benches go?" },
      questions: [{ text: "Which place?", options: ["Market", "Palace park"] }],
    },
    {
      ...{ language: "ar", title: "أين توضع المقاعد؟" },
      questions: [{ text: "أي مكان؟", options: ["السوق", "حديقة القصر", "المحطة"] }],
    },
  ];
  const QUESTION = {
    text: "Welcher Ort?",
    rule: { kind: "approval", ...CHOOSING, most: null },
    options: PLACES,
  } as const satisfies TestQuestion;

  test.each([
    ["de", "Welcher Ort?", ["Markt", "Schlosspark", "Bahnhof"], null],
    ["de-simple", "Welcher Ort?", ["Markt"], "Diesen Text gibt es nicht in Leichter Sprache."],
    [
      "en",
      "Which place?",
      ["Market", "Palace park", "Bahnhof"],
      "This text exists in German only.",
    ],
    ["ar", "أي مكان؟", ["السوق", "حديقة القصر", "المحطة"], null],
  ] as const)("ballot, review and receipt are whole: %s", async (language, text, options, note) => {
    const own = { questions: [QUESTION], title: "Wohin kommen die Bänke?" };
    const opened = await vote(own, TRANSLATIONS);
    const visitor = await enter(opened, 0);
    await visitor.get(`/language/${language}?back=/`);
    const ballot = await open(visitor, "/vote/ballot");
    const [first = ""] = options;
    const review = await submit(visitor, ballot, 0, { [first]: true });
    const receipt = await submit(visitor, review, 0);
    for (const page of [ballot, review, receipt]) {
      expect(page.status).toBe(200);
      expect(page.html).not.toMatch(/voting\.|votesRules\.|\{\{|undefined/);
      expect(page.document.documentElement.getAttribute("dir")).toBe(
        language === "ar" ? "rtl" : "ltr",
      );
    }
    expect(ballot.document.querySelector("h2")?.textContent).toBe(text);
    const names = controlsOf(ballot).map((control) => nameOf(ballot.document, control));
    expect(names).toEqual(expect.arrayContaining([...options]));
    const notes = [
      "Diesen Text gibt es nicht in Leichter Sprache.",
      "This text exists in German only.",
    ];
    expect(notes.filter((each) => ballot.text.includes(each))).toEqual(note === null ? [] : [note]);
    expect(review.document.querySelector(".ballot-question li")?.textContent).toBe(first);
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("a German text on an English ballot says that it is German", async () => {
    const opened = await vote({ questions: [QUESTION] }, TRANSLATIONS);
    const ballot = await open(await enter(opened, 0), "/vote/ballot");
    const labels = [...ballot.document.querySelectorAll("label bdi")];
    expect(labels.map((label) => [label.textContent, label.getAttribute("lang")])).toEqual([
      ["Market", null],
      ["Palace park", null],
      ["Bahnhof", "de"],
    ]);
  });

  test("changing the language keeps what is filled in, on the ballot and on the review page", async () => {
    const opened = await vote({ questions: [QUESTION] }, TRANSLATIONS);
    const visitor = await enter(opened, 0);
    const ballot = await open(visitor, "/vote/ballot");
    expect(ballot.document.querySelectorAll('a[href^="/language/"]')).toHaveLength(0);
    const arabic = await inOther(visitor, ballot, "العربية", { Market: true });
    expect(arabic.document.documentElement.getAttribute("dir")).toBe("rtl");
    const [ticked] = arabic.document.querySelectorAll("input[checked]");
    expect(ticked === undefined ? "" : nameOf(arabic.document, ticked)).toBe("السوق");
    // The language that was chosen stays.
    const review = await submit(visitor, arabic, 0);
    expect(review.document.querySelector(".ballot-question li")?.textContent).toBe("السوق");
    const english = await inOther(visitor, review, "English");
    expect(headingOf(english)).toBe("Please review your vote");
    expect(english.document.querySelector(".ballot-question li")?.textContent).toBe("Market");
    expect(headingOf(await press(visitor, english, CAST))).toBe("Your vote is cast");
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  /** Sends the form with one of the buttons for languages, which stand before it. */
  async function inOther(
    visitor: RouteVisitor,
    page: WebPage,
    name: string,
    answers: Readonly<Record<string, string | true>> = {},
  ): Promise<WebPage> {
    const button = [...page.document.querySelectorAll(".form-languages button")].find(
      (each) => each.textContent === name,
    );
    const action = button?.getAttribute("formaction") ?? "";
    return webPage(await visitor.post(action, filledIn(page, answers)));
  }

  test("under a translation of an older text stands the German one, which holds", async () => {
    const [english] = TRANSLATIONS;
    if (english === undefined) throw new Error("There is no translation.");
    const opened = await vote({ questions: [QUESTION] }, [{ ...english, basedOn: 0 }]);
    const ballot = await open(await enter(opened, 0), "/vote/ballot");
    expect(ballot.text).toContain("The German one holds: Welcher Ort?");
    expect(ballot.text).toContain("The German one holds: Markt");
  });
});

/** Presses the first button of a page's form, whatever it says. */
async function submit(
  visitor: RouteVisitor,
  page: WebPage,
  at: number,
  answers: Readonly<Record<string, string | true>> = {},
): Promise<WebPage> {
  const words = page.document.querySelectorAll("main form button")[at]?.textContent?.trim() ?? "";
  return press(visitor, page, words, answers);
}

describe("what cannot be read on a ballot is said with question, option and remedy, and nothing is lost", () => {
  test("too many crosses", async () => {
    const { opened, visitor, ballot } = await asked({
      rule: { kind: "approval", ...CHOOSING, most: 1 },
      options: PLACES,
    });
    const refused = await press(visitor, ballot, REVIEW, { Markt: true, Bahnhof: true });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("2 are ticked, at most 1 are allowed. Please untick some.");
    const ticked = [...refused.document.querySelectorAll("input[checked]")];
    expect(ticked.map((box) => nameOf(refused.document, box))).toEqual(["Markt", "Bahnhof"]);
    const again = await press(visitor, refused, REVIEW, {});
    expect(again.status).toBe(422);
    expect(castBallots(context, opened)).toEqual([]);
  });

  test("two options on one place under a rule that allows one", async () => {
    const { visitor, ballot } = await asked({
      rule: { kind: "scottish-stv", ...CHOOSING },
      options: PLACES,
    });
    const refused = await press(visitor, ballot, REVIEW, { Markt: "2", Bahnhof: "2" });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Several share place 2: .*Markt.* and .*Bahnhof/);
    const marked = [...refused.document.querySelectorAll("[aria-invalid]")];
    expect(marked.map((field) => nameOf(refused.document, field))).toEqual(["Markt", "Bahnhof"]);
  });

  test("a score beyond the highest, in the second of two questions", async () => {
    const rule = { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 10 } as const;
    const opened = await vote({ questions: [{ rule: YES_NO }, { rule, options: PLACES }] });
    const visitor = await enter(opened, 0);
    const ballot = await open(visitor, "/vote/ballot");
    const refused = await press(visitor, ballot, REVIEW, { Yes: true, Markt: "elf", Bahnhof: "3" });
    expect(refused.status).toBe(422);
    const link = refused.document.querySelector("[role=alert] a");
    const field = refused.document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
    expect([field?.tagName, field?.getAttribute("value")]).toEqual(["INPUT", "elf"]);
    expect(link?.textContent).toMatch(/^Question 2: What stands beside .*Markt.* is not possible/);
    const fields = filledIn(refused, {});
    expect(Object.values(fields)).toEqual(expect.arrayContaining(["yes", "elf", "3"]));
  });

  test("an objection without reasons", async () => {
    const { visitor, ballot } = await asked({
      rule: { kind: "consent", presence: null, abstention: false },
    });
    const answers = { "I have a serious objection": true } as const;
    const refused = await press(visitor, ballot, REVIEW, answers);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("A serious objection needs reasons.");
    const names = controlsOf(refused).map((control) => nameOf(refused.document, control));
    expect(names).not.toContain("I abstain");
  });

  test("a megabyte of reasons is given back, and nothing is cast", async () => {
    const { opened, visitor, ballot } = await asked({
      rule: { kind: "consent", presence: null, abstention: false },
    });
    const megabyte = "ä".repeat(500_000);
    const answers = { "I agree, but have a concern": true, Reasons: megabyte } as const;
    const refused = await press(visitor, ballot, REVIEW, answers);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("500,000 characters, at most 1,000 are allowed");
    expect(refused.html).toContain(megabyte);
    expect(castBallots(context, opened)).toEqual([]);
  });
});

test("the costs of projects are added up on the ballot, nothing is lost by it, and nothing cast", async () => {
  const rule = { kind: "greedy-budget", ...BUDGET, most: null } as const;
  const opened = await vote({
    questions: [{ rule: YES_NO }, { rule, options: PROJECTS }],
  });
  const visitor = await enter(opened, 0);
  const ballot = await open(visitor, "/vote/ballot");
  expect(ballot.text).not.toContain("Last added up");
  const [button, ...others] = [...ballot.document.querySelectorAll("button")].filter(
    ({ textContent }) => textContent === "Add up the costs",
  );
  expect(others).toEqual([]);
  expect(button?.getAttribute("formaction")).toBe("/vote/ballot#question-2-sum");
  const ticked = { Yes: true, Brunnen: true, Bänke: true } as const;
  const again = await press(visitor, ballot, "Add up the costs", ticked);
  expect(headingOf(again)).toBe("Ballot");
  expect(again.document.querySelector("#question-2-sum")?.textContent).toContain(
    "Last added up: €15,000.50 of €15,000",
  );
  const kept = [...again.document.querySelectorAll("input[checked]")];
  expect(kept.map((box) => nameOf(again.document, box))).toEqual(["Yes", "Brunnen", "Bänke"]);
  expect(castBallots(context, opened)).toEqual([]);
  const review = await press(visitor, again, REVIEW);
  expect(review.text).toContain("Together €15,000.50 of €15,000");
});

describe("the review", () => {
  test("leads back to the ballot as it was filled in", async () => {
    const { visitor, ballot } = await asked({ rule: YES_NO });
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    const again = await press(visitor, review, "Go back and change");
    expect(headingOf(again)).toBe("Ballot");
    const [chosen] = again.document.querySelectorAll("input[checked]");
    expect(chosen === undefined ? "" : nameOf(again.document, chosen)).toBe("Yes");
  });

  test("says that the server chose the code, and shows another one each time", async () => {
    const { visitor, ballot } = await asked({ rule: YES_NO });
    const reviews = [];
    for (let times = 0; times < 3; times += 1) {
      reviews.push(await press(visitor, ballot, REVIEW, { Yes: true }));
    }
    expect(new Set(reviews.map(codeOn)).size).toBe(3);
    const [review] = reviews;
    const [server, both] = review?.document.querySelectorAll("[data-chosen]") ?? [];
    expect([server?.hasAttribute("hidden"), both?.hasAttribute("hidden")]).toEqual([false, true]);
    expect(server?.textContent).toContain("Our server chose the code at random.");
  });

  test("has the only script of all pages of a voter", async () => {
    const { visitor, ballot } = await asked({ rule: YES_NO });
    const { review, receipt } = await cast(visitor, { Yes: true });
    const scripts = (page: WebPage) =>
      [...page.document.querySelectorAll("script")].map((each) => each.getAttribute("src"));
    expect(scripts(ballot)).toEqual([]);
    expect(scripts(review)).toEqual([expect.stringMatching(/^\/assets\/tracking-in-browser-/)]);
    expect(scripts(receipt)).toEqual([]);
    expect(scripts(await open(house.visitor(), "/vote"))).toEqual([]);
  });

  test("asks again, with a new code, where the one that was sent is none", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    const fields = { ...filledIn(review, {}), "code.other": "0O1IL-" };
    const again = await webPage(await visitor.post("/vote/ballot/receipt", fields));
    expect(again.status).toBe(409);
    expect(again.text).toContain("Please cast your vote once more");
    expect(again.text).toContain("Yes");
    expect(castBallots(context, opened)).toEqual([]);
    const receipt = await press(visitor, again, CAST);
    expect(codeOn(receipt)).toBe(codeOn(again));
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("comes back where the key of the vote is not there, and then the vote can be cast", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const secret = opened.keyStore.read(opened.voteId);
    opened.keyStore.destroy(opened.voteId);
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    const refused = await press(visitor, review, CAST);
    expect([refused.status, headingOf(refused)]).toEqual([503, "Please review your vote"]);
    expect(refused.text).toContain("Your vote was not cast. Please try again in a few minutes.");
    opened.keyStore.write(opened.voteId, secret ?? Buffer.alloc(0));
    expect(headingOf(await press(visitor, refused, CAST))).toBe("Your vote is cast");
  });
});

describe("a second ballot", () => {
  test("sent twice with one code is cast once, and shows the same receipt", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    const receipts = [
      await press(visitor, review, CAST),
      await press(visitor, review, CAST),
      await open(visitor, "/vote/ballot/receipt"),
    ];
    expect(receipts.map(codeOn)).toEqual([codeOn(review), codeOn(review), codeOn(review)]);
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("replayed with other answers under the same code changes nothing", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    await press(visitor, review, CAST);
    const before = castBallots(context, opened);
    const [name = ""] = Object.keys(filledIn(review, {}));
    const forged = { ...filledIn(review, {}), [name]: "no" };
    await visitor.post("/vote/ballot/receipt", forged);
    expect(castBallots(context, opened)).toEqual(before);
  });

  test("of another session with the same code is refused, and says that the first one counts", async () => {
    const opened = await vote();
    const [first, second] = [await enter(opened, 0), await enter(opened, 0)];
    const waiting = await press(second, await open(second, "/vote/ballot"), REVIEW, { No: true });
    await cast(first, { Yes: true });
    const refused = await press(second, waiting, CAST);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("You have voted already");
    expect(refused.text).not.toContain(codeOn(waiting));
    expect(castBallots(context, opened).map(({ ballot }) => Object.values(ballot))).toEqual([
      [{ kind: "choice", choice: "yes" }],
    ]);
    const later = await open(second, "/vote/ballot");
    expect(later.text).toContain("You have voted already");
    expect(later.document.querySelector("form [name^='q.']")).toBeNull();
  });

  test("from a second page of the same browser is no receipt of the first", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const left = await press(visitor, ballot, REVIEW, { No: true });
    await cast(visitor, { Yes: true });
    const refused = await press(visitor, left, CAST);
    expect([refused.status, codeOn(refused)]).toEqual([409, ""]);
    expect(refused.text).toContain("No second one was cast.");
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("of somebody whose vote on paper is entered is refused, and says what to do", async () => {
    const { opened, visitor, ballot } = await asked({ rule: YES_NO });
    const review = await press(visitor, ballot, REVIEW, { Yes: true });
    const [voter = ""] = opened.voters;
    context.database.update(voteRoll).set({ mark: "paper" }).where(eq(voteRoll.id, voter)).run();
    const refused = await press(visitor, review, CAST);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("A vote on paper is entered for you");
    expect(refused.text).toContain("tell the poll desk");
    expect(castBallots(context, opened)).toEqual([]);
  });
});

describe("a vote that ends while somebody is on a page", () => {
  test.each([
    ["is closed by hand", null, (voteId: string) => endVote(context, voteId)],
    [
      "has reached its closing time",
      new Date("2026-03-02T19:00:00Z"),
      () => {
        now = new Date("2026-03-02T19:00:00Z");
      },
    ],
  ])("that %s takes nothing, and says so and what to do", async (_how, closesAt, end) => {
    const opened = await vote({ closesAt });
    const [early, late] = [await enter(opened, 0), await enter(opened, 1)];
    await cast(early, { Yes: true });
    const review = await press(late, await open(late, "/vote/ballot"), REVIEW, { No: true });
    end(opened.voteId);
    const unread = await webPage(await late.post("/vote/ballot/review", {}));
    for (const page of [unread, await press(late, review, CAST)]) {
      expect(page.status).toBe(409);
      expect(page.text).toContain("The vote is closed");
      expect(page.text).toContain("Your vote was not cast.");
      expect(page.text).toContain("contact the town hall");
      expect(page.text).not.toContain(codeOn(review));
    }
    const told = await open(early, "/vote/ballot");
    expect(told.text).toContain("Your earlier vote is cast and counts.");
    expect(castBallots(context, opened)).toHaveLength(1);
  });

  test("that has not begun yet says from when one can vote", async () => {
    const opensAt = new Date("2026-03-02T20:00:00Z");
    const opened = await vote({ opensAt, closesAt: new Date("2026-03-02T21:00:00Z") });
    const visitor = await enter(opened, 0);
    const early = await open(visitor, "/vote/ballot");
    expect(early.text).toContain("The vote has not begun yet");
    expect(early.text).toContain("You can vote from 2 Mar 2026, 21:00 on.");
    now = opensAt;
    expect(
      (await open(visitor, "/vote/ballot")).document.querySelector("main form"),
    ).not.toBeNull();
  });
});

describe("codes", () => {
  test("that are dead are refused, and after twenty of them right ones too, for a quarter of an hour", async () => {
    const opened = await vote();
    const [dead = "", living = ""] = codesOf(context, opened);
    const [first = ""] = opened.voters;
    context.database.update(voteRoll).set({ codeHash: null }).where(eq(voteRoll.id, first)).run();
    const visitor = house.visitor();
    for (let times = 0; times < 20; times += 1) {
      const answer = await webPage(await visitor.post("/vote", { code: dead }));
      expect([answer.status, answer.text.includes("One cannot vote here with this code.")]).toEqual(
        [422, true],
      );
    }
    const refused = await webPage(await visitor.post("/vote", { code: living }));
    expect(refused.status).toBe(429);
    expect(refused.text).toMatch(/Please wait 15 minutes/);
    expect((await house.visitor().post("/vote", { code: living })).status).toBe(303);
  });

  test("that are mistyped are told apart from unknown ones, with what was typed in the field", async () => {
    const answer = await webPage(await house.visitor().post("/vote", { code: "7KQM-2XPA" }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("There is a typing mistake in the code.");
    expect(answer.document.querySelector("input[name=code]")?.getAttribute("value")).toBe(
      "7KQM-2XPA",
    );
  });

  test("leave the address at once, and stand in the field", async () => {
    const opened = await vote();
    const [code = ""] = codesOf(context, opened);
    const visitor = house.visitor();
    const answer = await visitor.get(`/v/${code}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/vote"]);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^losrunde\.votecode=[\w-]+; Path=\/vote; Max-Age=600; SameSite=Lax; HttpOnly$/,
    );
    expect(cookie).not.toContain(code);
    const page = await open(visitor, "/vote");
    expect(page.document.querySelector("input[name=code]")?.getAttribute("value")).toBe(code);
  });

  test("that were replaced end the session that they began", async () => {
    const opened = await vote();
    const visitor = await enter(opened, 0);
    const [voter = ""] = opened.voters;
    context.database
      .update(voteRoll)
      .set({ codeHash: "another", codeNumber: 2 })
      .where(eq(voteRoll.id, voter))
      .run();
    const answer = await visitor.get("/vote/ballot");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/vote"]);
  });

  test("open a session for two hours, on the pages of codes alone, and signing out ends it", async () => {
    const opened = await vote();
    const answer = await house.visitor().post("/vote", {
      code: codesOf(context, opened)[0] ?? "",
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^losrunde\.voter=[\w-]+; Path=\/vote; Max-Age=7200; SameSite=Lax; HttpOnly$/,
    );
    const visitor = await enter(opened, 0);
    await cast(visitor, { Yes: true });
    await visitor.post("/vote", { intent: "sign-out" });
    expect((await visitor.get("/vote/ballot")).headers.get("location")).toBe("/vote");
    const late = await enter(opened, 1);
    now = new Date(now.getTime() + 2 * 60 * 60 * 1000 + 1);
    expect((await late.get("/vote/ballot")).headers.get("location")).toBe("/vote");
  });

  test("of a cookie that somebody changed or made open nothing", async () => {
    const visitor = house.visitor();
    const answer = await visitor.get("/vote/ballot", { cookie: "losrunde.voter=AQAAAA" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/vote"]);
  });
});

describe("residents with the code of their invitation", () => {
  async function residents() {
    const town = replyTown({ context });
    publishProcess(context, town.processId);
    const opened = await vote({ electorate: "invited", processId: town.processId, title: "Bänke" });
    const people = town.invitations.map(({ code }) => async () => {
      const visitor = house.visitor();
      await visitor.post("/r/code", { code });
      return visitor;
    });
    return { town, opened, people };
  }

  test("find their vote among their own pages, and nobody else is told that they voted", async () => {
    const { opened, people } = await residents();
    const [first, second] = await Promise.all(people.map((enters) => enters()));
    if (first === undefined || second === undefined) throw new Error("Nobody was invited.");
    const own = await open(first, "/r/me");
    expect(own.document.querySelector('a[href="/r/me/votes"]')?.textContent).toBe("My votes");
    const list = await open(first, "/r/me/votes");
    const link = list.document.querySelector(`a[href="/r/me/votes/${opened.voteId}"]`);
    expect(link === null ? "" : nameOf(list.document, link)).toBe("Vote Bänke");
    const { receipt } = await cast(first, { Yes: true }, `/r/me/votes/${opened.voteId}`);
    expect(headingOf(receipt)).toBe("Your vote is cast");
    expect((await open(first, "/r/me/votes")).text).toContain("You have voted.");
    expect((await open(second, "/r/me/votes")).text).toContain("You have not voted yet.");
    endVote(context, opened.voteId);
    const over = await open(first, "/r/me/votes");
    expect(over.text).toContain("The votes are being counted.");
    expect(over.text).not.toContain("You have voted");
  });

  test("are led to the page of the vote once they are signed in", async () => {
    const { town, opened } = await residents();
    const visitor = house.visitor();
    const path = `/r/me/votes/${opened.voteId}`;
    expect((await visitor.get(path)).headers.get("location")).toBe("/r");
    const answer = await visitor.post("/r/code", { code: town.invitations[0]?.code ?? "" });
    expect(answer.headers.get("location")).toBe(path);
  });

  test("cannot vote where they are not on the roll, and a draft is not found", async () => {
    const { people } = await residents();
    const [first] = await Promise.all(people.slice(0, 1).map((enters) => enters()));
    const elsewhere = await vote();
    const refused = await webPage(
      (await first?.get(`/r/me/votes/${elsewhere.voteId}`)) ?? new Response(),
    );
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("You are not entered for this vote");
    expect((await first?.get("/r/me/votes/no-such-vote"))?.status).toBe(404);
  });
});

test("options that are shuffled stand in one order for one voter, and in several for several", async () => {
  const options = [..."ABCDEF"].map((text) => ({ text }));
  const rule = { kind: "approval", ...CHOOSING, most: null } as const;
  const question = { rule, options, shuffled: true };
  const opened = await vote({ questions: [question], residents: 8 });
  const orders = [];
  for (const voter of opened.voters.keys()) {
    const visitor = await enter(opened, voter);
    const order = async () =>
      controlsOf(await open(visitor, "/vote/ballot")).map((box) => box.getAttribute("name"));
    const first = await order();
    expect(await order()).toEqual(first);
    orders.push(first.join());
  }
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test("a ballot names nature, secrecy, closing time and the whole rule", async () => {
  const closesAt = new Date("2026-03-09T17:00:00Z");
  const opened = await vote({ closesAt, nature: "council_basis" });
  const ballot = await open(await enter(opened, 0), "/vote/ballot");
  for (const sentence of [
    "The result is the basis for a resolution of the town council.",
    "It is no statutory referendum.",
    "You can vote until 9 Mar 2026, 18:00.",
    "The vote is secret.",
  ]) {
    expect(ballot.text).toContain(sentence);
  }
  const rules = ballot.document.querySelectorAll(".ballot-rules dt");
  expect([...rules].map((term) => term.textContent).length).toBeGreaterThanOrEqual(5);
  expect(ballot.document.querySelector("details.kern-accordion")?.hasAttribute("open")).toBe(true);
});

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
