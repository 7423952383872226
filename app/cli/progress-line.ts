import type { WriteStream } from "node:tty";
import type { Progress } from "#app/domain/sortition/progress.ts";

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

const millisecondsBetween = 100;

/** One line that keeps saying how far a computation is; silent where nobody watches. */
export function createProgressLine(stream: WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show({ phase, done, total }) {
      const now = performance.now();
      if (now - shownAt < millisecondsBetween) return;
      shownAt = now;
      const count = total === null ? `${done}` : `${done} of ${total}`;
      stream.write(`\r\u001b[2K${phase.replaceAll("_", " ")}: ${count}`);
    },
    clear: () => {
      stream.write("\r\u001b[2K");
    },
  };
}
