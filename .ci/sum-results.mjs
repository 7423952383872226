// Adds up what vitest's JSON reporter wrote: node sum-results.mjs FAILED_STAGES FILE...
import { existsSync, readFileSync } from "node:fs";

const [failedStages, ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files) {
  if (!existsSync(file)) continue;
  const result = JSON.parse(readFileSync(file, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A test file that breaks before its first test has no failed test of its own.
  failed += result.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
}
// A stage that failed without a failed test (types, lint, build) counts as one.
if (Number(failedStages) > 0 && failed === 0) failed = Number(failedStages);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
