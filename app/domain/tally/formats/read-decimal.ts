/** A decimal number from 0 on in exact parts: `digits` without its sign, of which the last `places` are decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads `1250`, `1250.5` or `1250,50`; null for anything else, such as `1,250`. */
export function readDecimal(text: string): Decimal | null {
  const match = /^(\d{1,16})(?:\.(\d{1,6})|,(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const decimals = (match[2] ?? match[3] ?? "").replace(/0+$/, "");
  return { digits: BigInt(`${match[1]}${decimals}`), places: decimals.length };
}
