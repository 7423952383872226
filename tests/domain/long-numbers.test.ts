import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";

/** As it is defined: whole words of the stream, the superfluous bits of which are left out, until one fits. */
function plain(seed: string, bounds: readonly bigint[]): bigint[] {
  const words = seededRandom(seed);
  return bounds.map((bound) => {
    const bits = (bound - 1n).toString(2).length;
    const count = Math.ceil(bits / 32);
    for (;;) {
      let value = 0n;
      for (let word = 0; word < count; word += 1) {
        value = (value << 32n) | BigInt(words.integer(2 ** 32));
      }
      value >>= BigInt(32 * count - bits);
      if (value < bound) return value;
    }
  });
}

const bound = fc.oneof(
  fc.bigInt({ min: 1n, max: 40n }),
  fc.bigInt({ min: 1n, max: 2n ** 70n }),
  fc.bigInt({ min: 2n ** 200n, max: 2n ** 900n }),
  fc.integer({ min: 0, max: 300 }).map((power) => 2n ** BigInt(power)),
);

test("long random numbers take the words of the stream in turn", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(bound, { maxLength: 20 }), (seed, bounds) => {
      const random = seededRandom(seed);
      expect(bounds.map((one) => random.bigInteger(one))).toEqual(plain(seed, bounds));
    }),
    { seed: 1 },
  );
});

test("a long coin falls as the long number says, and leaves the stream where it does", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.tuple(bound, fc.nat(1000), fc.bigInt({ min: -2n, max: 2n })), { maxLength: 20 }),
      (seed, coins) => {
        const [quick, slow] = [seededRandom(seed), seededRandom(seed)];
        for (const [total, share, shift] of coins) {
          const near = (total * BigInt(share)) / 1000n + shift;
          const favourable = near < 0n ? 0n : near > total ? total : near;
          expect(quick.below(favourable, total)).toBe(slow.bigInteger(total) < favourable);
        }
        expect(quick.integer(2 ** 32)).toBe(slow.integer(2 ** 32));
      },
    ),
    { seed: 2 },
  );
});
