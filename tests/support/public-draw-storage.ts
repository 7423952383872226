import { eq } from "drizzle-orm";
import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { sealRowSecret } from "#app/services/draws/draw-row-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import {
  drawCombinedFeatures,
  drawPublicFiles,
  drawQuotas,
  drawRevocations,
  drawRows,
  draws,
  numberEntries,
  poolImports,
  poolPeople,
} from "#db/schema/index.ts";
import { TEST_KEYRING, TEST_NOW } from "./database.ts";

/** A real draw with its files and rows, prepared and, unless told otherwise, committed to. */
export function storePublicDraw(
  database: Database,
  processId: string,
  { publicLottery, fullLottery, commitment }: MadePublicLottery,
  options: { committed?: boolean; number?: number; numberAt?: Date } = {},
): string {
  const { size, households, objective, algorithm, algorithmVersion } = publicLottery;
  const { id: drawId } = database
    .insert(draws)
    .values({
      processId,
      kind: "real",
      objective,
      panelSize: size,
      onePerHousehold: households,
      requestedAt: TEST_NOW,
      preparedAt: TEST_NOW,
      algorithm,
      algorithmVersion,
    })
    .returning({ id: draws.id })
    .get();
  for (const [position, quota] of publicLottery.quotas.entries()) {
    database
      .insert(drawQuotas)
      .values({ drawId, ...quota, position })
      .run();
  }
  for (const [position, combined] of publicLottery.combined.entries()) {
    database
      .insert(drawCombinedFeatures)
      .values({ drawId, ...combined, position })
      .run();
  }
  const content = lotteryText(publicLottery);
  database.insert(drawPublicFiles).values({ drawId, content }).run();
  const { id: importId } = database
    .insert(poolImports)
    .values({ processId, completedAt: TEST_NOW })
    .returning({ id: poolImports.id })
    .get();
  for (const [position, row] of fullLottery.rows.entries()) {
    if (row.erased) throw new Error("Nobody is erased before a draw is stored.");
    const { id: personId } = database
      .insert(poolPeople)
      .values({
        processId,
        importId,
        position,
        referenceHash: `${drawId} ${row.id}`,
        envelope: Buffer.alloc(1),
      })
      .returning({ id: poolPeople.id })
      .get();
    const envelope = sealRowSecret(TEST_KEYRING, drawId, row.id, row);
    database
      .insert(drawRows)
      .values({ drawId, rowId: row.id, personId, commitment: row.commitment, envelope })
      .run();
  }
  if (options.committed === false) return drawId;
  database
    .update(draws)
    .set({
      number: options.number ?? 1,
      committedAt: TEST_NOW,
      committedBy: "organiser",
      commitment,
      committedHead: "b".repeat(64),
      numberSource: "stage",
      numberDetails: "Drei zehnseitige Würfel im Rathaus-Saal, von links nach rechts gelesen.",
      numberAt: options.numberAt ?? TEST_NOW,
    })
    .where(eq(draws.id, drawId))
    .run();
  return drawId;
}

/** What the two people of an attempt entered; one person alone while the other is awaited. */
export function enterNumber(
  database: Database,
  drawId: string,
  entries: readonly (readonly number[])[],
  options: { attempt?: number; at?: Date } = {},
): void {
  for (const [index, digits] of entries.entries()) {
    const evidence: NumberEvidence = { source: "stage", digits };
    database
      .insert(numberEntries)
      .values({
        drawId,
        attempt: options.attempt ?? 1,
        position: index + 1,
        entry: JSON.stringify(evidence),
        enteredBy: `secret-account-${index + 1}`,
        enteredByKind: index === 0 ? "staff" : "sworn",
        enteredAt: options.at ?? TEST_NOW,
      })
      .run();
  }
}

/** Draws the panel with a number. */
export function completeDraw(database: Database, drawId: string, drawnNumber: number): void {
  database
    .update(draws)
    .set({ drawnNumber, completedAt: TEST_NOW, auditHead: "a".repeat(64) })
    .where(eq(draws.id, drawId))
    .run();
}

/** Takes back a commitment, or sets a result aside. */
export function revoke(
  database: Database,
  drawId: string,
  kind: "withdrawn" | "repeated",
  reason: string,
): void {
  const two = { revokedBy: "secret-account-1", confirmedBy: "secret-account-2" };
  database
    .insert(drawRevocations)
    .values({ drawId, kind, reason, revokedAt: TEST_NOW, ...two, confirmedByKind: "sworn" })
    .run();
}
