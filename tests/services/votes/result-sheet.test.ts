import { expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { resultSheetBlocks } from "#app/routes/public/votes/result-sheet-blocks.server.ts";
import { votePage } from "#app/routes/public/votes/vote-page.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { documentText } from "#app/services/publications/document-text.ts";
import { orderResultSheet } from "#app/services/votes/results/order-result-sheet.server.ts";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import type { VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { voteOf } from "#tests/support/counted-votes.ts";
import { serviceContext } from "#tests/support/database.ts";
import { type PdfPage, readPdf } from "#tests/support/pdf-pages.ts";
import { nameTown } from "#tests/support/process.ts";

const A4 = [595, 842];
const MARKUP = '#strong $y$ *z* <b> "quoted" @ref';
const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const RULES: readonly VoteRule[] = [
  {
    ...{ kind: "yes-no", majority: { rule: "simple-majority" }, abstention: true },
    quorums: { presence: { num: 1, den: 2 }, approval: null },
  },
  { kind: "schulze", ...CHOOSING },
  { kind: "scottish-stv", ...CHOOSING, seats: 2 },
  {
    ...{ kind: "equal-shares", budget: 100_000, presence: null, tie: "lot", most: null },
    ...{ utility: "cost", completion: "add1", stopAtExhaustive: false },
  },
];

function sheetOf(
  context: ServiceContext,
  voteId: string,
  language: Language,
): { readonly view: VoteView; readonly pages: readonly PdfPage[] } {
  const view = readPublicVote(context, voteId, language);
  if (view === null) throw new Error("There is no such vote.");
  const order = orderResultSheet(context, {
    ...{ voteId, internal: view.definition.nature === "internal" },
    ...{ language, title: documentText(view.title), countedAt: "1.3.2026" },
    blocks: resultSheetBlocks(votePage(view, language), language),
    publicUrl: "https://mitreden.example.org/",
  });
  return { view, pages: readPdf(typeset(order, "pdf")) };
}

/** All that is printed, without spaces and the marks that keep directions: lines break anywhere. No slashes: not all are read back. */
function printed(pages: readonly PdfPage[]): string {
  return bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));
}

function bare(text: string): string {
  return text.replace(/[\s/\u200e\u200f\u2066-\u2069]/g, "");
}

test("the result sheet prints who won and why, the course and every hash, in every language", async () => {
  const context = serviceContext();
  nameTown(context.database);
  const options = [MARKUP, "Radweg", "Brunnen"].map((text, at) => ({ text, cost: 30_000 + at }));
  const { voteId } = await voteOf(
    context,
    {
      residents: 24,
      questions: RULES.map((rule) => ({ rule, options: rule.kind === "yes-no" ? [] : options })),
    },
    (at, question, [first = "", second = "", third = ""]) => {
      if (question === 0) return { kind: "choice", choice: at % 4 === 0 ? "no" : "yes" };
      if (question === 3)
        return { kind: "approve", approve: at % 2 === 0 ? [first] : [second, third] };
      return { kind: "ranking", ranking: at % 3 === 0 ? [[second], [third]] : [[first], [third]] };
    },
  );
  for (const language of LANGUAGES) {
    const { view, pages } = sheetOf(context, voteId, language);
    expect(pages.length).toBeGreaterThan(4);
    for (const { format } of pages) expect(format.map(Math.round)).toEqual(A4);
    const said = printed(pages);
    const hashes = Object.values(view.hashes).filter((hash) => hash !== null);
    expect(hashes).toHaveLength(7);
    for (const hash of [...hashes, view.result?.lot.secret ?? "", view.result?.lot.seed ?? ""]) {
      expect(said, language).toContain(bare(hash));
    }
    for (const { hash } of view.checkpoints.filter(({ last }) => last)) {
      expect(said, language).toContain(hash);
    }
    // Arabic is read back piece by piece.
    if (language === "ar") continue;
    const { t } = publicTranslation(language);
    for (const sentence of [
      t("public:voteOutcomes.headline.accepted"),
      t("public:voteOutcomes.why.chosen_over_each"),
      t("public:votesRules.decides.stvSource"),
      t("public:voteCourse.budget.order"),
      t("public:votePage.result.provisional"),
    ]) {
      expect(said, language).toContain(bare(sentence));
    }
    expect(said).toContain(bare(MARKUP));
    expect(said).toContain("mitreden.example.orgvotes");
  }
});

test("the sheet of an internal vote leads to no page that its readers cannot open", async () => {
  const context = serviceContext();
  const yes = () => ({ kind: "choice", choice: "yes" }) as const;
  const internal = await voteOf(context, { residents: 3, nature: "internal" }, yes);
  const said = printed(sheetOf(context, internal.voteId, "de").pages);
  expect(said).toContain("Abstimmung");
  expect(said).not.toContain("mitreden.example.org");
});

test.each([1, 3])("the first page says what came of each question, of %i", async (count) => {
  const context = serviceContext();
  const questions = Array.from({ length: count }, () => ({}));
  const { voteId } = await voteOf(context, { residents: 3, questions }, (_, question) => ({
    kind: "choice",
    choice: question === 1 ? "no" : "yes",
  }));
  const first = printed(sheetOf(context, voteId, "de").pages.slice(0, 1));
  const { t } = publicTranslation("de");
  for (const outcome of ["accepted", "rejected_by_majority"] as const) {
    const told = first.split(bare(t(`public:voteOutcomes.headline.${outcome}`))).length - 1;
    const expected = outcome === "accepted" ? Math.max(1, count - 1) : Math.min(1, count - 1);
    expect(told, outcome).toBe(expected);
  }
});

test("charts of the result are drawn on paper, with the letters of the sheet", async () => {
  const context = serviceContext();
  const { voteId } = await voteOf(context, { residents: 3 }, () => ({
    kind: "choice",
    choice: "yes",
  }));
  const { pages } = sheetOf(context, voteId, "de");
  expect(printed(pages)).toContain("Angabenin:Stimmzettel");
});
