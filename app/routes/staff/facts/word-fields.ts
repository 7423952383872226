/** The longest word that a form takes; its fields say so too. */
const LONGEST = 200;

/** What a form says to the words of a dataset; what is left empty is left out. */
export function wordsOfForm(
  values: Readonly<Record<string, string>>,
  words: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    words
      .map((word) => [word, (values[`word:${word}`] ?? "").trim().slice(0, LONGEST)] as const)
      .filter(([, text]) => text !== ""),
  );
}

/** The same words as values of a form. */
export function wordValues(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([word, text]) => [`word:${word}`, text]));
}
