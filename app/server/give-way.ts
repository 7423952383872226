import { setPriority } from "node:os";

/** On the scale of Linux, from -20 (first) to 19 (last): a third of the time of a thread at 0. */
const NICENESS = 5;

/**
 * Lets the web server go first where processors are short, so that pages keep answering while a
 * panel is drawn. On Linux a priority belongs to a thread; elsewhere it would slow the whole server down, so
 * that nothing is changed there.
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(0, NICENESS);
}
