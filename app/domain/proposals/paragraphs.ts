/** A paragraph of a proposal. It keeps its id through all versions, so that amendments find it. */
export interface Paragraph {
  /** From 1; never used again in the same proposal. */
  readonly id: number;
  readonly text: string;
  /** Number of the version in which it became what it is. */
  readonly changedIn: number;
}

/** A paragraph that keeps this share of its words is the same one, rewritten. */
const LEAST_SHARED = { parts: 1, of: 3 } as const;

/** A text as its paragraphs: parted by empty lines, without white space around them; none is empty. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[\t ]*(?:\n[\t ]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/**
 * The paragraphs of a new version. Those that stayed the same keep id and version; one that was rewritten
 * in its place keeps its id; others are new. Paragraphs that change places are new where they went. Ids
 * start after `lastId`, the highest that the proposal ever used.
 *
 * The longest common run of paragraphs is kept (Wagner and Fischer 1974), O(before × after).
 */
export function nextParagraphs(
  before: readonly Paragraph[],
  texts: readonly string[],
  { version, lastId }: { readonly version: number; readonly lastId: number },
): readonly Paragraph[] {
  const kept = keptPairs(before, texts);
  const next: Paragraph[] = [];
  let unused = lastId;
  let left = 0;
  texts.forEach((text, right) => {
    const partner = kept.get(right);
    if (partner !== undefined) {
      left = partner + 1;
      next.push(before[partner] ?? { id: ++unused, text, changedIn: version });
      return;
    }
    const end = nextKept(kept, right, texts.length) ?? before.length;
    const own = rewrittenFrom(before, left, end, text);
    if (own === null) {
      next.push({ id: ++unused, text, changedIn: version });
      return;
    }
    left = own + 1;
    next.push({ id: before[own]?.id ?? ++unused, text, changedIn: version });
  });
  return next;
}

/** From places in the new text to places in the old one: paragraphs that stayed as they were. */
function keptPairs(
  before: readonly Paragraph[],
  texts: readonly string[],
): ReadonlyMap<number, number> {
  const lengths = Array.from({ length: before.length + 1 }, () => Array(texts.length + 1).fill(0));
  const common = (left: number, right: number): number => lengths[left]?.[right] ?? 0;
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = texts.length - 1; right >= 0; right -= 1) {
      const row = lengths[left];
      if (row === undefined) continue;
      row[right] =
        before[left]?.text === texts[right]
          ? common(left + 1, right + 1) + 1
          : Math.max(common(left + 1, right), common(left, right + 1));
    }
  }
  const kept = new Map<number, number>();
  let [left, right] = [0, 0];
  while (left < before.length && right < texts.length) {
    if (before[left]?.text === texts[right]) {
      kept.set(right, left);
      left += 1;
      right += 1;
    } else if (common(left + 1, right) >= common(left, right + 1)) left += 1;
    else right += 1;
  }
  return kept;
}

function nextKept(
  kept: ReadonlyMap<number, number>,
  right: number,
  count: number,
): number | undefined {
  for (let place = right + 1; place < count; place += 1) {
    const partner = kept.get(place);
    if (partner !== undefined) return partner;
  }
  return undefined;
}

/** The paragraph between two places of which this text is most, if it is enough of one. */
function rewrittenFrom(
  before: readonly Paragraph[],
  from: number,
  to: number,
  text: string,
): number | null {
  let best: { readonly place: number; readonly parts: number; readonly of: number } | null = null;
  for (let place = from; place < to; place += 1) {
    const { parts, of } = sharedWords(before[place]?.text ?? "", text);
    if (parts * LEAST_SHARED.of < of * LEAST_SHARED.parts) continue;
    if (best === null || parts * best.of > best.parts * of) best = { place, parts, of };
  }
  return best?.place ?? null;
}

/** How many words two texts share, of those that the longer one has. */
function sharedWords(one: string, other: string): { readonly parts: number; readonly of: number } {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let parts = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    parts += 1;
  }
  return { parts, of: Math.max(a.length, b.length, 1) };
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase("und").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
