import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type ModerationRule, readRuleSets, readRules } from "./stored-rules.server.ts";

/** A version of the rules as staff see it; `publishedAt: null` for the one that is being prepared. */
export interface RuleVersion {
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly rules: readonly ModerationRule[];
}

/** All versions of the rules of a process, the newest first. */
export function readRulesForStaff(
  context: ServiceContext,
  processId: string,
): readonly RuleVersion[] {
  authorise(context.actor, "moderation.rules");
  return readRuleSets(context.database, processId).map(({ number, publishedAt }) => ({
    number,
    publishedAt,
    rules: readRules(context.database, processId, number),
  }));
}
