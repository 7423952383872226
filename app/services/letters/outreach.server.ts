import { randomUUID } from "node:crypto";
import { and, asc, count, desc, eq, max } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  invitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { sealInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitations,
  letterRunItems,
  letterRuns,
  outreachPlaces,
  replies,
} from "#db/schema/index.ts";
import { type RunRefusal, refuseLetters } from "./create-run.server.ts";

/** Cards that are made at once. */
export const MOST_CARDS = 500;
export const LONGEST_LABEL = 100;

export interface OutreachPlace {
  readonly id: string;
  readonly label: string;
  readonly cards: number;
  readonly answered: number;
  /** The run in which the newest cards are printed; null before there are any. */
  readonly newestRunId: string | null;
}

/** The places of a process through which people are reached, in the order of their names. */
export function listOutreachPlaces(context: ServiceContext, processId: string): OutreachPlace[] {
  authorise(context.actor, "invitations.read");
  return context.database
    .select({
      id: outreachPlaces.id,
      label: outreachPlaces.label,
      cards: count(invitations.id),
      answered: count(replies.invitationId),
    })
    .from(outreachPlaces)
    .leftJoin(invitations, eq(invitations.outreachPlaceId, outreachPlaces.id))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(eq(outreachPlaces.processId, processId))
    .groupBy(outreachPlaces.id)
    .orderBy(asc(outreachPlaces.label))
    .all()
    .map((place) => ({ ...place, newestRunId: newestRun(context.database, place.id) }));
}

export type PlaceRefusal =
  | Problem<"process_missing", object>
  | Problem<"process_closed", object>
  | Problem<"outreach_label_invalid", { readonly most: number }>
  | Problem<"outreach_label_taken", object>;

/**
 * Adds a place. Its label says later by which way its people came into the pool. Refuses with
 * `outreach_label_invalid` and `outreach_label_taken`.
 */
export function addOutreachPlace(
  context: ServiceContext,
  request: { readonly processId: string; readonly label: string },
): Result<{ placeId: string }, PlaceRefusal | RunRefusal> {
  authorise(context.actor, "invitations.run");
  const label = request.label.replace(/\s+/g, " ").trim();
  if (label === "" || label.length > LONGEST_LABEL) {
    return problem("outreach_label_invalid", { most: LONGEST_LABEL });
  }
  return context.database.transaction(
    (transaction) => {
      const refusal = refuseLetters(transaction, context, request.processId);
      if (refusal !== null) return refusal;
      const placed = transaction
        .insert(outreachPlaces)
        .values({ processId: request.processId, label, createdAt: context.now })
        .onConflictDoNothing()
        .returning({ id: outreachPlaces.id })
        .get();
      if (placed === undefined) return problem("outreach_label_taken", {});
      appendAudit(transaction, context, {
        action: "outreach_place_added",
        objectKind: "outreach_place",
        objectId: placed.id,
      });
      return ok({ placeId: placed.id });
    },
    { behavior: "immediate" },
  );
}

export type CardsRefusal =
  | RunRefusal
  | Problem<"outreach_place_missing", object>
  | Problem<"outreach_cards_invalid", { readonly most: number }>;

/**
 * Makes cards for a place, each with a code of its own, and a run to print them. Who will hold them
 * is unknown until they answer. Refuses with `outreach_place_missing`, `outreach_cards_invalid`
 * (1 to `MOST_CARDS`) and as a run does.
 */
export function makeOutreachCards(
  context: ServiceContext,
  request: { readonly processId: string; readonly placeId: string; readonly cards: number },
): Result<{ runId: string }, CardsRefusal> {
  authorise(context.actor, "invitations.run");
  const { processId, placeId, cards } = request;
  if (!Number.isInteger(cards) || cards < 1 || cards > MOST_CARDS) {
    return problem("outreach_cards_invalid", { most: MOST_CARDS });
  }
  return context.database.transaction(
    (transaction) => {
      const refusal = refuseLetters(transaction, context, processId);
      if (refusal !== null) return refusal;
      if (!hasPlace(transaction, request)) return problem("outreach_place_missing", {});
      const { id: runId } = transaction
        .insert(letterRuns)
        .values({ processId, kind: "outreach_card", requestedAt: context.now })
        .returning({ id: letterRuns.id })
        .get();
      const last = transaction
        .select({ position: max(invitations.position) })
        .from(invitations)
        .where(eq(invitations.outreachPlaceId, placeId))
        .get();
      for (let number = 1; number <= cards; number += 1) {
        const invitationId = randomUUID();
        const code = invitationCode(context.keyring, invitationId, 0);
        transaction
          .insert(invitations)
          .values({
            id: invitationId,
            processId,
            outreachPlaceId: placeId,
            position: (last?.position ?? 0) + number,
            codeHash: hashInvitationCode(context.keyring, code),
            envelope: sealInvitation(context.keyring, invitationId, { person: null }),
            createdAt: context.now,
          })
          .run();
        transaction.insert(letterRunItems).values({ runId, position: number, invitationId }).run();
      }
      appendAudit(transaction, context, {
        action: "outreach_cards_made",
        objectKind: "outreach_place",
        objectId: placeId,
      });
      return ok({ runId });
    },
    { behavior: "immediate" },
  );
}

function hasPlace(
  database: Queryable,
  { processId, placeId }: { readonly processId: string; readonly placeId: string },
): boolean {
  const place = database
    .select({ id: outreachPlaces.id })
    .from(outreachPlaces)
    .where(and(eq(outreachPlaces.id, placeId), eq(outreachPlaces.processId, processId)))
    .get();
  return place !== undefined;
}

function newestRun(database: Queryable, placeId: string): string | null {
  const run = database
    .select({ id: letterRuns.id })
    .from(letterRuns)
    .innerJoin(letterRunItems, eq(letterRunItems.runId, letterRuns.id))
    .innerJoin(invitations, eq(invitations.id, letterRunItems.invitationId))
    .where(and(eq(invitations.outreachPlaceId, placeId), eq(letterRuns.kind, "outreach_card")))
    .orderBy(desc(letterRuns.requestedAt))
    .limit(1)
    .get();
  return run?.id ?? null;
}
