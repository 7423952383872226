import { eq } from "drizzle-orm";
import { drawNumber } from "#app/domain/public-draw/draw-number.ts";
import { firstFailure } from "#app/domain/public-draw/lottery-checks.ts";
import { lotteryText, panelOf } from "#app/domain/public-draw/public-lottery.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { draws, panelMembers, poolPeople } from "#db/schema/index.ts";
import { formatLotteryFile } from "./lottery-file.ts";
import { fullLottery, personRows, publicLottery, publicText } from "./lottery-of-draw.server.ts";
import { loadNumberEntries } from "./number-entries.server.ts";
import { type DrawMissing, readDrawResult } from "./read-draw.server.ts";
import { type VerificationProblem, verifyLotteryFile } from "./verify-lottery-file.ts";
import { verifyFullLottery } from "./verify-public-lottery.ts";

type StoredPanelProblem = {
  readonly code: "panel_differs" | "number_differs" | "lottery_broken";
  readonly params: object;
};

/**
 * Repeats a completed draw from what is stored: the lottery is checked panel by panel, its
 * probabilities recomputed, the panel of the seed or of the number taken again, and compared with
 * the one on record. Fails with `draw_missing`, `panel_differs`, `number_differs` (the entries do
 * not give the number on record), `lottery_broken` (params: the check that does not hold), or the
 * first thing of a test's file that does not hold.
 */
export function verifyDraw(
  context: ServiceContext,
  drawId: string,
): Result<{ panels: number }, DrawMissing | StoredPanelProblem | VerificationProblem> {
  authorise(context.actor, "draw.read");
  const draw = context.database.select().from(draws).where(eq(draws.id, drawId)).get();
  if (draw?.kind === "real") return verifyReal(context, draw);
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

function verifyReal(
  context: ServiceContext,
  { id, commitment, drawnNumber }: typeof draws.$inferSelect,
): Result<{ panels: number }, DrawMissing | StoredPanelProblem> {
  const lottery = publicLottery(context.database, id);
  const text = publicText(context.database, id);
  if (lottery === null || commitment === null || drawnNumber === null) {
    return problem("draw_missing", {});
  }
  const rows = personRows(context, id);
  const full = lotteryText(fullLottery(lottery, rows));
  const failure = firstFailure(verifyFullLottery(full, { publicText: text, commitment }).checks);
  if (failure !== null) return problem("lottery_broken", { check: failure.id });
  const last = loadNumberEntries(context.database, id).at(-1);
  const number = last === undefined ? null : drawNumber(last.evidence, commitment);
  if (number === null || !number.ok || number.value !== drawnNumber) {
    return problem("number_differs", {});
  }
  const panel = new Set(panelOf(lottery, drawnNumber));
  const expected = rows.flatMap(({ rowId, personId }) => (panel.has(rowId) ? [personId] : []));
  const recorded = new Set(drawnPeople(context, id));
  const same =
    expected.filter((personId) => personId !== null).length === recorded.size &&
    expected.every((personId) => personId === null || recorded.has(personId));
  return same ? ok({ panels: lottery.panels.length }) : problem("panel_differs", {});
}

/** Who came onto the panel with the draw itself, also those who have left since. */
function drawnPeople({ database }: ServiceContext, drawId: string): string[] {
  return database
    .select({ personId: panelMembers.personId, origin: panelMembers.origin })
    .from(panelMembers)
    .where(eq(panelMembers.drawId, drawId))
    .all()
    .flatMap(({ personId, origin }) => (origin === "draw" ? [personId] : []));
}
