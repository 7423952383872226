import type { CommonestFault } from "./register-problems.ts";
import type { RegisterFault } from "./register-row.ts";

/** Counts why rows are left out. */
export interface FaultTally {
  add(fault: RegisterFault): void;
  /** The fault of most rows, of equals the one met first; null without any. O(kinds of faults). */
  commonest(): CommonestFault | null;
}

export function createFaultTally(): FaultTally {
  const kinds = new Map<RegisterFault["code"], { times: number; readonly line: number }>();
  let rows = 0;
  return {
    add({ code, line }) {
      rows += 1;
      const kind = kinds.get(code);
      if (kind === undefined) kinds.set(code, { times: 1, line });
      else kind.times += 1;
    },
    commonest() {
      const [first, ...others] = kinds;
      if (first === undefined) return null;
      const [fault, { times, line }] = others.reduce(
        (most, kind) => (kind[1].times > most[1].times ? kind : most),
        first,
      );
      return { fault, times, rows, line };
    },
  };
}
