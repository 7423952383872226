import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  createVoteKeyStore,
  type VoteKeyStore,
} from "#app/services/votes/vote-key-store.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { goTo } from "#tests/support/good-page.ts";
import {
  type Heard,
  type ScreenReader,
  screenReader,
  spoken,
} from "#tests/support/screen-reader.ts";
import { voteKeyFolder } from "#tests/support/server-process.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import { type TestQuestion, type TestVote, YES_NO } from "#tests/support/votes.ts";
import {
  castBallots,
  codesOf,
  endVote,
  openedForVoting,
  type Translation,
} from "#tests/support/voting.ts";

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const BUDGET: VoteRule = {
  ...{ kind: "equal-shares", utility: "cost", completion: "add1", stopAtExhaustive: false },
  ...{ budget: 1_500_000, presence: null, tie: "lot", most: 1 },
};
const QUESTIONS: readonly TestQuestion[] = [
  { text: "Soll der Brunnen saniert werden?", rule: YES_NO },
  {
    text: "Wo zuerst?",
    rule: { kind: "irv", ...CHOOSING },
    options: [{ text: "Markt" }, { text: "Schlosspark" }, { text: "Bahnhof" }],
  },
  {
    text: "Wie wichtig ist Ihnen das?",
    rule: { kind: "score", ...CHOOSING, measure: "mean", lowest: 0, highest: 3 },
    options: [{ text: "Schatten" }, { text: "Wasser" }],
  },
  {
    text: "Was soll bezahlt werden?",
    rule: BUDGET,
    options: [
      { text: "Bänke", cost: 500_000 },
      { text: "Bäume", cost: 700_000 },
    ],
  },
];

/** The last question stays in German. */
const IN_ARABIC: Translation = {
  language: "ar",
  title: "وسط المدينة",
  questions: [
    { text: "هل يُرمَّم النبع؟" },
    { text: "أين أولًا؟", options: ["السوق", "حديقة القصر", "محطة القطار"] },
    { text: "ما مدى أهمية ذلك لك؟", options: ["الظل", "الماء"] },
  ],
};

/** What is to be heard in each language. */
const WORDS = {
  de: {
    skip: "Zum Inhalt springen",
    ...{ title: "Stadtmitte", code: "Code", enterTitle: "Mit einem Code abstimmen" },
    ...{ go: "Weiter", next: "Weiter zum Prüfen", cast: "Stimme abgeben", failed: "Fehler: " },
    refused: "In dem Code ist ein Tippfehler.",
    ...{ ballot: "Stimmzettel", review: "Bitte prüfen Sie Ihre Stimme" },
    receipt: "Ihre Stimme ist abgegeben",
    counts: "Sie zählt. Mehr müssen Sie nicht tun.",
    codeHint:
      "12 Zeichen, zum Beispiel ⁨7KQM-2XPA-93HV⁩. Striche und Großbuchstaben sind nicht nötig.",
    before: [
      "Worum es geht.",
      "Die Abstimmung ist beratend: Wer entscheidet, soll wissen, was Sie wollen. Sie ist kein Bürgerentscheid nach dem Gesetz.",
      "Sie können abstimmen, bis die Abstimmung geschlossen wird. Die Abstimmung ist geheim.",
      "Sie müssen nichts ankreuzen. Auch ein leerer Stimmzettel darf abgegeben werden.",
    ],
    step: (number: number) => `Schritt ${number} von 3`,
    groups: [
      "Frage 1 von 4 Soll der Brunnen saniert werden?",
      "Frage 2 von 4 Wo zuerst?",
      "Frage 3 von 4 Wie wichtig ist Ihnen das?",
      "Frage 4 von 4 Was soll bezahlt werden?",
    ],
    headings: [
      "Soll der Brunnen saniert werden?",
      "Wo zuerst?",
      "Wie wichtig ist Ihnen das?",
      "Was soll bezahlt werden?",
    ],
    instructions: [
      "Man antwortet mit Ja oder Nein.",
      "Man ordnet die Optionen: die beste zuerst.",
      "Man gibt jeder Option ",
      "Man kreuzt höchstens 1 Projekt an.",
    ],
    answers: ["Ja", "Nein", "Ich enthalte mich", "Ich lasse diese Frage leer"],
    ...{ places: ["Markt", "Schlosspark", "Bahnhof"], important: ["Schatten", "Wasser"] },
    ...{ noPlace: "kein Platz", place: "Platz", noPoints: "keine Punkte" },
    costs: ["Kosten: 5.000 €", "Kosten: 7.000 €"],
    faultLead: [
      "Bitte sehen Sie sich das noch einmal an",
      "Ihre anderen Antworten sind unverändert. Es ist noch nichts abgegeben.",
    ],
    inQuestion: (number: number) => `Frage ${number}: `,
    shared:
      "Auf Platz 1 stehen mehrere: ⁨Markt⁩ und ⁨Schlosspark⁩. Bitte geben Sie jeder einen anderen Platz, oder „kein Platz“.",
    tooMany: "Angekreuzt sind 2, erlaubt sind höchstens 1. Bitte nehmen Sie Kreuze weg.",
    said: [
      ...["text: Frage 1 von 4", "heading 2: Soll der Brunnen saniert werden?", "text: Nein"],
      ...["text: Frage 2 von 4", "heading 2: Wo zuerst?", "text: Ihre Reihenfolge:"],
      ...["list with 2", "item: Markt", "item: Schlosspark"],
      ...["text: Nicht genannt, gemeinsam auf dem letzten Platz:", "list with 1", "item: Bahnhof"],
      ...["text: Frage 3 von 4", "heading 2: Wie wichtig ist Ihnen das?"],
      ...["term: Schatten", "definition: 2 Punkte", "term: Wasser", "definition: keine Punkte"],
      ...["text: Frage 4 von 4", "heading 2: Was soll bezahlt werden?"],
      ...["text: Sie unterstützen:", "list with 1", "item: Bänke Kosten: 5.000 €"],
      ...["text: Zusammen 5.000 € von 15.000 €.", "text: Nicht unterstützt:"],
      ...["list with 1", "item: Bäume Kosten: 7.000 €"],
    ],
    ...{ codeTitle: "Ihr Prüfcode", spelled: "Zeichen für Zeichen:" },
  },
  ar: {
    skip: "انتقل إلى المحتوى",
    ...{ title: "وسط المدينة", code: "الرمز", enterTitle: "التصويت برمز" },
    ...{ go: "متابعة", next: "المتابعة إلى المراجعة", cast: "تسليم الصوت", failed: "خطأ: " },
    refused: "في الرمز خطأ في الكتابة.",
    ...{ ballot: "ورقة التصويت", review: "يرجى مراجعة صوتك", receipt: "تم تسليم صوتك" },
    counts: "صوتك محسوب. لا حاجة إلى أي شيء آخر.",
    codeHint: "12 رمزًا، مثل ⁨7KQM-2XPA-93HV⁩. يمكنك حذف الشرطات وكتابة الأحرف صغيرة.",
    before: [
      "[de] Worum es geht.",
      "التصويت استشاري: ليعرف من يقررون ما تريده. وهو ليس استفتاءً بموجب القانون.",
      "يمكنك التصويت إلى أن يُغلق التصويت. التصويت سري.",
      "لست مضطرًا إلى وضع أي علامة. يمكن تسليم ورقة بيضاء أيضًا.",
    ],
    step: (number: number) => `الخطوة ${number} من 3`,
    groups: [
      "السؤال 1 من 4 هل يُرمَّم النبع؟",
      "السؤال 2 من 4 أين أولًا؟",
      "السؤال 3 من 4 ما مدى أهمية ذلك لك؟",
      "السؤال 4 من 4 Was soll bezahlt werden?",
    ],
    headings: [
      "هل يُرمَّم النبع؟",
      "أين أولًا؟",
      "ما مدى أهمية ذلك لك؟",
      "[de] Was soll bezahlt werden?",
    ],
    instructions: [
      "تجيب بنعم أو لا.",
      "ترتّب الخيارات: الأفضل أولًا.",
      "تمنح كل خيار نقاطًا من 0 إلى 3.",
      "تضع علامة على مشروع واحد على الأكثر.",
    ],
    answers: ["نعم", "لا", "أمتنع عن التصويت", "أترك هذا السؤال فارغًا"],
    places: ["السوق", "حديقة القصر", "محطة القطار"],
    important: ["الظل", "الماء"],
    ...{ noPlace: "بلا مرتبة", place: "المرتبة", noPoints: "بلا نقاط" },
    costs: ["التكلفة: ‏5,000 €", "التكلفة: ‏7,000 €"],
    faultLead: ["يرجى النظر في هذا مرة أخرى", "إجاباتك الأخرى لم تتغير. لم يُسلَّم شيء بعد."],
    inQuestion: (number: number) => `السؤال ${number}: `,
    shared:
      "تشترك عدة خيارات في المرتبة 1: ⁨السوق⁩ و⁨حديقة القصر⁩. يرجى إعطاء كل منها مرتبة مختلفة أو «بلا مرتبة».",
    tooMany: "عدد العلامات 2، والحد الأقصى 1. يرجى إزالة بعض العلامات.",
    said: [
      ...["text: السؤال 1 من 4", "heading 2: هل يُرمَّم النبع؟", "text: لا"],
      ...["text: السؤال 2 من 4", "heading 2: أين أولًا؟", "text: ترتيبك:"],
      ...["list with 2", "item: السوق", "item: حديقة القصر"],
      ...["text: لم تُذكر وتشترك في المرتبة الأخيرة:", "list with 1", "item: محطة القطار"],
      ...["text: السؤال 3 من 4", "heading 2: ما مدى أهمية ذلك لك؟"],
      ...["term: الظل", "definition: نقطتان", "term: الماء", "definition: بلا نقاط"],
      ...["text: السؤال 4 من 4", "heading 2: [de] Was soll bezahlt werden?", "text: تدعم:"],
      ...["list with 1", "item: [de] Bänke [ar] التكلفة: ‏5,000 €"],
      ...["text: المجموع ‏5,000 € من ‏15,000 €.", "text: لا تدعم:"],
      ...["list with 1", "item: [de] Bäume [ar] التكلفة: ‏7,000 €"],
    ],
    ...{ codeTitle: "رمز التتبّع الخاص بك", spelled: "حرفًا حرفًا:" },
  },
} as const;

let town: Town;
let browser: Browser;
let keyStore: VoteKeyStore;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  keyStore = createVoteKeyStore(voteKeyFolder(town.server.databaseFile));
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Everything happens now: the server has its own clock. */
function staff() {
  return { ...town.context, now: new Date() };
}

function vote(own: TestVote, translations: readonly Translation[] = []) {
  return openedForVoting(staff(), keyStore, own, translations);
}

/** Somebody at the page on which a code is entered. */
async function listener(
  language: Language,
  scripts = true,
): Promise<{ page: Page; reader: ScreenReader }> {
  const context = await browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
    locale: "de-DE",
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/language/${language}?back=/vote`);
  return { page, reader: await screenReader(page) };
}

/** The lines from the one to the other, the other not among them. Throws where one is not read. */
function between(lines: readonly string[], first: string, last: string): readonly string[] {
  const from = lines.indexOf(first);
  const to = lines.indexOf(last, from + 1);
  if (from === -1 || to === -1) throw new Error(`Not read in this order:\n${lines.join("\n")}`);
  return lines.slice(from, to);
}

/** The groups with which a control is heard, and the control. */
function inGroup({ within, role, name }: Heard): readonly string[] {
  return [[...new Set(within)].join(" | "), role, name];
}

test.each(["de", "ar"] as const)(
  "somebody who only hears the pages votes from the code to the receipt: %s",
  async (language) => {
    const words = WORDS[language];
    const own = { title: "Stadtmitte", questions: QUESTIONS };
    const opened = await vote(own, [IN_ARABIC]);
    const [code = ""] = codesOf(staff(), opened);
    const { reader } = await listener(language);

    // The code: first mistyped.
    expect(await reader.title()).toBe(words.enterTitle);
    expect(spoken(await reader.tabTo("textbox", words.code))).toBe(
      `${words.code} | textbox | required | ${words.codeHint}`,
    );
    await reader.type("AAAA-BBBB-CCCC");
    await reader.enter();
    expect(await reader.title()).toBe(words.failed + words.enterTitle);
    const refusal = await reader.focused();
    expect(refusal?.role).toBe("alert");
    expect(refusal?.inside.join()).toContain(words.refused);
    const refused = await reader.tabTo("textbox", words.code);
    expect(refused.states).toEqual(["required", "invalid"]);
    expect(refused.description).toContain(words.refused);
    await reader.press("Control+a");
    expect((await reader.type(code))?.value).toBe(code);
    await reader.enter();

    // The ballot: what it is called, which step it is, what kind of vote, and how to answer, before any control.
    expect(await reader.title()).toBe(`${words.ballot} · ${words.title}`);
    expect(await reader.focused()).toBeNull();
    expect((await reader.readWholePage())[0]).toBe(`link: ${words.skip}`);
    const ballot = await reader.read();
    expect(between(ballot, `text: ${words.title}`, `heading 2: ${words.headings[0]}`)).toEqual([
      `text: ${words.title}`,
      ...[`heading 1: ${words.ballot}`, `text: ${words.step(1)}`],
      ...words.before.map((text) => `text: ${text}`),
      `text: ${words.groups[0]?.replace(` ${words.headings[0]}`, "")}`,
    ]);
    expect(ballot.filter((line) => line.startsWith("image"))).toEqual([]);
    for (const [at, heading] of words.headings.entries()) {
      const group = words.groups[at] ?? "";
      const [, instruction] = ballot
        .slice(ballot.indexOf(`heading 2: ${heading}`))
        .filter((line) => {
          return !line.startsWith("text: هذا النص");
        });
      expect(instruction).toContain(`text: ${words.instructions[at]}`);
      // Whoever goes straight into the controls hears the same.
      const entered = ballot.find((line) => line.startsWith(`group: ${group} | `));
      expect(entered).toContain(instruction?.replace(/^text: /, ""));
    }
    const controls = await reader.controls();
    const fields = controls.filter(({ role }) => ["radio", "checkbox", "combobox"].includes(role));
    const [yesNo, ranked, scored, paid] = words.groups;
    const scores = (option: string) =>
      [words.noPoints, "0", "1", "2", "3"].map((points) => [
        `${scored} | ${option}`,
        "radio",
        `${points} ${option}`,
      ]);
    expect(fields.map(inGroup)).toEqual([
      ...words.answers.map((answer) => [yesNo, "radio", answer]),
      ...words.places.map((place) => [ranked, "combobox", place]),
      ...words.important.flatMap(scores),
      ...[
        [paid, "checkbox", "Bänke"],
        [paid, "checkbox", "Bäume"],
      ],
    ]);
    expect(fields.slice(-2).map((field) => [field.description, field.language])).toEqual(
      words.costs.map((cost) => [cost, "de"]),
    );

    // Answers by keyboard, each with its new state.
    const [yes = "", no = ""] = words.answers;
    await reader.tabTo("radio", yes);
    expect((await reader.press("Space"))?.states).toEqual(["checked"]);
    const answered = await reader.press("ArrowDown");
    expect([answered?.name, answered?.states]).toEqual([no, ["checked"]]);
    const [first = "", second = ""] = words.places;
    for (const place of [first, second]) {
      expect((await reader.tabTo("combobox", place)).value).toBe(words.noPlace);
      expect((await reader.press("ArrowDown"))?.value).toBe(`${words.place} 1`);
    }
    const [shade] = words.important;
    expect((await reader.tabTo("radio", `${words.noPoints} ${shade}`)).states).toEqual(["checked"]);
    const scoredThree = await reader.press("ArrowDown", "ArrowDown", "ArrowDown");
    expect([scoredThree?.name, scoredThree?.states]).toEqual([`2 ${shade}`, ["checked"]]);
    for (const [at, project] of ["Bänke", "Bäume"].entries()) {
      const box = await reader.tabTo("checkbox", project);
      expect([box.states, box.description]).toEqual([["not checked"], words.costs[at]]);
      expect((await reader.press("Space"))?.states).toEqual(["checked"]);
    }
    await reader.tabTo("button", words.next);
    await reader.enter();

    // Two faults: the title says so, the focus is on their list, and each leads to its field.
    expect(await reader.title()).toBe(`${words.failed}${words.ballot} · ${words.title}`);
    const summary = await reader.focused();
    const inSummary = [
      words.inQuestion(2) + words.shared,
      words.inQuestion(4) + words.tooMany,
    ] as const;
    expect([summary?.role, ...(summary?.inside ?? [])]).toEqual([
      "alert",
      ...words.faultLead.map((text) => `text: ${text}`),
      "list with 2",
      ...inSummary.map((text) => `item: link: ${text}`),
    ]);
    await reader.tabTo("link", inSummary[1]);
    const box = await reader.press("Enter");
    expect([box?.name, box?.states, box?.description]).toEqual([
      "Bänke",
      ["checked", "invalid"],
      `${words.costs[0]} ${words.tooMany}`,
    ]);
    expect((await reader.press("Tab"))?.states).toEqual(["checked", "invalid"]);
    expect((await reader.press("Space"))?.states).toContain("not checked");
    await reader.tabBackTo("link", inSummary[0]);
    const list = await reader.press("Enter");
    expect([list?.name, list?.value, list?.states, list?.description]).toEqual([
      ...[first, `${words.place} 1`, ["invalid"], words.shared],
    ]);
    expect(list?.within).toContain(ranked);
    expect((await reader.tabTo("combobox", second)).states).toEqual(["invalid"]);
    expect((await reader.press("ArrowDown"))?.value).toBe(`${words.place} 2`);
    await reader.tabTo("button", words.next);
    await reader.enter();

    // The review says what was chosen.
    expect(await reader.title()).toBe(`${words.review} · ${words.title}`);
    const review = await reader.read();
    expect(review).toContain(`text: ${words.step(2)}`);
    expect(between(review, words.said[0], `region: ${words.codeTitle}`)).toEqual(words.said);
    const shown = codeIn(review, words.codeTitle, words.spelled);
    await reader.tabTo("button", words.cast);
    await reader.enter();

    // The receipt.
    expect(await reader.title()).toBe(`${words.receipt} · ${words.title}`);
    const receipt = await reader.read();
    expect(receipt).toEqual(
      expect.arrayContaining([`text: ${words.step(3)}`, `text: ${words.counts}`]),
    );
    // In a status it would be passed over by a voice that reads the page from the top.
    expect(receipt).not.toContain("status");
    expect(codeIn(receipt, words.codeTitle, words.spelled)).toBe(shown);
    const [market = "", park = "", station] = opened.optionIds[1] ?? [];
    const [shadeId = ""] = opened.optionIds[2] ?? [];
    const [benches] = opened.optionIds[3] ?? [];
    expect(castBallots(staff(), opened)).toEqual([
      {
        trackingCode: shown,
        ballot: {
          [opened.questionIds[0] ?? ""]: { kind: "choice", choice: "no" },
          [opened.questionIds[1] ?? ""]: { kind: "ranking", ranking: [[market], [park]] },
          [opened.questionIds[2] ?? ""]: { kind: "scores", scores: { [shadeId]: 2 } },
          [opened.questionIds[3] ?? ""]: { kind: "approve", approve: [benches] },
        },
      },
    ]);
    expect(station).toBeDefined();
  },
);

/** The tracking code, once as it is printed, and once sign by sign. */
function codeIn(lines: readonly string[], title: string, spelled: string): string {
  const at = lines.indexOf(`heading 2: ${title}`);
  const code = lines[at + 1]?.replace(/^text: /, "") ?? "";
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/);
  const signs = code.split("-").map((group) => [...group].join(" "));
  expect(lines[at + 2]).toBe(`text: ${spelled} ${signs.join(", ")}`);
  return code;
}

test("a serious objection without reasons is heard at the field for reasons, and variants by their names", async () => {
  const opened = await vote({
    title: "Hausordnung",
    questions: [
      {
        text: "Gilt die Hausordnung?",
        rule: { kind: "consent", presence: null, abstention: false },
      },
      {
        text: "Welcher Entwurf?",
        rule: { ...YES_NO, kind: "deciding-question", tie: "lot", abstention: false } as VoteRule,
        options: [{ text: "Entwurf A" }, { text: "Entwurf B" }],
      },
      {
        text: "Wie viele Punkte?",
        rule: { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 10 },
        options: [{ text: "Bühne" }, { text: "Bänke" }],
      },
    ],
  });
  const { reader } = await listener("de", false);
  await reader.tabTo("textbox", "Code");
  await reader.type(codesOf(staff(), opened)[0] ?? "");
  await reader.enter();
  const controls = await reader.controls();
  const variants = "Frage 2 von 3 Welcher Entwurf?";
  const choices = controls.filter(({ role, within }) => {
    return role === "radio" && within.includes(variants);
  });
  expect(choices.map(inGroup)).toEqual([
    ...["Entwurf A", "Entwurf B"].flatMap((draft) =>
      ["Ja", "Nein", "Leer lassen"].map((answer) => [
        `${variants} | ${draft}`,
        "radio",
        `${answer} ${draft}`,
      ]),
    ),
    ...["Entwurf A", "Entwurf B", "Ich lasse diese Frage leer"].map((answer) => [
      `${variants} | Stichfrage`,
      "radio",
      answer,
    ]),
  ]);
  const deciding = controls.find(({ within }) => within.includes("Stichfrage"));
  expect(deciding?.explained).toContain(
    "Welche Variante soll gelten, wenn mehrere angenommen sind?",
  );
  await reader.tabTo("radio", "Ich stimme zu");
  await reader.press("Space");
  const objection = await reader.press("ArrowDown", "ArrowDown");
  expect([objection?.name, objection?.states]).toEqual([
    "Ich habe einen schwerwiegenden Einwand",
    ["checked"],
  ]);
  await reader.tabTo("textbox", "Bühne");
  await reader.type("elf");
  await reader.tabTo("button", "Weiter zum Prüfen");
  await reader.enter();
  expect(await reader.title()).toBe("Fehler: Stimmzettel · Hausordnung");
  expect((await reader.focused())?.role).toBe("alert");
  const missing =
    "Zu einem schwerwiegenden Einwand gehört eine Begründung. Bitte schreiben Sie eine, oder wählen Sie eine andere Antwort.";
  await reader.tabTo("link", `Frage 1: ${missing}`);
  const reasons = await reader.press("Enter");
  expect([reasons?.role, reasons?.name, reasons?.states]).toEqual([
    ...["textbox", "Begründung", ["invalid"]],
  ]);
  expect(reasons?.description).toContain("Nötig bei einem schwerwiegenden Einwand");
  expect(reasons?.description).toContain(missing);
  const wrong =
    "Bei ⁨Bühne⁩ steht etwas, das nicht geht. Bitte geben Sie eine ganze Zahl von 0 bis 10 ein, oder lassen Sie das Feld leer.";
  await reader.tabBackTo("link", `Frage 3: ${wrong}`);
  const number = await reader.press("Enter");
  expect([number?.name, number?.value, number?.states, number?.description]).toEqual([
    ...["Bühne", "elf", ["invalid"], wrong],
  ]);
});

test.each([true, false])(
  "whoever only hears the page is told first that a closed vote took nothing; scripts %s",
  async (scripts) => {
    const opened = await vote({ title: "Brunnen" });
    const { reader } = await listener("de", scripts);
    await reader.tabTo("textbox", "Code");
    await reader.type(codesOf(staff(), opened)[0] ?? "");
    await reader.enter();
    await reader.tabTo("radio", "Ja");
    await reader.press("Space");
    await reader.tabTo("button", "Weiter zum Prüfen");
    await reader.enter();
    const chosenBy = scripts
      ? "text: Unser Server und Ihr Browser haben den Code gemeinsam zufällig gewählt."
      : "text: Unser Server hat den Code zufällig gewählt. Mit eingeschaltetem JavaScript bestimmt Ihr Browser mit.";
    const review = await reader.read();
    expect(review.filter((line) => line.startsWith("text: Unser Server"))).toEqual([chosenBy]);
    codeIn(review, "Ihr Prüfcode", "Zeichen für Zeichen:");
    endVote(staff(), opened.voteId);
    await reader.tabTo("button", "Stimme abgeben");
    await reader.enter();
    expect(await reader.title()).toBe("Die Abstimmung ist geschlossen · Brunnen");
    const told = await reader.focused();
    expect([told?.role, ...(told?.inside.slice(0, 2) ?? [])]).toEqual([
      "alert",
      "text: Die Abstimmung ist geschlossen",
      "text: Ihre Stimme wurde nicht abgegeben. Was Sie angekreuzt haben, ist nirgends gespeichert.",
    ]);
  },
);
