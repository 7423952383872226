import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportDraw } from "#app/services/draws/export-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { verifyDraw } from "#app/services/draws/verify-draw.server.ts";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import { exportPool } from "#app/services/pool/export-pool.server.ts";
import { previewUpload } from "#app/services/pool/preview-upload.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { startImport } from "#app/services/pool/start-import.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { readQuotaFile } from "#app/services/quotas/read-quota-file.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { replaceQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { runCli } from "#tests/support/run-cli.ts";

/** Names of what every object has, a name that turns text around, and markup. */
const QUOTAS = [
  "feature,value,min,max",
  "__proto__,__proto__,1,1",
  "__proto__,b,1,1",
  "constructor,toString,0,2",
  "constructor,<script>alert(1)</script>,0,2",
  "hasOwnProperty,\u202Egnp.exe,0,2",
  "hasOwnProperty,valueOf,0,2",
].join("\n");

const PEOPLE = [
  "id,__proto__,constructor,hasOwnProperty,toString",
  "__proto__,__proto__,toString,valueOf,=1+1",
  "constructor,b,<script>alert(1)</script>,\u202Egnp.exe,x",
  "valueOf,__proto__,<script>alert(1)</script>,valueOf,y",
  "x4,b,toString,\u202Egnp.exe,z",
].join("\n");

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("features, values and references named like what every object has are drawn like any other", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [], quotas: [], panelSize: 2 });
  const file = expectOk(readQuotaFile(context, processId, bytesOf(QUOTAS)));
  const { version, quotas } = file;
  expectOk(replaceQuotas(context, { processId, version, quotas, source: "import" }));
  expect(loadQuotaSet(context.database, processId)?.quotas).toHaveLength(6);

  const list = { processId, bytes: bytesOf(PEOPLE), fileName: "__proto__", mode: "add" } as const;
  const place = { processId, ...expectOk(storeUpload(context, list)) };
  const preview = expectOk(previewUpload(context, place));
  expectOk(changeUpload(context, place, { columns: [...preview.choices] }));
  expectOk(startImport(context, { ...place, rowsLeftOut: 0 }));
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  const [first] = readPool(context, processId);
  expect(Object.entries(first?.values ?? {})).toEqual([
    ["__proto__", "__proto__"],
    ["constructor", "toString"],
    ["hasOwnProperty", "valueOf"],
  ]);
  expect(exportPool(context, processId)).toContain("'=1+1");

  const { drawId } = expectOk(
    startDraw(context, { processId, kind: "test", objective: "leximin", seed: "4711" }),
  );
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded", problem: null });
  expect(verifyDraw(context, drawId)).toMatchObject({ ok: true });
  const report = JSON.parse(
    expectOk(exportDraw(context, { drawId, processId }, "report.json")).content,
  );
  expect(Object.keys(report.probabilities)).toEqual(["__proto__", "constructor", "valueOf", "x4"]);

  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const path = (name: string) => join(folder, name);
  writeFileSync(path("quotas.csv"), QUOTAS);
  writeFileSync(path("people.csv"), PEOPLE);
  const run = await runCli("draw", [
    ...["--quotas", path("quotas.csv"), "--people", path("people.csv"), "--id", "id"],
    ...["--size", "2", "--seed", "4711", "--out", path("out")],
  ]);
  expect(run.exitCode).toBe(0);
  const drawn = JSON.parse(readFileSync(path("out/report.json"), "utf8"));
  expect(drawn.probabilities).toEqual(report.probabilities);
  expect(drawn.quotas).toEqual(report.quotas);
  rmSync(folder, { recursive: true, force: true });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function expectOk<Value>(
  result: { ok: true; value: Value } | { ok: false; problem: { code: string } },
): Value {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}
