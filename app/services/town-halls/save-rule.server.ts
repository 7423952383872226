import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { AuditEntry } from "#app/services/audit/append-audit.server.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { townHallRules, townHallRuleTexts } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import type { TownHall, TownHallRule } from "./load-town-hall.server.ts";
import type { RuleInput } from "./rule-fields.ts";

/** Which rule is changed. */
export interface RulePlace {
  readonly townHallId: string;
  readonly ruleId: string;
}

type RulesFixed = Problem<"rules_fixed", object>;
type OwnProblem =
  | RulesFixed
  | Problem<"rule_not_found", object>
  | Problem<"changed_meanwhile", object>;

/** The mark of a rule as it is stored. */
export function ruleMark({ startsAt, endsAt, imposedBy, texts }: TownHallRule): string {
  return contentMark([startsAt, endsAt, imposedBy, texts.original.revision]);
}

/** The mark of all rules in their order. */
export function rulesMark({ rules }: TownHall): string {
  return contentMark(rules.map((rule) => [rule.id, ruleMark(rule)]));
}

/**
 * Puts a rule after the others and returns its id.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `rules_fixed` (the town hall was published).
 */
export function addRule(
  context: ServiceContext,
  townHallId: string,
  { text, ...ladder }: RuleInput,
): Result<string, NotEditable | RulesFixed> {
  authorise(context.actor, "townHall.write");
  return changeRules(context, townHallId, ({ transaction, townHall }) => {
    const { id } = transaction
      .insert(townHallRules)
      .values({ townHallId, position: townHall.rules.length, ...ladder })
      .returning({ id: townHallRules.id })
      .get();
    transaction.insert(townHallRuleTexts).values({ ruleId: id, language: "de", text }).run();
    return ok(id);
  });
}

/**
 * Changes a rule with its German wording. A changed wording raises its revision, which makes its
 * translations outdated.
 *
 * @param seen the mark of the rule that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `rules_fixed`, `rule_not_found`,
 * `changed_meanwhile`.
 */
export function updateRule(
  context: ServiceContext,
  { townHallId, ruleId }: RulePlace,
  { text, ...ladder }: RuleInput,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeRules(context, townHallId, ({ transaction, townHall }): Result<null, OwnProblem> => {
    const rule = townHall.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) return problem("rule_not_found", {});
    if (ruleMark(rule) !== seen) return problem("changed_meanwhile", {});
    transaction.update(townHallRules).set(ladder).where(eq(townHallRules.id, ruleId)).run();
    const { original } = rule.texts;
    if (original.text !== text) {
      const revision = original.revision + 1;
      transaction
        .update(townHallRuleTexts)
        .set({ text, revision, basedOn: revision })
        .where(and(eq(townHallRuleTexts.ruleId, ruleId), eq(townHallRuleTexts.language, "de")))
        .run();
    }
    return ok(null);
  });
}

/**
 * Moves a rule up or down in the order in which they are read out.
 *
 * @param seen the mark of all rules that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `rules_fixed`, `rule_not_found`,
 * `changed_meanwhile`. Above the first and below the last nothing changes.
 */
export function moveRule(
  context: ServiceContext,
  { townHallId, ruleId }: RulePlace,
  direction: "up" | "down",
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeRules(context, townHallId, ({ transaction, townHall }): Result<null, OwnProblem> => {
    const order = townHall.rules.map(({ id }) => id);
    const from = order.indexOf(ruleId);
    if (from === -1) return problem("rule_not_found", {});
    if (rulesMark(townHall) !== seen) return problem("changed_meanwhile", {});
    order.splice(from, 1);
    order.splice(Math.max(0, direction === "up" ? from - 1 : from + 1), 0, ruleId);
    storeOrder(transaction, order);
    return ok(null);
  });
}

/**
 * Takes a rule away with its translations.
 *
 * @param seen the mark of all rules that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `rules_fixed`, `rule_not_found`,
 * `changed_meanwhile`.
 */
export function removeRule(
  context: ServiceContext,
  { townHallId, ruleId }: RulePlace,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeRules(context, townHallId, ({ transaction, townHall }): Result<null, OwnProblem> => {
    const others = townHall.rules.map(({ id }) => id).filter((id) => id !== ruleId);
    if (others.length === townHall.rules.length) return problem("rule_not_found", {});
    if (rulesMark(townHall) !== seen) return problem("changed_meanwhile", {});
    transaction.delete(townHallRules).where(eq(townHallRules.id, ruleId)).run();
    storeOrder(transaction, others);
    return ok(null);
  });
}

function storeOrder(transaction: Queryable, order: readonly string[]): void {
  for (const [position, id] of order.entries()) {
    transaction.update(townHallRules).set({ position }).where(eq(townHallRules.id, id)).run();
  }
}

/** Everyone could read in the announcement by which rules they would be judged: they stay as they were. */
function changeRules<Value, P extends Problem>(
  caller: Pick<ServiceContext, "database" | "actor" | "now">,
  townHallId: string,
  change: (stored: {
    readonly transaction: Queryable;
    readonly townHall: TownHall;
  }) => Result<Value, P>,
): Result<Value, NotEditable | RulesFixed | P> {
  return changeTownHall(caller, townHallId, ({ transaction, townHall, record }) => {
    if (townHall.publishedAt !== null) return problem("rules_fixed", {});
    const result: Result<Value, P | RulesFixed> = change({ transaction, townHall });
    const entry: AuditEntry = {
      action: "town_hall_rules_updated",
      objectKind: "town_hall",
      objectId: townHallId,
    };
    if (result.ok) record(entry);
    return result;
  });
}
