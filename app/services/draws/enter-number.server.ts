import { and, eq, isNotNull } from "drizzle-orm";
import {
  drawNumber,
  type NumberEvidence,
  type NumberProblem,
} from "#app/domain/public-draw/draw-number.ts";
import { panelOf } from "#app/domain/public-draw/public-lottery.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type ConfirmationProblem,
  confirmSecondPerson,
} from "#app/services/second-person/confirm-second-person.server.ts";
import type { SecondPersonProof } from "#app/services/second-person/prove-second-person.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, drawRows, draws, numberEntries, panelMembers } from "#db/schema/index.ts";
import { publicLottery } from "./lottery-of-draw.server.ts";
import { loadNumberEntries, openEntry, seenText } from "./number-entries.server.ts";

export interface EnteredNumber {
  readonly processId: string;
  readonly drawId: string;
  /** What was thrown or published. */
  readonly evidence: NumberEvidence;
  /** Typed by hand, or fetched from the beacon. */
  readonly origin: "typed" | "fetched";
}

export type EntryProblem =
  | NumberProblem
  | Problem<"draw_missing", object>
  | Problem<"draw_revoked", object>
  | Problem<"draw_completed_meanwhile", object>
  | Problem<"number_source_other", object>
  | Problem<"number_first_entered", object>
  | Problem<"number_first_missing", object>;

/**
 * Records what the first of two people saw. It is shown to nobody until the second has entered
 * theirs. Fails with `draw_missing` (also when not committed), `draw_revoked`,
 * `draw_completed_meanwhile`, `number_source_other` (not what was announced),
 * `number_first_entered` (an entry waits for its second), and with what `drawNumber` refuses.
 */
export function enterFirst(
  context: ServiceContext,
  entered: EnteredNumber,
): Result<null, EntryProblem> {
  const { actor } = context;
  authorise(actor, "draw.run");
  return context.database.transaction(
    (transaction): Result<null, EntryProblem> => {
      const awaited = awaitedDraw(transaction, entered);
      if (!awaited.ok) return awaited;
      const entries = loadNumberEntries(transaction, entered.drawId);
      if (openEntry(entries) !== null) return problem("number_first_entered", {});
      transaction
        .insert(numberEntries)
        .values({
          drawId: entered.drawId,
          attempt: (entries.at(-1)?.attempt ?? 0) + 1,
          position: 1,
          entry: JSON.stringify(entered.evidence),
          origin: entered.origin,
          enteredBy: actor.kind === "staff" ? actor.id : "system",
          enteredByKind: "staff",
          enteredAt: context.now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "number_entered_first",
        objectKind: "draw",
        objectId: entered.drawId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Records what the second person saw, independently of the first. Where both saw the same the
 * panel of the number is drawn in the same transaction; where they differ both entries stay on
 * record, nothing is drawn, and it begins again.
 *
 * Fails as `enterFirst`, with `number_first_missing` instead of `number_first_entered`, and with
 * what `confirmSecondPerson` refuses: whoever entered first cannot be the second.
 */
export function enterSecond(
  context: ServiceContext,
  entered: EnteredNumber & { readonly proof: SecondPersonProof },
): Result<{ readonly outcome: "drawn" | "differs" }, EntryProblem | ConfirmationProblem> {
  authorise(context.actor, "draw.run");
  const { drawId, evidence } = entered;
  return context.database.transaction(
    (transaction): Result<{ outcome: "drawn" | "differs" }, EntryProblem | ConfirmationProblem> => {
      const awaited = awaitedDraw(transaction, entered);
      if (!awaited.ok) return awaited;
      const first = openEntry(loadNumberEntries(transaction, drawId));
      if (first === null) return problem("number_first_missing", {});
      const second = confirmSecond(transaction, context, entered, first.enteredBy);
      if (!second.ok) return second;
      transaction
        .insert(numberEntries)
        .values({
          drawId,
          attempt: first.attempt,
          position: 2,
          entry: JSON.stringify(evidence),
          origin: entered.origin,
          enteredBy: second.value.id,
          enteredByKind: second.value.kind,
          enteredAt: context.now,
        })
        .run();
      if (seenText(first.evidence) !== seenText(evidence)) {
        appendAudit(transaction, context, {
          action: "number_entries_differ",
          objectKind: "draw",
          objectId: drawId,
        });
        return ok({ outcome: "differs" });
      }
      recordPanel(transaction, context, drawId, awaited.value);
      return ok({ outcome: "drawn" });
    },
    { behavior: "immediate" },
  );
}

/** The number that the evidence gives, for a draw that awaits one. */
function awaitedDraw(
  transaction: Queryable,
  { processId, drawId, evidence }: EnteredNumber,
): Result<number, EntryProblem> {
  const found = transaction
    .select({ draw: draws, revokedAt: drawRevocations.revokedAt })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(and(eq(draws.id, drawId), eq(draws.processId, processId), isNotNull(draws.committedAt)))
    .get();
  if (found === undefined || found.draw.commitment === null) return problem("draw_missing", {});
  const { draw, revokedAt } = found;
  if (draw.completedAt !== null) return problem("draw_completed_meanwhile", {});
  if (revokedAt !== null) return problem("draw_revoked", {});
  if (draw.numberSource !== evidence.source) return problem("number_source_other", {});
  if (evidence.source === "beacon" && evidence.round !== draw.numberRound) {
    return problem("beacon_round_wrong", {});
  }
  return drawNumber(evidence, found.draw.commitment);
}

/** Lets the second person confirm; the first, whoever is signed in, is not the second. */
function confirmSecond(
  transaction: Queryable,
  context: ServiceContext,
  { drawId, proof }: { readonly drawId: string; readonly proof: SecondPersonProof },
  firstId: string,
) {
  if (proof.kind === "staff" && proof.userId === firstId) {
    return problem("second_person_same", {});
  }
  return confirmSecondPerson(transaction, context, proof, {
    purpose: "enter_number",
    objectKind: "draw",
    objectId: drawId,
  });
}

function recordPanel(
  transaction: Queryable,
  context: ServiceContext,
  drawId: string,
  number: number,
): void {
  const lottery = publicLottery(transaction, drawId);
  if (lottery === null) throw new Error(`Draw ${drawId} has no public file.`);
  for (const rowId of panelOf(lottery, number)) {
    const row = transaction
      .select({ personId: drawRows.personId })
      .from(drawRows)
      .where(and(eq(drawRows.drawId, drawId), eq(drawRows.rowId, rowId)))
      .get();
    if (row === undefined) throw new Error(`Draw ${drawId} names a row that it does not have.`);
    // Whoever is gone from the pool keeps the seat open; the row stays on the panel.
    if (row.personId === null) continue;
    transaction.insert(panelMembers).values({ drawId, personId: row.personId }).run();
  }
  const auditHead = appendAudit(transaction, context, {
    action: "draw_completed",
    objectKind: "draw",
    objectId: drawId,
  });
  transaction
    .update(draws)
    .set({ drawnNumber: number, completedAt: context.now, auditHead })
    .where(eq(draws.id, drawId))
    .run();
}
