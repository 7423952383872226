/** An order of options is on at least so many papers of a batch, so that it tells no paper from the others. */
const FEWEST_ALIKE = 10;

/** The letter by which an option is named on paper, wherever it stands: A to Z, then AA. @param position from 0 */
export function optionLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : `${optionLetter(Math.floor(position / 26) - 1)}${last}`;
}

/**
 * How many orders the papers of a batch have: as many as the longest shuffled question has options, but no more than
 * leave ten papers to each; one where nothing is shuffled.
 *
 * @param options of each shuffled question
 */
export function orderCount(papers: number, options: readonly number[]): number {
  const wanted = Math.max(1, ...options);
  return Math.max(1, Math.min(wanted, Math.floor(papers / FEWEST_ALIKE)));
}

/**
 * The options as they stand in one of several orders, which begin at options that lie evenly apart. With as many orders
 * as options each option stands once at every place.
 *
 * @param order from 0, below `orders`
 */
export function inOrder<Option>(
  options: readonly Option[],
  order: number,
  orders: number,
): readonly Option[] {
  const start = Math.floor((order * options.length) / orders) % Math.max(1, options.length);
  return [...options.slice(start), ...options.slice(0, start)];
}
