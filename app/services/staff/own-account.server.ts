import { desc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { session, user } from "#db/schema/index.ts";
import { endSessions, setAccountState } from "./account-state.server.ts";

interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** What the browser called itself. */
  readonly browser: string;
  readonly address: string;
}

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  /** Newest first; those that have run out are left out. */
  readonly sessions: readonly OwnSession[];
}

/** The account of whoever asks, with the sessions it has open. */
export function readOwnAccount(context: ServiceContext): OwnAccount {
  authorise(context.actor, "account.own");
  const id = ownId(context);
  const own = context.database.select().from(user).where(eq(user.id, id)).get();
  if (own === undefined) throw new Error("An actor has an account.");
  const sessions = context.database
    .select()
    .from(session)
    .where(eq(session.userId, id))
    .orderBy(desc(session.createdAt))
    .all()
    .filter((row) => row.expiresAt > context.now)
    .map((row) => ({
      id: row.id,
      startedAt: row.createdAt,
      endsAt: row.expiresAt,
      browser: row.userAgent ?? "",
      address: row.ipAddress ?? "",
    }));
  return {
    name: own.name,
    email: own.email,
    secondFactor: own.twoFactorEnabled === true,
    sessions,
  };
}

/** Ends one of one's own sessions at once. Fails with `session_unknown`. */
export function endOwnSession(
  context: ServiceContext,
  sessionId: string,
): Result<null, Problem<"session_unknown", object>> {
  authorise(context.actor, "account.own");
  const id = ownId(context);
  return context.database.transaction(
    (transaction) => {
      const found = transaction.select().from(session).where(eq(session.id, sessionId)).get();
      if (found === undefined || found.userId !== id) return problem("session_unknown", {});
      transaction.delete(session).where(eq(session.id, sessionId)).run();
      recordEnd(transaction, context, id);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Ends all of one's own sessions but the one in use. Returns how many. */
export function endOtherSessions(context: ServiceContext, keptSessionId: string): number {
  authorise(context.actor, "account.own");
  const id = ownId(context);
  return context.database.transaction(
    (transaction) => {
      const ended = endSessions(transaction, id, keptSessionId);
      if (ended > 0) recordEnd(transaction, context, id);
      return ended;
    },
    { behavior: "immediate" },
  );
}

/** Notes that the start password has been replaced: the account's roles count from now on. */
export function forgetStartPassword(context: ServiceContext): void {
  authorise(context.actor, "account.own");
  setAccountState(context.database, ownId(context), { mustChangePassword: false });
}

function recordEnd(
  transaction: Parameters<typeof appendAudit>[0],
  context: ServiceContext,
  userId: string,
): void {
  appendAudit(transaction, context, {
    action: "session_ended",
    objectKind: "staff",
    objectId: userId,
  });
}

function ownId(context: ServiceContext): string {
  if (context.actor.kind !== "staff") throw new Error("Only staff have an account of their own.");
  return context.actor.id;
}
