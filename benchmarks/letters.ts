/** Setting 2,000 letters of four languages, 4,000 pages, as one PDF and as a ZIP of parts. */
import { createInvitationRun } from "#app/services/letters/create-run.server.ts";
import type { PrintFormat } from "#app/services/letters/print-order.ts";
import { orderRun } from "#app/services/letters/print-run.server.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { syntheticResident } from "#tests/support/register.ts";

const LETTERS = 2000;

const context = serviceContext();
const residents = Array.from({ length: LETTERS }, (_, index) => syntheticResident(index + 1));
const { processId } = storeLetters(context, residents);
const run = createInvitationRun(context, processId);
if (!run.ok) throw new Error(run.problem.code);
const begun = performance.now();
const order = orderRun(context, {
  ...{ processId, runId: run.value.runId, part: "post" },
  publicUrl: "https://mitreden.example.org",
});
if (!order.ok) throw new Error(order.problem.code);
console.log(`${LETTERS} letters: opened and put together in ${seconds(begun)} s`);
for (const format of ["zip", "pdf"] satisfies PrintFormat[]) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const bytes = typeset(order.value, format);
  const megabytes = (number: number) => (number / 1e6).toFixed(1);
  const memory = megabytes(process.memoryUsage().rss);
  const used = process.cpuUsage(cpu);
  const worked = ((used.user + used.system) / 1e6).toFixed(2);
  console.log(
    `${format}: ${seconds(start)} s (${worked} s of work), ${megabytes(bytes.length)} MB, memory ${memory} MB`,
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}
