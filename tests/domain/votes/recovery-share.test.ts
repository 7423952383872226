import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET } from "#app/domain/one-time-code.ts";
import {
  joinShares,
  readShare,
  shareLines,
  splitSecret,
} from "#app/domain/votes/recovery-share.ts";

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const RUNS = { seed: 79, numRuns: 200 };

function problemOf(typed: string) {
  const read = readShare(typed);
  return read.ok ? null : read.problem;
}

test("two shares together are the secret, whatever their order", () => {
  fc.assert(
    fc.property(bytes, bytes, (secret, random) => {
      fc.pre(secret.some((byte) => byte !== 0));
      const [first, second] = splitSecret(secret, random);
      expect(joinShares(first, second)).toEqual({ ok: true, value: secret });
      expect(joinShares(second, first)).toEqual({ ok: true, value: secret });
    }),
    RUNS,
  );
});

test("either share alone fits every secret, so it tells nothing", () => {
  fc.assert(
    fc.property(bytes, bytes, (secret, share) => {
      expect(splitSecret(secret, share)[0]).toEqual(share);
      const random = share.map((byte, at) => byte ^ (secret[at] ?? 0));
      expect(splitSecret(secret, random)[1]).toEqual(share);
    }),
    RUNS,
  );
});

test("a printed share is read again, however it is typed", () => {
  fc.assert(
    fc.property(bytes, (share) => {
      const lines = shareLines(share);
      expect(lines).toHaveLength(5);
      for (const line of lines) expect(line).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/);
      const read = { ok: true, value: share };
      expect(readShare(lines.join("\n"))).toEqual(read);
      expect(readShare(lines.join("\r\n\r\n").toLowerCase().replaceAll("-", " "))).toEqual(read);
      expect(readShare(lines.join(" "))).toEqual(read);
    }),
    RUNS,
  );
});

test("the smallest and the largest share are read again", () => {
  for (const byte of [0, 255]) {
    const share = new Uint8Array(32).fill(byte);
    expect(readShare(shareLines(share).join("\n"))).toEqual({ ok: true, value: share });
  }
});

test("a wrong sign is found in its line", () => {
  fc.assert(
    fc.property(
      bytes,
      fc.nat(4),
      fc.nat(11),
      fc.integer({ min: 1, max: 30 }),
      (share, at, sign, shift) => {
        const lines = [...shareLines(share)];
        const signs = [...(lines[at] ?? "").replaceAll("-", "")];
        signs[sign] = CODE_ALPHABET[(CODE_ALPHABET.indexOf(signs[sign] ?? "") + shift) % 31] ?? "";
        lines[at] = signs.join("");
        expect(problemOf(lines.join("\n"))).toEqual({
          code: "share_line_mistyped",
          params: { line: at + 1 },
        });
      },
    ),
    RUNS,
  );
});

test("a sign too few is found in its line too", () => {
  const lines = shareLines(new Uint8Array(32).fill(7)).map((line, at) =>
    at === 2 ? line.slice(1) : line,
  );
  expect(problemOf(lines.join("\n"))).toEqual({ code: "share_line_mistyped", params: { line: 3 } });
});

test("lines in another order, and a line of the other share, are noticed", () => {
  const one = shareLines(Uint8Array.from({ length: 32 }, (_, at) => at));
  const two = shareLines(Uint8Array.from({ length: 32 }, (_, at) => 7 * at));
  const swapped = [one[1], one[0], ...one.slice(2)].join("\n");
  expect(problemOf(swapped)?.code).toBe("share_lines_mixed");
  expect(problemOf([...one.slice(0, 4), two[4]].join("\n"))?.code).toBe("share_lines_mixed");
});

test("a number too large for a share is none", () => {
  const last = "ZZZZ-ZZZZ-ZZZ";
  const line = [...CODE_ALPHABET]
    .map((sign) => last + sign)
    .find((text) => {
      const code = problemOf(Array(5).fill(text).join("\n"))?.code;
      return code === "share_lines_mixed";
    });
  expect(line).toBeDefined();
});

test("a line is missing, or one is too many", () => {
  const lines = shareLines(new Uint8Array(32).fill(9));
  expect(problemOf(lines.slice(1).join("\n"))).toEqual({
    code: "share_lines_count",
    params: { lines: 4, expected: 5 },
  });
  expect(problemOf([...lines, lines[0]].join("\n"))?.code).toBe("share_lines_count");
});

test("one share entered twice is noticed", () => {
  const share = new Uint8Array(32).fill(5);
  expect(joinShares(share, share)).toEqual({
    ok: false,
    problem: { code: "shares_equal", params: {} },
  });
});

test("a secret of another length is refused", () => {
  expect(() => splitSecret(new Uint8Array(31), new Uint8Array(32))).toThrow(RangeError);
  expect(() => splitSecret(new Uint8Array(32), new Uint8Array(33))).toThrow(RangeError);
  expect(() => shareLines(new Uint8Array(16))).toThrow(RangeError);
});
