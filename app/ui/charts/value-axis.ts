/** From this share of the largest figure on, an axis from zero would hide what happens. */
const CUT_FROM = 0.6;

export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: number[];
  /** It does not begin at zero. */
  readonly cut: boolean;
}

/** An axis of round steps. It begins at zero unless the figures lie close together far from it. */
export function valueAxis(values: readonly number[]): ValueAxis {
  const [low, high] = extent(values);
  const cut = (low > 0 && low >= CUT_FROM * high) || (high < 0 && high <= CUT_FROM * low);
  const [bottom, top] = cut ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  const rough = (top - bottom || Math.abs(top) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(bottom / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  const ticks = Array.from({ length: last - first + 1 }, (_none, index) => (first + index) * step);
  return { from: first * step, to: last * step, ticks, cut: cut && first !== 0 && last !== 0 };
}

export function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
