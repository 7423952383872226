import { randomInt, randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { newOneTimeCode } from "#app/domain/one-time-code.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hashCode, type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { swornCodes, swornPeople } from "#db/schema/index.ts";

/** A code may be used within this many milliseconds. */
const CODE_LIFETIME = 24 * 60 * 60 * 1000;

export interface SwornPerson {
  readonly id: string;
  readonly name: string;
  readonly swornInAt: Date;
  readonly releasedAt: Date | null;
  /** When the code that can still be used expires; null when there is none. */
  readonly codeExpiresAt: Date | null;
}

export type SwornProblem = Problem<"sworn_person_unknown", object>;

/** All people sworn in, those in office first, then by the day they were sworn in. */
export function listSwornPeople(context: ServiceContext): SwornPerson[] {
  authorise(context.actor, "sworn.manage");
  const codes = context.database.select().from(swornCodes).where(isNull(swornCodes.usedAt)).all();
  return context.database
    .select()
    .from(swornPeople)
    .orderBy(desc(swornPeople.swornInAt))
    .all()
    .map((row) => {
      const open = codes.find(
        (code) => code.swornPersonId === row.id && code.expiresAt > context.now,
      );
      return {
        id: row.id,
        name: nameOf(context.keyring, row),
        swornInAt: row.swornInAt,
        releasedAt: row.releasedAt,
        codeExpiresAt: open?.expiresAt ?? null,
      };
    })
    .sort((left, right) => Number(left.releasedAt !== null) - Number(right.releasedAt !== null));
}

/** Swears a person in, who may then be the second of two. Returns the id. */
export function addSwornPerson(context: ServiceContext, person: { readonly name: string }): string {
  authorise(context.actor, "sworn.manage");
  return context.database.transaction(
    (transaction) => {
      const id = randomUUID();
      const envelope = sealJson(context.keyring, { table: "sworn_people", id }, person);
      transaction.insert(swornPeople).values({ id, envelope, swornInAt: context.now }).run();
      appendAudit(transaction, context, {
        action: "sworn_person_added",
        objectKind: "sworn_person",
        objectId: id,
      });
      return id;
    },
    { behavior: "immediate" },
  );
}

/**
 * Issues a one-time code, valid for 24 hours; older codes of the same person end. The code is
 * returned once and stored as a keyed hash only. Fails with `sworn_person_unknown`, also for
 * people who have been released.
 */
export function issueSwornCode(
  context: ServiceContext,
  swornPersonId: string,
): Result<{ code: string; expiresAt: Date }, SwornProblem> {
  authorise(context.actor, "sworn.manage");
  return context.database.transaction(
    (transaction) => {
      if (!isInOffice(transaction, swornPersonId)) return problem("sworn_person_unknown", {});
      endOpenCodes(transaction, swornPersonId);
      const code = newOneTimeCode((n) => randomInt(n));
      const expiresAt = new Date(context.now.getTime() + CODE_LIFETIME);
      transaction
        .insert(swornCodes)
        .values({
          swornPersonId,
          codeHash: hashSwornCode(context.keyring, code),
          issuedBy: context.actor.kind === "staff" ? context.actor.id : null,
          issuedAt: context.now,
          expiresAt,
        })
        .run();
      appendAudit(transaction, context, {
        action: "sworn_code_issued",
        objectKind: "sworn_person",
        objectId: swornPersonId,
      });
      return ok({ code, expiresAt });
    },
    { behavior: "immediate" },
  );
}

/** Releases a person from the office; open codes end at once. Fails with `sworn_person_unknown`. */
export function releaseSwornPerson(
  context: ServiceContext,
  swornPersonId: string,
): Result<null, SwornProblem> {
  authorise(context.actor, "sworn.manage");
  return context.database.transaction(
    (transaction) => {
      if (!isInOffice(transaction, swornPersonId)) return problem("sworn_person_unknown", {});
      transaction
        .update(swornPeople)
        .set({ releasedAt: context.now })
        .where(eq(swornPeople.id, swornPersonId))
        .run();
      endOpenCodes(transaction, swornPersonId);
      appendAudit(transaction, context, {
        action: "sworn_person_released",
        objectKind: "sworn_person",
        objectId: swornPersonId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** The keyed hash under which a code in canonical form is stored. */
export function hashSwornCode(keyring: Keyring, code: string): string {
  return hashCode(keyring, "sworn person", code);
}

/** The name in the envelope of a person sworn in. */
function nameOf(keyring: Keyring, row: { readonly id: string; readonly envelope: Buffer }): string {
  const content = openJson(keyring, { table: "sworn_people", id: row.id }, row.envelope);
  return typeof content === "object" && content !== null && "name" in content
    ? String(content.name)
    : "";
}

function isInOffice(database: Queryable, id: string): boolean {
  const found = database
    .select({ id: swornPeople.id })
    .from(swornPeople)
    .where(and(eq(swornPeople.id, id), isNull(swornPeople.releasedAt)))
    .get();
  return found !== undefined;
}

/** Codes that were never used are removed; used ones stay. */
function endOpenCodes(transaction: Queryable, swornPersonId: string): void {
  transaction
    .delete(swornCodes)
    .where(and(eq(swornCodes.swornPersonId, swornPersonId), isNull(swornCodes.usedAt)))
    .run();
}
