import { describe, expect, test } from "vitest";
import { discussionDeSimple } from "#app/i18n/public/discussion.de-simple.ts";
import { floorDeSimple } from "#app/i18n/public/floor.de-simple.ts";
import { floorBoardDeSimple } from "#app/i18n/public/floor-board.de-simple.ts";
import { floorQuestionsDeSimple } from "#app/i18n/public/floor-questions.de-simple.ts";
import { passkeyDeSimple } from "#app/i18n/public/passkey.de-simple.ts";
import { replyDeSimple } from "#app/i18n/public/reply.de-simple.ts";
import { townHallDeSimple } from "#app/i18n/public/town-hall.de-simple.ts";
import { voteBallotsDeSimple } from "#app/i18n/public/vote-ballots.de-simple.ts";
import { voteCourseDeSimple } from "#app/i18n/public/vote-course.de-simple.ts";
import { voteLinksDeSimple } from "#app/i18n/public/vote-links.de-simple.ts";
import { voteOutcomesDeSimple } from "#app/i18n/public/vote-outcomes.de-simple.ts";
import { votePageDeSimple } from "#app/i18n/public/vote-page.de-simple.ts";
import { votePreviewDeSimple } from "#app/i18n/public/vote-preview.de-simple.ts";
import { votesRulesDeSimple } from "#app/i18n/public/votes-rules.de-simple.ts";
import { votingDeSimple } from "#app/i18n/public/voting.de-simple.ts";

/**
 * The rules of Leichte Sprache that a program can check (Netzwerk Leichte Sprache; DIN SPEC 33429):
 * short sentences, one thought each, no genitive, long words with hyphens. The rest is for readers.
 */
const LONGEST_SENTENCE = 12;
const LONGEST_WORD = 13;

function messages(part: unknown, path: string): [string, string][] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => messages(value, `${path}.${key}`));
}

function sentences(message: string): string[] {
  return message
    .replace(/\{\{\w+\}\}/g, "Wort")
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence !== "");
}

const TEXTS = [
  ...messages(replyDeSimple, "reply"),
  ...messages(passkeyDeSimple, "passkey"),
  ...messages(townHallDeSimple, "townHall"),
  ...messages(floorDeSimple, "floor"),
  ...messages(floorBoardDeSimple, "floorBoard"),
  ...messages(floorQuestionsDeSimple, "floorQuestions"),
  ...messages(discussionDeSimple, "discussion"),
  ...messages(votingDeSimple, "voting"),
  ...messages(voteLinksDeSimple, "voteLinks"),
  ...messages(votePreviewDeSimple, "votePreview"),
  ...messages(votesRulesDeSimple, "votesRules"),
  ...messages(voteCourseDeSimple, "voteCourse"),
  ...messages(voteOutcomesDeSimple, "voteOutcomes"),
  ...messages(votePageDeSimple, "votePage"),
  ...messages(voteBallotsDeSimple, "voteBallots"),
].flatMap(([path, message]) => sentences(message).map((sentence) => ({ path, sentence })));

describe.each([
  [
    `no sentence has more than ${LONGEST_SENTENCE} words`,
    (sentence: string) => sentence.split(/\s+/).length > LONGEST_SENTENCE,
  ],
  [
    "no genitive",
    (sentence: string) =>
      /\b(?:des|eines|meines|Ihres|unseres|dieses (?=\p{Lu}\p{L}+e?s\b)|wegen|trotz)\b/u.test(
        sentence,
      ),
  ],
  [
    "no subordinate clause",
    (sentence: string) =>
      /,\s+(?:dass|weil|damit|wenn|ob|obwohl|während|nachdem|bevor|der|die|das|den|dem|welche\w*|um|sodass|falls)\b/u.test(
        sentence,
      ),
  ],
  ["no passive", (sentence: string) => /\b(?:wird|werden|wurde|wurden)\b/.test(sentence)],
  [
    "no long word without a hyphen",
    (sentence: string) =>
      (sentence.match(/[\p{L}-]+/gu) ?? [])
        .flatMap((word) => word.split("-"))
        .some((word) => word.length > LONGEST_WORD),
  ],
  [
    "no subjunctive",
    (sentence: string) => /\b(?:würde|könnte|möchte|sollte|hätte)n?\b/.test(sentence),
  ],
])("in Leichte Sprache: %s", (_rule, breaks) => {
  test("on the way of a resident", () => {
    expect(TEXTS.filter(({ sentence }) => breaks(sentence))).toEqual([]);
  });
});

test("the checks find what breaks a rule", () => {
  expect(TEXTS.length).toBeGreaterThan(150);
  expect(sentences("Das ist {{date}}. Und das? Ja!")).toEqual(["Das ist Wort.", "Und das?", "Ja!"]);
});
