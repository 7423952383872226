import { readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import ts from "typescript";
import { expect, test } from "vitest";

test("a thread that gives way leaves the others their priority", async () => {
  const before = getPriority(0);
  const giveWay = ts.transpileModule(readFileSync("app/server/give-way.ts", "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  }).outputText;
  const worker = new Worker(
    `${giveWay}
    exports.giveWay();
    require("node:worker_threads").parentPort.postMessage(require("node:os").getPriority(0));`,
    { eval: true },
  );
  const ofThread = await new Promise((resolve) => worker.once("message", resolve));
  expect(ofThread).toBe(process.platform === "linux" ? 5 : before);
  expect(getPriority(0)).toBe(before);
});
