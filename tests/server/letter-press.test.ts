import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLetterPress } from "#app/server/letter-press-runner.ts";
import type { CardsOrder } from "#app/services/letters/print-order.ts";

const ORDER: CardsOrder = {
  kind: "cards",
  title: "Probe",
  town: { name: "Musterstadt", street: "", place: "" },
  contact: [],
  synthetic: null,
  address: "mitreden.example.org/r",
  cards: [],
  sheets: [{ code: "GEHE-IMER-CODE", link: "https://mitreden.example.org/r/GEHE-IMER-CODE" }],
};
const NO_LIMIT = 60_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-press-"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A press whose threads carry out this code instead of setting letters. */
function pressOf(code: string, timeLimit = NO_LIMIT) {
  const script = join(folder, "worker.mjs");
  const start = 'import { parentPort, workerData } from "node:worker_threads";\n';
  writeFileSync(script, start + code);
  return createLetterPress(pathToFileURL(script), timeLimit);
}

const PRINT =
  "const bytes = new TextEncoder().encode(workerData.format); parentPort.postMessage(bytes, [bytes.buffer]);";

test("answers with what the thread has set", async () => {
  const answer = await pressOf(PRINT)(ORDER, "zip");
  if (answer.kind !== "printed") throw new Error(answer.kind);
  expect(new TextDecoder().decode(answer.bytes)).toBe("zip");
});

test("sets one order at a time: a second is told to wait, and is taken afterwards", async () => {
  const press = pressOf(PRINT);
  const first = press(ORDER, "pdf");
  expect(await press(ORDER, "pdf")).toEqual({ kind: "busy" });
  expect(await first).toMatchObject({ kind: "printed" });
  expect(await press(ORDER, "pdf")).toMatchObject({ kind: "printed" });
});

test.each([
  { fault: "throws", code: "throw new Error(JSON.stringify(workerData.order));" },
  { fault: "rejects", code: "await Promise.reject(new Error(workerData.order.sheets[0].code));" },
  { fault: "ends without a file", code: "process.exit(0);" },
  { fault: "crashes", code: "process.exit(134);" },
])(
  "says that it failed where the thread $fault, tells nobody why, and takes the next order",
  async ({ code }) => {
    const told = [
      ...(["error", "warn", "log"] as const).map((way) => vi.spyOn(console, way)),
      vi.spyOn(process.stderr, "write"),
      vi.spyOn(process.stdout, "write"),
    ];
    const press = pressOf(`if (workerData.format === "pdf") { ${code} }\n${PRINT}`);
    expect(await press(ORDER, "pdf")).toEqual({ kind: "failed" });
    expect(told.flatMap(({ mock }) => mock.calls).join(" ")).not.toContain("GEHE-IMER");
    expect(await press(ORDER, "zip")).toMatchObject({ kind: "printed" });
  },
);

test("ends a thread that takes too long, and takes the next order", async () => {
  const press = pressOf(`if (workerData.format === "pdf") for (;;);\n${PRINT}`, 5_000);
  expect(await press(ORDER, "pdf")).toEqual({ kind: "failed" });
  expect(await press(ORDER, "zip")).toMatchObject({ kind: "printed" });
});
