/** Whole numbers below 2³¹ by position; 4 bytes each, where an ordinary list takes twice as many. */
export interface IntegerList {
  /** 0 where nothing was set. */
  get(position: number): number;
  set(position: number, value: number): void;
}

const FIRST_CAPACITY = 1 << 12;

export function createIntegerList(): IntegerList {
  let values = new Int32Array(FIRST_CAPACITY);
  return {
    get: (position) => values[position] ?? 0,
    set(position, value) {
      while (position >= values.length) values = enlarged(values);
      values[position] = value;
    },
  };
}

/** A copy with room for twice as many numbers. */
export function enlarged(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
