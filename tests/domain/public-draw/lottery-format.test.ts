import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawNumber, followUpSeed, formatNumber } from "#app/domain/public-draw/draw-number.ts";
import { FULL_CHECKS, PUBLIC_CHECKS } from "#app/domain/public-draw/lottery-checks.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import { readSalt } from "#app/domain/public-draw/salt.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";

const document = readFileSync("docs/lottery-format.md", "utf8");

describe("What docs/lottery-format.md says", () => {
  test("holds for its example of a row", () => {
    const [, before, full] = document.split("```json").map((part) => part.split("```")[0] ?? "");
    const row = JSON.parse(full ?? "");
    expect(row).toMatchObject(JSON.parse(before ?? ""));
    expect(readSalt(row.salt)).toBe(row.salt);
    expect(rowCommitment(row.id, row.salt, row.attributes)).toBe(row.commitment);
    const lines = /```\n(losrunde-row-1\n[^`]+)\n```/.exec(document)?.[1] ?? "";
    expect(sha256(lines)).toBe(row.commitment);
    expect(document).toContain(`has the hash \`${row.commitment}\``);
  });

  test("holds for its examples of numbers and of a seed", () => {
    const commitment = /With the commitment `([0-9a-f]{64})`/.exec(document)?.[1] ?? "";
    const shown = (number: ReturnType<typeof drawNumber>) =>
      number.ok ? formatNumber(number.value) : number.problem.code;
    const cell = (source: string) =>
      new RegExp(`\\| \`${source}\`: \`?([^|\`]+)\`? \\| (\\d{3}) \\|`).exec(document) ?? [];
    const [, digits = "", stage] = cell("stage");
    const [, numbers = "", lottery] = cell("lottery-numbers");
    const [, seen = "", beacon] = cell("beacon");
    const [round = "", randomness = ""] = seen.split(" ");
    expect([stage, lottery, beacon]).toEqual([
      shown(drawNumber({ source: "stage", digits: digits.split(", ").map(Number) }, commitment)),
      shown(
        drawNumber(
          { source: "lottery-numbers", numbers: numbers.split(" ").map(Number) },
          commitment,
        ),
      ),
      shown(drawNumber({ source: "beacon", round: Number(round), randomness }, commitment)),
    ]);
    expect(document).toContain(`\`${followUpSeed(commitment, 7, "alternates")}\``);
  });

  test("names every check in its order", () => {
    const named = [...document.matchAll(/^\d+\..*?`(\w+)`/gm)].map(([, id]) => id);
    expect(named.filter((id) => PUBLIC_CHECKS.some((check) => check === id))).toEqual(
      PUBLIC_CHECKS,
    );
    expect(named).toEqual(FULL_CHECKS);
  });

  test("names every member of both files", async () => {
    const { publicLottery, fullLottery } = await makeDraw(smallSelection);
    const members = [publicLottery, fullLottery].flatMap((lottery) => [
      ...Object.keys(JSON.parse(lotteryText(lottery))),
      ...Object.keys(lottery.rows[0] ?? {}),
      ...Object.keys(lottery.rounding),
      ...Object.keys(lottery.announcement ?? {}),
    ]);
    for (const member of new Set(members)) expect(document).toContain(`\`${member}\``);
  });

  test("is enough to check both files without any code of ours", async () => {
    const { publicLottery, fullLottery, commitment } = await makeDraw(smallSelection);
    const publicText = lotteryText(publicLottery);
    const fullText = lotteryText(fullLottery);
    expect(sha256(publicText)).toBe(commitment);
    for (const text of [publicText, fullText]) {
      const content = JSON.parse(text);
      expect(canonical(content)).toBe(text);
      const { checksum, ...rest } = content;
      expect(sha256(canonical(rest))).toBe(checksum);
    }
    const full = JSON.parse(fullText);
    expect(sha256(fullText)).toBe(JSON.parse(publicText).fullHash);
    for (const { id, salt, attributes, commitment: stated } of full.rows) {
      expect(sha256(["losrunde-row-1", id, salt, canonical(attributes)].join("\n"))).toBe(stated);
      const symbols = [...salt.replaceAll("-", "")].map((character) =>
        "23456789ABCDEFGHJKMNPQRSTUVWXYZ".indexOf(character),
      );
      const check = symbols.pop() ?? 0;
      const sum = symbols.reduce((total, symbol, at) => total + (at + 2) * symbol, check);
      expect(sum % 31).toBe(0);
    }
    const { checksum: _, originalHash: __, rows, ...content } = full;
    const follows = {
      ...content,
      format: "losrunde-lottery-public",
      fullHash: sha256(fullText),
      rows: rows.map(
        ({ salt: _s, attributes: _a, erased: _e, ...row }: Record<string, unknown>) => row,
      ),
    };
    expect(canonical({ ...follows, checksum: sha256(canonical(follows)) })).toBe(publicText);
  });
});

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** RFC 8785 for content without numbers that need care. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
