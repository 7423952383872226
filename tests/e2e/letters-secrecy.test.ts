import { afterAll, beforeAll, expect, test } from "vitest";
import { createInvitationRun } from "#app/services/letters/create-run.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { buildWithWorker } from "#tests/support/changed-build.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { syntheticResident } from "#tests/support/register.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

/** A press that fails at large files, loudly, with everything it was given in the message. */
const FAILING_PRESS = `
import { parentPort, workerData } from "node:worker_threads";
if (workerData.format === "zip") throw new Error(JSON.stringify(workerData.order));
parentPort.postMessage(new TextEncoder().encode("%PDF-"));
`;

let failing: ReturnType<typeof buildWithWorker>;
let town: Town;

beforeAll(() => {
  failing = buildWithWorker("letter-press-worker", FAILING_PRESS);
});

afterAll(() => failing.remove());

test.each([
  { press: "sets letters", script: () => undefined, says: null },
  {
    press: "fails with everything in its message",
    script: () => failing.script,
    says: "ließ sich nicht herstellen",
  },
])(
  "where the press $press, no code, name or street stands in what the server prints",
  async ({ script, says }) => {
    town = await startTown({}, script());
    const browser = await launchBrowser();
    try {
      const organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
      const stored = storeLetters(
        town.context,
        [1, 2, 3].map((number) => syntheticResident(number, { familyName: "Geheimnisvoll" })),
      );
      const { runId } = expectOk(createInvitationRun(town.context, stored.processId));
      const path = `/staff/processes/${stored.processId}/letters/${runId}`;
      const page = await browser.newPage({ locale: "de-DE" });
      await signIn(page, town.server.address, organiser, path);
      await page.getByRole("heading", { name: "Verschicken" }).waitFor();
      const zip = await page.request.get(`${town.server.address}${path}/letters.zip`);
      expect(zip.headers()["content-type"]?.startsWith("application/zip")).toBe(says === null);
      if (says !== null) expect(await zip.text()).toContain(says);
      const pdf = await page.request.get(`${town.server.address}${path}/letters.pdf`);
      expect(pdf.headers()["cache-control"]).toContain("no-store");
      expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

      const printed = town.server.output();
      const entries = JSON.stringify(town.context.database.select().from(auditLog).all());
      for (const { code, resident } of stored.invitations) {
        for (const secret of [
          code,
          code.replaceAll("-", ""),
          resident.givenName,
          resident.familyName,
          resident.street,
        ]) {
          expect(secret.length).toBeGreaterThan(3);
          expect(printed.includes(secret), `${secret} in what the server printed`).toBe(false);
          expect(entries.includes(secret), `${secret} in the audit log`).toBe(false);
        }
      }
    } finally {
      await browser.close();
      await town.close();
    }
  },
);
