import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { type WordPart, wordDifferences } from "#app/services/texts/word-differences.ts";
import type { DocumentVote, MinutesDocument } from "./minutes-document.ts";

/** A passage that is not the same in two revisions of minutes. */
export interface DocumentDifference {
  readonly id: string;
  readonly label: string;
  readonly kind: "added" | "removed" | "changed";
  readonly language: Language;
  readonly parts: readonly WordPart[];
}

interface Passage extends TownText {
  readonly id: string;
  readonly label: string;
}

/**
 * In which passages two minutes differ for a reader, in the order of the page; what fell away stands last.
 * Both are read with the names that may be shown now, so that no name that was withdrawn comes back.
 */
export function documentDifferences(
  before: MinutesDocument,
  after: MinutesDocument,
): readonly DocumentDifference[] {
  const old = new Map(passagesOf(before).map((passage) => [passage.id, passage]));
  const now = passagesOf(after);
  const kept = new Set(now.map(({ id }) => id));
  const changes = now.flatMap(({ text, ...named }): DocumentDifference[] => {
    const earlier = old.get(named.id);
    if (earlier === undefined) {
      return [{ ...named, kind: "added", parts: [{ kind: "added", text }] }];
    }
    if (earlier.text === text) return [];
    return [{ ...named, kind: "changed", parts: wordDifferences(earlier.text, text) }];
  });
  const gone = [...old.values()]
    .filter(({ id }) => !kept.has(id))
    .map(
      ({ text, ...named }): DocumentDifference => ({
        ...named,
        kind: "removed",
        parts: [{ kind: "removed", text }],
      }),
    );
  return [...changes, ...gone];
}

function passagesOf(document: MinutesDocument): Passage[] {
  const { language, headings: labels } = document;
  const own = (id: string, label: string, lines: readonly string[]): Passage[] =>
    lines.length === 0 ? [] : [{ id, label, text: lines.join("\n"), language }];
  return [
    ...document.facts.map(({ label, value }) => ({ id: `fact ${label}`, label, ...value })),
    ...document.passages.map(({ id, label, text }) => ({ id, label, ...text })),
    ...document.items.flatMap((item): Passage[] => {
      const name = [item.number, item.title.text].filter((part) => part !== null).join(" ");
      const part = (label: string) => `${name}: ${label}`;
      return [
        ...own(`${item.id} times`, name, [
          ...(item.status === null ? [] : [item.status]),
          ...(item.times === null ? [] : [item.times]),
          ...item.details,
          ...item.notes,
        ]),
        ...item.passages.map(({ id, label, text }) => ({ id, label: part(label), ...text })),
        ...item.votes.map((vote) => passageOfVote(vote, part(labels.vote), language)),
        ...own(
          `${item.id} speakers`,
          part(labels.speakers),
          item.contributions.map(({ speaker, words }) => `${speaker}: ${words}`),
        ),
      ];
    }),
    ...document.votes.map((vote) => passageOfVote(vote, labels.vote, language)),
    ...document.questions.map(({ id, text, answer, state }) => ({
      ...{ id, label: labels.questions, language: text.language },
      text: [text.text, ...(answer === null ? [] : [answer.text]), state].join("\n"),
    })),
    ...own(
      "sanctions",
      labels.sanctions,
      document.sanctions.map(({ rule, counts }) => [rule.text, ...counts].join("\n")),
    ),
    ...own("totals", labels.totals, [
      ...document.totals.sentences,
      ...document.totals.tables.flatMap(({ caption, rows }) => [
        caption,
        ...rows.map(({ label, value }) => `${label}: ${value}`),
      ]),
    ]),
  ];
}

function passageOfVote(
  { id, title, details, state, questions }: DocumentVote,
  label: string,
  language: Language,
): Passage {
  const lines = [
    title.text,
    ...details,
    ...(state === null ? [] : [state]),
    ...questions.flatMap(({ text, rule, outcome, numbers }) => [
      ...[text.text, ...rule, ...outcome],
      ...numbers.map(({ label: what, value }) => `${what}: ${value}`),
    ]),
  ];
  return { id: `vote ${id}`, label, text: lines.join("\n"), language };
}
