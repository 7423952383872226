import { sha256Hex } from "#app/domain/hash.ts";
import type { LetterPress, PrintAnswer } from "#app/services/letters/print-order.ts";
import type { DocumentOrder, PosterOrder } from "./document-order.ts";

/** Sets what is published as PDF. Answers `busy` where too many wait already. */
export type PublicationPress = (order: DocumentOrder | PosterOrder) => Promise<PrintAnswer>;

const MOST_WAITING = 12;
const MOST_KEPT = 32;

/**
 * A press for what anybody may ask for: one after the other, the same order once however many ask for it, and
 * what was set last is kept, since a revision never changes.
 */
export function createPublicationPress(press: LetterPress): PublicationPress {
  const kept = new Map<string, PrintAnswer>();
  const underWay = new Map<string, Promise<PrintAnswer>>();
  let last: Promise<unknown> = Promise.resolve();

  async function set(key: string, order: DocumentOrder | PosterOrder): Promise<PrintAnswer> {
    const answer = await press(order, "pdf");
    if (answer.kind === "printed") {
      kept.set(key, answer);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    }
    return answer;
  }

  return async function setPublication(order) {
    const key = sha256Hex(JSON.stringify(order));
    const known = kept.get(key) ?? underWay.get(key);
    if (known !== undefined) return known;
    if (underWay.size >= MOST_WAITING) return { kind: "busy" };
    const turn = last.then(() => set(key, order)).finally(() => underWay.delete(key));
    underWay.set(key, turn);
    last = turn.catch(() => undefined);
    return turn;
  };
}
