import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkpointHash } from "#app/domain/votes/checkpoint.ts";

const hashes = fc.array(
  fc.string().map((content) => createHash("sha256").update(content).digest("hex")),
);

test("a checkpoint is the hash of the sorted hashes on lines of their own, in any order", () => {
  fc.assert(
    fc.property(
      hashes.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const text = [...list].sort().reduce((lines, hash) => `${lines}${hash}\n`, "");
        expect(checkpointHash(list)).toBe(createHash("sha256").update(text).digest("hex"));
        expect(checkpointHash(shuffled)).toBe(checkpointHash(list));
      },
    ),
    { seed: 80 },
  );
});

test("an envelope more or less, or another one, changes it", () => {
  const [one, two, three] = ["a", "b", "c"].map((sign) => sign.repeat(64)) as [
    string,
    string,
    string,
  ];
  const all = [[], [one], [two], [one, two], [one, three], [one, one]].map(checkpointHash);
  expect(new Set(all).size).toBe(all.length);
});
