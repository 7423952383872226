import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import { invitationDraws, invitations, letterRuns } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeInvitationSettings, syntheticTown } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract } from "#tests/support/register.ts";
import { replyContent } from "#tests/support/replies.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

const DAY = 86_400_000;

let town: Town;
let browser: Browser;
let context: ServiceContext;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  context = { ...town.context, now: new Date() };
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

interface Invited {
  readonly id: string;
  readonly wave: number | null;
  readonly person: InvitedPerson;
}

function invitedPeople(processId: string): Invited[] {
  const { database, keyring } = context;
  return database
    .select({ id: invitations.id, envelope: invitations.envelope, wave: invitationDraws.wave })
    .from(invitations)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .where(eq(invitations.processId, processId))
    .all()
    .map(({ id, envelope, wave }) => {
      const { person } = openInvitation(keyring, id, envelope ?? new Uint8Array());
      if (person === null) throw new Error("A drawn person is known.");
      return { id, wave, person };
    });
}

function sayYes(people: readonly Invited[]): void {
  for (const { id } of people) {
    const recorded = recordReply(context, {
      invitationId: id,
      answer: "yes",
      content: replyContent({ values: {} }),
      channel: "phone",
      language: "de",
      seenRevision: 0,
    });
    if (!recorded.ok) throw new Error(recorded.problem.code);
  }
}

async function putLettersTogether(page: Page, letters: number): Promise<void> {
  await page.getByText(`${letters} Einladungen warten auf den Druck.`).waitFor();
  await page.getByRole("button", { name: "Einladungen zusammenstellen" }).click();
  await page.getByText(`${letters} Briefe`, { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Als verschickt eintragen" }).click();
  await page.getByText(/^Verschickt am/).waitFor();
}

test.each(["phone", "desktop"] as const)(
  "groups that answered too little get a second wave, and nobody a second letter (%s)",
  async (viewport) => {
    const processId = storeProcess(context, { people: [] });
    storeInvitationSettings(context.database, processId);
    storeExtract(context, processId, syntheticTown(1600));
    const saved = saveQuestions(context, processId, proposeQuestions(context, processId));
    if (!saved.ok) throw new Error(saved.problem.code);
    const visit = await browser.newContext({ viewport: VIEWPORTS[viewport], locale: "de-DE" });
    const page = await visit.newPage();
    const address = `${town.server.address}/staff/processes/${processId}`;
    const good = (step: string) => expectGoodPage(page, `second-wave-${step}-${viewport}`);
    const organiser = await createStaffAccount(context.database, { roles: ["organiser"] });
    await signIn(page, town.server.address, organiser);

    await goTo(
      page,
      `${address}/invitations/confirm?sent=1&household=1&letters=200&design=stratified&feature=Geschlecht`,
    );
    await page.getByRole("button", { name: "200 Einladungen ziehen" }).click();
    await page.getByRole("heading", { name: "Welle 1" }).waitFor();
    await goTo(page, `${address}/letters`);
    await putLettersTogether(page, 200);
    context.database
      .update(letterRuns)
      .set({ sentAt: new Date(context.now.getTime() - 30 * DAY) })
      .where(eq(letterRuns.processId, processId))
      .run();
    const first = invitedPeople(processId);
    sayYes(first.filter(({ person }) => person.gender === "female").slice(0, 12));

    await goTo(page, `${address}/replies`);
    await page.getByText("Deutlich zurück liegen: männlich.").waitFor();
    await good("response");
    await page
      .getByRole("link", { name: "Weitere Welle für Gruppen mit zu wenigen Zusagen planen" })
      .click();
    await page.getByRole("heading", { name: "Einladungen planen" }).waitFor();
    await page.getByText(/schon Eingeladene und ihre Haushalte/).waitFor();
    // The groups of the first wave are proposed again, so that its answers count in the plan.
    expect(await page.getByLabel("Geschlecht", { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel("Ortsteil", { exact: true }).isChecked()).toBe(false);
    await page.getByLabel("Anzahl der Briefe").fill("100");
    await page.getByRole("button", { name: "Neu berechnen" }).first().click();
    await page.getByText("100 Briefe lassen").waitFor();
    expect(await page.getByText("weiß das Register nichts").count()).toBe(0);
    await good("plan");
    await page.getByRole("button", { name: "Weiter: prüfen und ziehen" }).click();
    await page.getByText("Eine Welle lässt sich nicht zurücknehmen").waitFor();
    await good("confirm");
    await page.getByRole("button", { name: "100 Einladungen ziehen" }).click();
    await page.getByRole("heading", { name: "Welle 2" }).waitFor();
    await good("draw");
    await page.getByRole("button", { name: "Jetzt nachprüfen" }).click();
    await page.getByText("Nachgeprüft: dasselbe Ergebnis").waitFor();

    await goTo(page, `${address}/letters`);
    await putLettersTogether(page, 100);
    const both = invitedPeople(processId);
    const second = both.filter(({ wave }) => wave === 2);
    expect(second).toHaveLength(100);
    expect(new Set(both.map(({ person }) => person.reference)).size).toBe(300);
    const homes = both.flatMap(({ person: { household } }) =>
      household.institution ? [] : [household.id],
    );
    expect(new Set(homes).size).toBe(homes.length);
    const men = second.filter(({ person }) => person.gender === "male");
    expect(men.length).toBeGreaterThan(60);

    sayYes(second);
    await goTo(page, `${address}/pool`);
    await page.getByText("Brief, 2. Welle, Telefon").first().waitFor();
    await goTo(page, `${address}/draws`);
    await page.getByRole("button", { name: "Testziehung starten" }).click();
    await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
    const origins = page.getByRole("table", { name: "Wie die Menschen in den Lostopf kamen" });
    await origins.getByRole("row", { name: /^Brief, 1\. Welle\D*12\b/ }).waitFor();
    await origins.getByRole("row", { name: /^Brief, 2\. Welle\D*100\b/ }).waitFor();
    await good("origins");
    await visit.close();
  },
);

test.each([
  { locale: "de-DE", nobody: "kann kein Brief füllen", missed: "widersprechen einander" },
  { locale: "en-GB", nobody: "cannot be filled by any letter", missed: "contradict each other" },
])("quotas that no letter can fill are named with a remedy ($locale)", async (expected) => {
  const processId = storeProcess(context, {
    people: [],
    quotas: [
      { feature: "Geschlecht", value: "weiblich", min: 8, max: 8 },
      { feature: "Geschlecht", value: "männlich", min: 2, max: 2 },
      { feature: "Geschlecht", value: "divers", min: 1, max: 1 },
      { feature: "Alter", value: "16–59", min: 6, max: 6 },
      { feature: "Alter", value: "60+", min: 5, max: 5 },
    ],
  });
  storeInvitationSettings(context.database, processId);
  // All the young are men.
  const residents = syntheticTown(200).map((one, index) => ({
    ...one,
    birthDate: one.gender === "male" && index % 4 === 1 ? "1990-04-01" : "1950-04-01",
  }));
  storeExtract(context, processId, residents);
  const organiser = await createStaffAccount(context.database, { roles: ["organiser"] });
  const { locale, nobody, missed } = expected;
  const visit = await browser.newContext({ viewport: VIEWPORTS.phone, locale });
  const page = await visit.newPage();
  const address = `/staff/processes/${processId}/invitations/plan`;
  await signIn(page, town.server.address, organiser, address);
  await page.getByText(nobody).waitFor();
  await page.getByText(missed).waitFor();
  await page
    .getByText(/Geschlecht: divers – /)
    .first()
    .waitFor();
  await expectGoodPage(page, `invitations-unmet-${locale}`);
  await visit.close();
});
