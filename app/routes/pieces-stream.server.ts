import { setImmediate } from "node:timers/promises";

/** The body of a response that is made piece by piece, as fast as it is read; others have their turn between two pieces. */
export function piecesStream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const left = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      const next = left.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel() {
      left.return?.();
    },
  });
}
