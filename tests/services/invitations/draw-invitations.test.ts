import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { exportPlan } from "#app/services/invitations/export-plan.server.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { planDraw } from "#app/services/invitations/plan-draw.server.ts";
import {
  readInvitationDraw,
  readInvitationOverview,
} from "#app/services/invitations/read-draws.server.ts";
import {
  type CountResidents,
  countAhead,
  countAtOnce,
} from "#app/services/invitations/residents-for-planning.server.ts";
import { saveSettings } from "#app/services/invitations/save-settings.server.ts";
import {
  startInvitationCheck,
  startInvitationDraw,
} from "#app/services/invitations/start-draw.server.ts";
import { cancelJob, interruptOrphanedJobs } from "#app/services/jobs/end-jobs.server.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import {
  auditLog,
  invitationChances,
  invitationDraws,
  invitationSettings,
  invitations,
  processes,
  registerExtracts,
  registerResidents,
  replies,
  residentChances,
  responseExperience,
} from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { drawWave, PROPOSED, startWave } from "#tests/support/draw-wave.ts";
import { storeInvitationSettings, syntheticTown } from "#tests/support/invitations.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract } from "#tests/support/register.ts";

function ready(options: { residents?: number; status?: "draft" | "published" } = {}) {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [], status: options.status ?? "published" });
  storeInvitationSettings(context.database, processId);
  const extractId = storeExtract(context, processId, syntheticTown(options.residents ?? 400));
  return { context, processId, extractId };
}

function people({ database, keyring }: ServiceContext, drawId: string) {
  return database
    .select()
    .from(invitations)
    .where(eq(invitations.drawId, drawId))
    .orderBy(invitations.position)
    .all()
    .map(({ id, envelope, ...row }) => {
      const person = envelope === null ? null : openInvitation(keyring, id, envelope).person;
      if (person === null) throw new Error("An invitation without a person.");
      return { id, ...row, person };
    });
}

function answerYes({ database, now }: ServiceContext, invitationId: string): void {
  database
    .insert(replies)
    .values({
      invitationId,
      answer: "yes",
      channel: "online",
      language: "de",
      firstAt: now,
      changedAt: now,
    })
    .run();
}

describe("planning", () => {
  test("splits residents by what the register knows of the quotas and proposes letters", () => {
    const { context, processId } = ready();
    const planned = planDraw(context, processId, PROPOSED);
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value).toMatchObject({ design: "stratified", onePerHousehold: true, asked: [] });
    expect(planned.value.features.map(({ feature, kind }) => [feature, kind])).toEqual([
      ["Geschlecht", "gender"],
      ["Alter", "age"],
      ["Ortsteil", "district"],
    ]);
    expect(planned.value.plan.strata).toHaveLength(12);
    expect(planned.value.left.too_young).toBeGreaterThan(0);
    expect(planned.value.eligible + planned.value.left.too_young).toBe(400);
  });

  test.each([
    [
      "register_missing",
      (context: ServiceContext) => context.database.delete(registerResidents).run(),
    ],
    [
      "invitation_settings_missing",
      (context: ServiceContext) => context.database.delete(invitationSettings).run(),
    ],
  ])("is refused without what it needs: %s", (code, remove) => {
    const context = serviceContext();
    const processId = storeProcess(context, { people: [] });
    if (code !== "register_missing") storeExtract(context, processId, syntheticTown(20));
    remove(context);
    const planned = planDraw(context, processId, PROPOSED);
    expect(planned.ok ? null : planned.problem.code).toBe(code);
  });

  test("lets others have their turn while residents are counted", async () => {
    const { context, processId } = ready({ residents: 1100 });
    let turns = 0;
    let counted = false;
    setImmediate(function other() {
      turns += 1;
      if (!counted) setImmediate(other);
    });
    await countAhead(context, processId, () => Promise.reject(new Error("A small town.")));
    counted = true;
    expect(turns).toBeGreaterThan(1);
    const planned = planDraw(context, processId, PROPOSED);
    expect(planned.ok && planned.value.eligible + planned.value.left.too_young).toBe(1100);
  });

  test("of a large town counts elsewhere, says how far it is, and is ready once that has ended", async () => {
    const { context, processId } = ready({ residents: 30 });
    context.database.update(registerExtracts).set({ rowsTaken: 30_000 }).run();
    let finish = () => {};
    let started = 0;
    const elsewhere: CountResidents = async (extract, onProgress) => {
      started += 1;
      onProgress(12_000);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return countAtOnce(context, extract, () => {});
    };
    const early = await countAhead(context, processId, elsewhere, 1);
    expect(early).toEqual({ done: 12_000, total: 30_000 });
    const again = countAhead(context, processId, elsewhere);
    finish();
    expect(await again).toBeNull();
    expect(await countAhead(context, processId, elsewhere, 1)).toBeNull();
    expect(started).toBe(1);
    const planned = planDraw(context, processId, PROPOSED);
    expect(planned.ok && planned.value.eligible).toBeGreaterThan(10);
  });

  test("whose count fails says so once, and begins anew", async () => {
    const { context, processId } = ready({ residents: 30 });
    context.database.update(registerExtracts).set({ rowsTaken: 30_000 }).run();
    const broken: CountResidents = () => Promise.reject(new Error("The thread has ended."));
    await expect(countAhead(context, processId, broken, 1000)).rejects.toThrow("has ended");
    const whole: CountResidents = async (extract) => countAtOnce(context, extract, () => {});
    expect(await countAhead(context, processId, whole)).toBeNull();
  });

  test("is saved as a table of totals", () => {
    const { context, processId } = ready();
    const csv = exportPlan(context, processId, PROPOSED);
    expect(csv.ok && csv.value.split("\r\n")[0]).toBe(
      "\ufeffGeschlecht;Alter;Ortsteil;residents;share;expected rate;letters;rate of invitation;expected yes",
    );
    expect(csv.ok && csv.value.split("\r\n")).toHaveLength(14);
  });
});

describe("a draw of invitations", () => {
  test("invites as many as planned, one a household, with exact chances stored for everyone eligible", async () => {
    const { context, processId } = ready();
    const { drawId } = await drawWave(context, processId);
    const invited = people(context, drawId);
    expect(invited.map(({ position }) => position)).toEqual(invited.map((_, index) => index + 1));
    expect(invited).toHaveLength(60);
    const homes = invited.flatMap(({ person: { household } }) =>
      household.institution ? [] : [household.id],
    );
    expect(new Set(homes).size).toBe(homes.length);
    expect(new Set(invited.map(({ codeHash }) => codeHash)).size).toBe(60);
    for (const { person } of invited) expect(person.ageAtDraw).toBeGreaterThanOrEqual(16);
    const view = readInvitationDraw(context, { processId, drawId });
    const chances = context.database.select().from(residentChances).all();
    expect(chances).toHaveLength(view?.eligible ?? 0);
    for (const { stratum, numerator, denominator, residents, letters } of context.database
      .select()
      .from(invitationChances)
      .all()) {
      expect(invited.filter((one) => one.stratum === stratum)).toHaveLength(letters);
      expect(BigInt(numerator) * BigInt(residents)).toBe(BigInt(letters) * BigInt(denominator));
    }
    const actions = context.database.select({ action: auditLog.action }).from(auditLog).all();
    expect(actions.map(({ action }) => action)).toEqual([
      "invitation_draw_started",
      "invitations_drawn",
    ]);
  });

  test("prints letters in the order of addresses, numbers as numbers", async () => {
    const { context, processId } = ready();
    const { drawId } = await drawWave(context, processId);
    const numbers = people(context, drawId).map(({ person }) =>
      Number(person.street.split(" ")[1]),
    );
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test("of the simple design has one chance for all without households", async () => {
    const { context, processId } = ready();
    const { drawId } = await drawWave(context, processId, {
      design: "simple",
      onePerHousehold: false,
    });
    const view = readInvitationDraw(context, { processId, drawId });
    expect(view?.chances).toHaveLength(1);
    expect(view?.chances[0]).toMatchObject({ residents: view?.eligible, letters: 60 });
    expect(view?.strata.reduce((sum, { letters }) => sum + letters, 0)).toBe(60);
  });

  test("is drawn again with the same result, and a change in the register is noticed", async () => {
    const { context, processId, extractId } = ready();
    const place = { processId, drawId: (await drawWave(context, processId)).drawId };
    expect(startInvitationCheck(context, place)).toMatchObject({ ok: true });
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
    expect(readInvitationDraw(context, place)?.check).toMatchObject({ same: true });
    const later = { ...context, now: new Date(context.now.getTime() + 1000) };
    const [first] = context.database
      .select({ id: residentChances.residentId })
      .from(residentChances)
      .limit(1)
      .all();
    context.database
      .delete(registerResidents)
      .where(eq(registerResidents.id, first?.id ?? 0))
      .run();
    expect(startInvitationCheck(later, place)).toMatchObject({ ok: true });
    expect(await runNextJob(later)).toMatchObject({
      status: "failed",
      problem: { code: "invitation_draw_differs" },
    });
    expect(readInvitationDraw(later, place)).toMatchObject({
      check: { same: false, problem: "invitation_draw_differs" },
      // Nobody asked for it: the page says that this must not be.
      erasedSince: 0,
    });
    expect(people(context, place.drawId)).toHaveLength(60);
    expect(extractId).not.toBe("");
  });

  test("differs once somebody it invited was erased, and is known to differ for that reason", async () => {
    const { context, processId } = ready();
    const place = { processId, drawId: (await drawWave(context, processId)).drawId };
    const [invited] = people(context, place.drawId);
    const erased = eraseInvitation(context, { invitationId: invited?.id ?? "", channel: "paper" });
    expect(erased).toMatchObject({ ok: true });
    expect(startInvitationCheck(context, place)).toMatchObject({ ok: true });
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "invitation_draw_differs" },
    });
    const view = readInvitationDraw(context, place);
    expect(view).toMatchObject({ check: { same: false }, erasedSince: 1, letters: 60 });
  });

  test("that is cancelled or interrupted leaves neither invitations nor chances", () => {
    const { context, processId } = ready();
    const started = startWave(context, processId);
    if (!started.ok) throw new Error(started.problem.code);
    const { database, now } = context;
    const { drawId, jobId } = started.value;
    database
      .insert(invitationChances)
      .values({
        drawId,
        chance: 0,
        stratum: "x",
        numerator: "1",
        denominator: "2",
        residents: 2,
        letters: 1,
      })
      .run();
    cancelJob(context, jobId);
    expect(database.select().from(invitationChances).all()).toEqual([]);
    const again = startWave(context, processId);
    if (!again.ok) throw new Error(again.problem.code);
    takeNextJob(database, now);
    const [resident] = database.select({ id: registerResidents.id }).from(registerResidents).all();
    database
      .insert(residentChances)
      .values({ drawId: again.value.drawId, residentId: resident?.id ?? 0, chance: 0 })
      .run();
    interruptOrphanedJobs(database, now);
    expect(database.select().from(residentChances).all()).toEqual([]);
    expect(database.select().from(invitations).all()).toEqual([]);
    expect(readInvitationOverview(context, processId).waves).toEqual([]);
  });

  test("waits for one that is under way", () => {
    const { context, processId } = ready();
    expect(startWave(context, processId).ok).toBe(true);
    expect(startWave(context, processId)).toMatchObject({
      ok: false,
      problem: { code: "invitation_draw_under_way" },
    });
    expect(closeProcess(context, processId)).toMatchObject({ problem: { code: "job_running" } });
  });

  test.each([
    ["process_unpublished", { status: "draft" }],
    ["process_closed", { status: "closed" }],
  ] as const)("is refused: %s", (code, { status }) => {
    const { context, processId } = ready();
    context.database.update(processes).set({ status }).run();
    expect(startWave(context, processId)).toMatchObject({ ok: false, problem: { code } });
  });

  test("is refused once the last day for answers has passed", () => {
    const { context, processId } = ready();
    context.database.update(invitationSettings).set({ replyBy: "2026-02-28" }).run();
    expect(startWave(context, processId)).toMatchObject({ problem: { code: "reply_by_passed" } });
  });

  test("is refused when the plan is no longer the one that was seen", () => {
    const { context, processId } = ready();
    expect(startInvitationDraw(context, processId, PROPOSED, "old")).toMatchObject({
      problem: { code: "plan_changed" },
    });
    expect(context.database.select().from(invitationDraws).all()).toEqual([]);
  });

  test("has as many letters as the household rule leaves room for, and the plan says so", async () => {
    const { context, processId } = ready({ residents: 40 });
    const planned = planDraw(context, processId, PROPOSED);
    if (!planned.ok) throw new Error(planned.problem.code);
    const letters = planned.value.eligible;
    const fewer = planDraw(context, processId, { ...PROPOSED, letters });
    expect(fewer.ok && fewer.value.plan.letters).toBeLessThan(letters);
    const simple = planDraw(context, processId, { ...PROPOSED, design: "simple", letters });
    expect(simple.ok && simple.value.plan.letters).toBeLessThan(letters);
    await drawWave(context, processId, { design: "simple", letters });
    expect(context.database.select().from(invitations).all()).toHaveLength(
      simple.ok ? simple.value.plan.letters : 0,
    );
  });
});

describe("a second wave", () => {
  test("leaves out who was invited, their households and the erased, and asks where answers are missing", async () => {
    const { context, processId } = ready({ residents: 900 });
    const first = people(context, (await drawWave(context, processId)).drawId);
    for (const { id, person } of first) if (person.gender === "female") answerYes(context, id);
    const erased = first[0];
    context.database
      .update(invitations)
      .set({ envelope: null, codeHash: null, erasedAt: context.now })
      .where(eq(invitations.id, erased?.id ?? ""))
      .run();
    const { drawId } = await drawWave(context, processId, { letters: 50 });
    const second = people(context, drawId);
    const known = new Set(first.map(({ person }) => person.reference));
    const homes = new Set(
      first.flatMap(({ person: { household } }) => (household.institution ? [] : [household.id])),
    );
    for (const { person } of second) {
      expect(known.has(person.reference)).toBe(false);
      expect(homes.has(person.household.id)).toBe(false);
    }
    const men = second.filter(({ person }) => person.gender === "male");
    expect(men.length).toBeGreaterThan(40);
    const view = readInvitationDraw(context, { processId, drawId });
    expect(view).toMatchObject({ wave: 2, letters: 50 });
    expect(startInvitationCheck(context, { processId, drawId }).ok).toBe(true);
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  });
});

test("who is in the pool counts for every quota of the next wave, whatever the last was split by", async () => {
  const { context, processId } = ready({ residents: 900 });
  const { drawId } = await drawWave(context, processId, { features: ["Geschlecht"] });
  const answered = people(context, drawId).slice(0, 12);
  for (const { id } of answered) answerYes(context, id);
  for (const features of [["Alter", "Ortsteil"], ["Geschlecht"]]) {
    const planned = planDraw(context, processId, { ...PROPOSED, features });
    if (!planned.ok) throw new Error(planned.problem.code);
    const { quotas, strata } = planned.value.plan;
    for (const feature of ["Geschlecht", "Alter", "Ortsteil"]) {
      const yes = quotas.filter((quota) => quota.feature === feature).map((quota) => quota.yes);
      expect(yes.reduce((sum, people) => sum + people, 0)).toBe(12);
    }
    expect(strata.reduce((sum, { yes }) => sum + yes, 0)).toBe(12);
    const women = answered.filter(({ person }) => person.gender === "female").length;
    expect(quotas.find(({ value }) => value === "weiblich")?.yes).toBe(women);
  }
});

describe("experience", () => {
  test("of a closed process is kept as totals and changes what the next one expects", async () => {
    const { context, processId } = ready();
    const { drawId } = await drawWave(context, processId);
    for (const { id } of people(context, drawId).slice(0, 30)) answerYes(context, id);
    expect(closeProcess(context, processId)).toMatchObject({ ok: true });
    const kept = context.database.select().from(responseExperience).all();
    expect(kept.reduce((sum, { invited }) => sum + invited, 0)).toBe(60);
    expect(kept.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(30);
    const next = storeProcess(context, { people: [] });
    storeInvitationSettings(context.database, next);
    storeExtract(context, next, syntheticTown(400));
    const planned = planDraw(context, next, PROPOSED);
    const { rates, strata } = planned.ok ? planned.value.plan : { rates: null, strata: [] };
    expect(rates?.expectedOverall).toBeGreaterThan(0.1);
    expect(rates?.values.map(({ letters }) => letters).slice(0, 2)).toEqual([
      kept.reduce((sum, one) => sum + (one.stratum.startsWith("weiblich") ? one.invited : 0), 0),
      kept.reduce((sum, one) => sum + (one.stratum.startsWith("männlich") ? one.invited : 0), 0),
    ]);
    expect(strata.reduce((sum, { seenLetters }) => sum + seenLetters, 0)).toBe(60);
    expect(planned.ok && planned.value.experienceLetters).toBe(60);
  });
});

describe("settings", () => {
  const input = {
    minimumAge: 14,
    replyBy: "2026-05-01",
    phone: "03476 1",
    officeHours: "Di 9 bis 12",
    signatory: "Bürgermeisterin",
    supportPersonId: "",
  };

  test("are saved, recorded and saved again", () => {
    const { context, processId } = ready();
    const { id } = staffActor(context.database, "organiser");
    expect(saveSettings(context, processId, { ...input, supportPersonId: id }).ok).toBe(true);
    expect(saveSettings(context, processId, input).ok).toBe(true);
    expect(readInvitationOverview(context, processId).settings).toMatchObject({
      minimumAge: 14,
      supportPersonId: null,
    });
    expect(context.database.select().from(auditLog).all()).toHaveLength(2);
  });

  test.each([
    ["reply_by_passed", { replyBy: "2026-02-28" }],
    ["support_person_unknown", { supportPersonId: "nobody" }],
  ])("are refused: %s", (code, own) => {
    const { context, processId } = ready();
    expect(saveSettings(context, processId, { ...input, ...own })).toMatchObject({
      problem: { code },
    });
  });

  test.each([
    ["may be today shortly before midnight in the town", "2026-05-01T21:30:00Z", true],
    ["may not be yesterday shortly after midnight in the town", "2026-05-01T22:30:00Z", false],
  ])("a last day %s", (_title, now, saved) => {
    const { context, processId } = ready();
    expect(saveSettings({ ...context, now: new Date(now) }, processId, input).ok).toBe(saved);
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "are nothing for the role %s, nor are draws",
    (role) => {
      const { context, processId } = ready();
      const other = { ...context, actor: staffActor(context.database, role) };
      expect(() => saveSettings(other, processId, input)).toThrow(Forbidden);
      expect(() => planDraw(other, processId, PROPOSED)).toThrow(Forbidden);
      expect(() => startInvitationDraw(other, processId, PROPOSED, "")).toThrow(Forbidden);
      expect(() => readInvitationOverview(other, processId)).toThrow(Forbidden);
    },
  );
});
