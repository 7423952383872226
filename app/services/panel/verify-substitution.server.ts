import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { formatLotteryFile } from "#app/services/draws/lottery-file.ts";
import {
  type VerificationProblem,
  verifyLotteryFile,
} from "#app/services/draws/verify-lottery-file.ts";
import { authorise } from "#app/services/permissions.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { panelMembers, poolPeople, substitutions } from "#db/schema/index.ts";
import { type DrawPlace, findPanelDraw } from "./panel-draw.server.ts";
import { drawnFromLottery, openSubstitutionResult } from "./substitution-envelope.server.ts";

export type SubstitutionVerdict = Result<
  { readonly panels: number; readonly file: string },
  | Problem<"draw_missing", object>
  | Problem<"substitution_missing", object>
  | Problem<"substitution_without_lottery", object>
  | Problem<"seed_differs", object>
  | Problem<"panel_differs", object>
  | VerificationProblem
>;

/**
 * Repeats the draw of substitutes from what is stored: the seed is derived anew from the draw of
 * the panel, the lottery checked team by team, its probabilities recomputed, and the people drawn
 * compared with those on record. Gives the file that `npm run verify-draw` checks.
 *
 * Fails with `draw_missing`, `substitution_missing`, `substitution_without_lottery` (a reserve
 * list decided), `seed_differs`, `panel_differs` or the first thing that does not hold.
 */
export function verifySubstitution(
  context: ServiceContext,
  place: DrawPlace & { readonly substitutionId: string },
): SubstitutionVerdict {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) return problem("draw_missing", {});
  const row = context.database
    .select()
    .from(substitutions)
    .where(and(eq(substitutions.id, place.substitutionId), eq(substitutions.drawId, place.drawId)))
    .get();
  const result = row === undefined ? null : openSubstitutionResult(context.keyring, row);
  if (row === undefined || result === null || row.seed === null) {
    return problem("substitution_missing", {});
  }
  const drawn = drawnFromLottery(result);
  if (drawn === null) return problem("substitution_without_lottery", {});
  if (row.seed !== draw.followUpSeed(`${row.kind} ${row.number}`)) {
    return problem("seed_differs", {});
  }
  const file = formatLotteryFile({ ...drawn, seed: row.seed });
  const verified = verifyLotteryFile(file);
  if (!verified.ok) return verified;
  // Whoever has been erased since can no longer be compared.
  const recorded = context.database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(panelMembers)
    .innerJoin(poolPeople, eq(poolPeople.id, panelMembers.personId))
    .where(eq(panelMembers.substitutionId, row.id))
    .all();
  const members = new Set(verified.value.panel.members);
  const same = recorded.every(
    ({ id, envelope }) =>
      envelope.length === 0 || members.has(openPoolPerson(context.keyring, id, envelope).reference),
  );
  if (recorded.length !== members.size || !same) return problem("panel_differs", {});
  return ok({ panels: verified.value.lottery.panels.length, file });
}
