import { eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { panelMembers, poolPeople } from "#db/schema/index.ts";
import { formatLotteryFile } from "./lottery-file.ts";
import { type DrawMissing, readDrawResult } from "./read-draw.server.ts";
import { type VerificationProblem, verifyLotteryFile } from "./verify-lottery-file.ts";

type StoredPanelProblem = { readonly code: "panel_differs"; readonly params: object };

/**
 * Repeats a completed draw from what is stored: the lottery is checked panel by panel, its
 * probabilities recomputed, the seed drawn again, and the panel compared with the one on record.
 * Fails with `draw_missing`, `panel_differs` or the first thing that does not hold.
 */
export function verifyDraw(
  context: ServiceContext,
  drawId: string,
): Result<{ panels: number }, DrawMissing | StoredPanelProblem | VerificationProblem> {
  authorise(context.actor, "draw.read");
  const result = readDrawResult(context, drawId);
  if (result === null) return problem("draw_missing", {});
  const verified = verifyLotteryFile(formatLotteryFile(result.file));
  if (!verified.ok) return verified;
  const recorded = context.database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(panelMembers)
    .innerJoin(poolPeople, eq(poolPeople.id, panelMembers.personId))
    .where(eq(panelMembers.drawId, drawId))
    .all()
    .map((row) => openPoolPerson(context.keyring, row.id, row.envelope).reference);
  const drawn = new Set(verified.value.panel.members);
  if (recorded.length !== drawn.size || recorded.some((reference) => !drawn.has(reference))) {
    return problem("panel_differs", {});
  }
  return ok({ panels: verified.value.lottery.panels.length });
}
