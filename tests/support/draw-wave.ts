import type { ServiceContext } from "#app/services/context.ts";
import { type PlanChoice, planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { startInvitationDraw } from "#app/services/invitations/start-draw.server.ts";
import { runNextJob } from "./jobs.ts";

/** Everything as the plan proposes it. */
export const PROPOSED: PlanChoice = {
  design: null,
  letters: null,
  onePerHousehold: null,
  features: null,
  overallRate: null,
  valueRates: new Map(),
  ownRates: new Map(),
  estimates: new Map(),
};

/** Queues a draw of invitations: 60 letters, unless another number is chosen. */
export function startWave(
  context: ServiceContext,
  processId: string,
  choice: Partial<PlanChoice> = {},
) {
  const whole = { ...PROPOSED, letters: 60, ...choice };
  const planned = planDraw(context, processId, whole);
  if (!planned.ok) throw new Error(planned.problem.code);
  return startInvitationDraw(context, processId, whole, planned.value.version);
}

/** Queues a draw of invitations and carries it out. */
export async function drawWave(
  context: ServiceContext,
  processId: string,
  choice: Partial<PlanChoice> = {},
) {
  const started = startWave(context, processId, choice);
  if (!started.ok) throw new Error(started.problem.code);
  const job = await runNextJob(context);
  if (job?.status !== "succeeded") throw new Error(`The draw ended as ${job?.status}.`);
  return started.value;
}
