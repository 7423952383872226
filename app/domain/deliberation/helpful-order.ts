/** Two-sided 90 % confidence: z of the standard normal distribution. */
const Z = 1.6448536269514722;

/** One in so many places goes to a contribution that few have rated yet. */
const PLACES_TO_A_NEW_ONE = 4;

/** So many ratings, and a contribution is no longer new. */
const ENOUGH_RATINGS = 5;

export interface RatedContribution {
  readonly id: string;
  /** Whoever wrote it; the same for all that one person wrote. */
  readonly author: string;
  readonly side: "for" | "against" | "question";
  /** How many found it helpful, and how many did not. */
  readonly helpful: number;
  readonly notHelpful: number;
  /** Place in the order of writing. */
  readonly written: number;
}

/**
 * The order in which contributions are read, so that the loudest do not win:
 *
 * - a contribution is worth the lower end of Wilson's interval (1927) of the share that finds it helpful, at
 *   90 %: three of three weigh less than ninety of a hundred, and numbers alone weigh nothing;
 * - the second contribution of one author counts half, the third a third, and so on, so that writing much
 *   does not fill the page;
 * - the sides take turns, that with the worthiest contribution first, so that no side fills the page either;
 * - every fourth place goes to one with fewer than five ratings, the least rated first, the
 *   oldest of these first: what nobody has rated yet is read as well.
 *
 * O(n log n). Does not depend on the order in which contributions are given.
 */
export function helpfulOrder<Contribution extends RatedContribution>(
  contributions: readonly Contribution[],
): readonly Contribution[] {
  const byWorth = worthOfAll(contributions);
  const turns = takeTurns(byWorth);
  const fresh = contributions
    .filter((each) => ratings(each) < ENOUGH_RATINGS)
    .sort((a, b) => ratings(a) - ratings(b) || a.written - b.written);
  const placed = new Set<Contribution>();
  const order: Contribution[] = [];
  const place = (queue: Contribution[]): boolean => {
    while (queue.length > 0) {
      const next = queue.shift();
      if (next === undefined || placed.has(next)) continue;
      placed.add(next);
      order.push(next);
      return true;
    }
    return false;
  };
  while (order.length < contributions.length) {
    const turnOfNew = order.length % PLACES_TO_A_NEW_ONE === PLACES_TO_A_NEW_ONE - 1;
    if (!(turnOfNew && place(fresh))) place(turns);
  }
  return order;
}

/** The lower end of Wilson's interval for the share of those who find it helpful; 0 without ratings. */
export function helpfulness({
  helpful,
  notHelpful,
}: {
  readonly helpful: number;
  readonly notHelpful: number;
}): number {
  const n = helpful + notHelpful;
  if (n === 0) return 0;
  const share = helpful / n;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * n);
  const width = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return (middle - width) / (1 + z2 / n);
}

function ratings({ helpful, notHelpful }: RatedContribution): number {
  return helpful + notHelpful;
}

interface Worth<Contribution> {
  readonly contribution: Contribution;
  readonly worth: number;
}

/** The worthiest first; the older of equals first. */
function worthOfAll<Contribution extends RatedContribution>(
  contributions: readonly Contribution[],
): readonly Worth<Contribution>[] {
  const seen = new Map<string, number>();
  return contributions
    .map((contribution) => ({ contribution, worth: helpfulness(contribution) }))
    .sort(byWorth)
    .map(({ contribution, worth }) => {
      const place = (seen.get(contribution.author) ?? 0) + 1;
      seen.set(contribution.author, place);
      return { contribution, worth: worth / place };
    })
    .sort(byWorth);
}

function byWorth<Contribution extends RatedContribution>(
  a: Worth<Contribution>,
  b: Worth<Contribution>,
): number {
  return b.worth - a.worth || a.contribution.written - b.contribution.written;
}

/** One of each side in turn, as long as a side has any; sides in the order of their worthiest. */
function takeTurns<Contribution extends RatedContribution>(
  sorted: readonly Worth<Contribution>[],
): Contribution[] {
  const sides = [...new Set(sorted.map(({ contribution }) => contribution.side))];
  const queues = sides.map((side) =>
    sorted.flatMap(({ contribution }) => (contribution.side === side ? [contribution] : [])),
  );
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) =>
    queues.flatMap((queue) => queue[round] ?? []),
  ).flat();
}
