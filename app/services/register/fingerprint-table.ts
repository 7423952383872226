import { enlarged } from "./integer-list.ts";

/**
 * Numbers texts in the order in which they first come, and forgets the texts: of each it keeps a
 * fingerprint of 64 bits. Two different texts among a million get the same number with a chance of
 * 1 : 30,000,000. 16 to 40 bytes a text.
 */
export interface FingerprintTable {
  /** The number of a text, from 0; a new one when it comes for the first time. */
  numberOf(text: string): number;
  /** How many different texts came. */
  size(): number;
}

const FIRST_CAPACITY = 1 << 12;

export function createFingerprintTable(): FingerprintTable {
  let size = 0;
  let low = new Int32Array(FIRST_CAPACITY);
  let high = new Int32Array(FIRST_CAPACITY);
  /** Number + 1 of the text whose fingerprint leads here; 0 where there is none. */
  let slots = new Int32Array(FIRST_CAPACITY * 2);

  function slotOf(first: number, second: number): number {
    const mask = slots.length - 1;
    let slot = first & mask;
    for (;;) {
      const entry = slots[slot] ?? 0;
      if (entry === 0 || (low[entry - 1] === first && high[entry - 1] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    low = enlarged(low);
    high = enlarged(high);
    slots = new Int32Array(low.length * 2);
    for (let number = 0; number < size; number += 1) {
      slots[slotOf(low[number] ?? 0, high[number] ?? 0)] = number + 1;
    }
  }

  return {
    size: () => size,
    numberOf(text) {
      // cyrb53 by bryc (public domain): two mixed sums of 32 bits each.
      let first = 0xdeadbeef;
      let second = 0x41c6ce57;
      for (let position = 0; position < text.length; position += 1) {
        const unit = text.charCodeAt(position);
        first = Math.imul(first ^ unit, 2654435761);
        second = Math.imul(second ^ unit, 1597334677);
      }
      const mixed = Math.imul(first ^ (first >>> 16), 2246822507);
      first = mixed ^ Math.imul(second ^ (second >>> 13), 3266489909);
      second = Math.imul(second ^ (second >>> 16), 2246822507);
      second ^= Math.imul(first ^ (first >>> 13), 3266489909);
      const slot = slotOf(first, second);
      const known = slots[slot] ?? 0;
      if (known !== 0) return known - 1;
      low[size] = first;
      high[size] = second;
      size += 1;
      slots[slot] = size;
      if (size === low.length) grow();
      return size - 1;
    },
  };
}
