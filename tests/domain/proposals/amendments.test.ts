import { expect, test } from "vitest";
import {
  afterAmendment,
  areInConflict,
  type ParagraphChange,
  standingOf,
} from "#app/domain/proposals/amendments.ts";
import { nextParagraphs, type Paragraph } from "#app/domain/proposals/paragraphs.ts";

const BENCHES = "The town sets up ten benches along the path to the station.";
const SHADE = "Each bench stands in the shade of a tree.";
const CARE = "The building yard looks after them.";
const FIRST = nextParagraphs([], [BENCHES, SHADE, CARE], { version: 1, lastId: 0 });

const replace = (paragraph: number, text: string, read = 1): ParagraphChange => ({
  kind: "replace",
  paragraph,
  read,
  text,
});

const REWRITTEN: readonly Paragraph[] = FIRST.map((paragraph) =>
  paragraph.id === 2 ? { ...paragraph, text: "In the shade.", changedIn: 2 } : paragraph,
);
const WITHOUT_SECOND = FIRST.filter(({ id }) => id !== 2);

test.each([
  ["applies to what its author read", replace(2, "In the sun."), FIRST, "applies"],
  ["meets a text that changed", replace(2, "In the sun."), REWRITTEN, "text_changed"],
  ["wants what the text says", replace(2, "In the shade."), REWRITTEN, "already_so"],
  ["finds its paragraph gone", replace(2, "In the sun."), WITHOUT_SECOND, "paragraph_gone"],
  [
    "wants out what is gone",
    { kind: "remove", paragraph: 2, read: 1 },
    WITHOUT_SECOND,
    "already_so",
  ],
  ["inserts at the start", { kind: "insert", after: null, text: "First." }, [], "applies"],
  [
    "inserts after what is gone",
    { kind: "insert", after: 2, text: "Then." },
    WITHOUT_SECOND,
    "paragraph_gone",
  ],
] satisfies [string, ParagraphChange, readonly Paragraph[], string][])(
  "an amendment %s",
  (_how, change, paragraphs, standing) => {
    expect(standingOf(change, paragraphs)).toBe(standing);
  },
);

test.each([
  ["two rewrite one paragraph", replace(2, "a"), replace(2, "b"), true],
  ["two want the same words", replace(2, "a"), replace(2, "a"), false],
  ["two rewrite two paragraphs", replace(1, "a"), replace(2, "a"), false],
  [
    "one rewrites what the other takes out",
    replace(2, "a"),
    { kind: "remove", paragraph: 2, read: 1 },
    true,
  ],
  [
    "two insert at one place",
    { kind: "insert", after: 1, text: "a" },
    { kind: "insert", after: 1, text: "b" },
    true,
  ],
  [
    "one inserts after what the other rewrites",
    { kind: "insert", after: 2, text: "a" },
    replace(2, "b"),
    false,
  ],
] satisfies [string, ParagraphChange, ParagraphChange, boolean][])(
  "conflict: %s",
  (_case, one, other, conflict) => {
    expect(areInConflict(one, other)).toBe(conflict);
    expect(areInConflict(other, one)).toBe(conflict);
  },
);

test("an accepted amendment changes its paragraph and no other", () => {
  const after = afterAmendment(FIRST, replace(2, "In the sun."), { version: 2, lastId: 3 });
  expect(after).toEqual({
    ok: true,
    value: [FIRST[0], { id: 2, text: "In the sun.", changedIn: 2 }, FIRST[2]],
  });
});

test("where the text changed meanwhile, both are brought together in other words or not at all", () => {
  const change = replace(2, "In the sun.");
  expect(afterAmendment(REWRITTEN, change, { version: 3, lastId: 3 })).toMatchObject({
    problem: { code: "amendment_text_changed" },
  });
  const merged = "Half in the shade.";
  expect(afterAmendment(REWRITTEN, change, { version: 3, lastId: 3, merged })).toMatchObject({
    value: [{ id: 1 }, { id: 2, text: merged, changedIn: 3 }, { id: 3 }],
  });
});

test("an inserted paragraph gets an id that was never used", () => {
  const change = { kind: "insert", after: 1, text: "Ready by May." } as const;
  expect(afterAmendment(WITHOUT_SECOND, change, { version: 3, lastId: 7 })).toMatchObject({
    value: [{ id: 1 }, { id: 8, text: "Ready by May.", changedIn: 3 }, { id: 3 }],
  });
});
