import type { PoolFault } from "#app/services/pool/pool-problems.ts";

/** The column or feature a fault is about; empty when it is about the whole row. */
export function faultColumn({ params }: PoolFault): string {
  if ("column" in params) return params.column;
  return "feature" in params ? params.feature : "";
}
