import { expect, test } from "vitest";
import { WORKING_GROUP_QUOTAS, WORKING_GROUP_SIZE } from "#app/services/demo/demo-quotas.ts";
import { inventRegister, REGISTER_DATE } from "#app/services/demo/synthetic-register.ts";
import { planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { readInvitationDraw } from "#app/services/invitations/read-draws.server.ts";
import { startInvitationDraw } from "#app/services/invitations/start-draw.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeInvitationSettings } from "#tests/support/invitations.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract } from "#tests/support/register.ts";

test("2,000 letters to the 14,491 residents of the demo town fill all quotas that the register tells", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, {
    people: [],
    quotas: WORKING_GROUP_QUOTAS,
    panelSize: WORKING_GROUP_SIZE,
  });
  storeInvitationSettings(context.database, processId);
  context.database.$client.exec("begin");
  storeExtract(context, processId, inventRegister(), REGISTER_DATE);
  context.database.$client.exec("commit");
  const choice = {
    design: null,
    letters: 2000,
    onePerHousehold: null,
    features: null,
    overallRate: null,
    valueRates: new Map(),
    ownRates: new Map(),
    estimates: new Map(),
  };
  const planned = planDraw(context, processId, choice);
  if (!planned.ok) throw new Error(planned.problem.code);
  expect(planned.value.plan.letters).toBe(2000);
  for (const { source, tooFew } of planned.value.plan.quotas) {
    if (source === "register") expect(tooFew).toBeLessThan(0.01);
  }
  const started = startInvitationDraw(context, processId, choice, planned.value.version);
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  const view = readInvitationDraw(context, { processId, drawId: started.value.drawId });
  expect(view?.strata.map(({ letters }) => letters)).toEqual(
    planned.value.plan.strata.map(({ letters }) => letters),
  );
});
