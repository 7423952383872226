import { and, eq, isNotNull } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hashAppealCode } from "#app/services/moderation/appeal-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { admitCode, type CodeProblem } from "#app/services/replies/admit-code.server.ts";
import type { CodeGuesses, Guesser } from "#app/services/replies/guess-limiter.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationDecisions } from "#db/schema/index.ts";
import {
  type AppealSession,
  openAppealSession,
  sealAppealSession,
} from "./appeal-session.server.ts";
import { type StatementOfReasons, statementOfReasons } from "./statement-of-reasons.server.ts";

/**
 * Lets a device read the decision to which a code belongs; returns what the device keeps. Fails with
 * `code_mistyped` when the check character shows a slip of the pen; `code_unknown` for a code that was never
 * printed or was replaced; `too_many_codes` (seconds to wait), and then no code is looked at.
 */
export async function enterAppealCode(
  context: ServiceContext,
  guesses: CodeGuesses,
  { typed, guesser }: { readonly typed: string; readonly guesser: Guesser },
): Promise<Result<string, CodeProblem>> {
  authorise(context.actor, "public");
  const { database, keyring, now } = context;
  const admitted = await admitCode(guesses, guesser, hashAppealCode(keyring, typed));
  if (!admitted.ok) return admitted;
  const codeHash = admitted.value;
  const row = database
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .where(
      and(
        eq(moderationDecisions.appealCodeHash, codeHash),
        isNotNull(moderationDecisions.effectiveAt),
      ),
    )
    .get();
  if (row === undefined) return problem("code_unknown", {});
  await guesses.wasRight(guesser);
  return ok(sealAppealSession(keyring, { decisionId: row.id, codeHash }, now));
}

/** The decision to which the code of this device belongs; null when it was replaced or too long ago. */
export function readDecisionByCode(
  context: ServiceContext,
  sealed: string,
  language: Language,
): StatementOfReasons | null {
  authorise(context.actor, "public");
  const session = openAppealSession(context.keyring, sealed, context.now);
  if (session === null || !isCodeOf(context.database, session)) return null;
  return statementOfReasons(context, session.decisionId, language);
}

/** Whether the code of a device is still that of its decision. */
export function isCodeOf(database: Queryable, { decisionId, codeHash }: AppealSession): boolean {
  const row = database
    .select({ codeHash: moderationDecisions.appealCodeHash })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  return row?.codeHash === codeHash;
}
