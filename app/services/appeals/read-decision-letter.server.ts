import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationDecisions, municipality } from "#db/schema/index.ts";
import { type StatementOfReasons, statementOfReasons } from "./statement-of-reasons.server.ts";

/** What stands on the letter about a decision, in the language in which it was decided. */
export interface DecisionLetter {
  readonly statement: StatementOfReasons;
  /** Name of the town; empty where it has none yet. */
  readonly town: string;
}

/** Null for a decision of which no letter is sent: it is not in effect, or restricts nobody. */
export function readDecisionLetter(
  context: ServiceContext,
  decisionId: string,
): DecisionLetter | null {
  authorise(context.actor, "moderation.read");
  const { database } = context;
  const decision = database
    .select({ language: moderationDecisions.language })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  if (decision === undefined) return null;
  const statement = statementOfReasons(context, decisionId, decision.language);
  if (statement === null) return null;
  const town = database.select({ name: municipality.name }).from(municipality).get();
  return { statement, town: town?.name ?? "" };
}
