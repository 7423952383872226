import { and, eq, isNull } from "drizzle-orm";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import { takeAppeal } from "#app/services/appeals/take-appeal.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { assignCase } from "#app/services/moderation/assign-case.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { decisionSchema } from "#app/services/moderation/decision-fields.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { readPublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { personOfName } from "#app/services/participation/person-of-name.server.ts";
import {
  amendments,
  contributions,
  type ModeratedKind,
  moderationCases,
  proposals,
  statements,
} from "#db/schema/index.ts";
import type { DemoCase, DemoDecision, DemoModerator } from "./demo-case.ts";
import { must } from "./demo-result.ts";
import { confirmAs } from "./seed-rules.server.ts";
import { demoActor } from "./store-demo-town.server.ts";

/** Services on a day, counted from today; asked for in the order of time. */
export type OnDay = (days: number, actor: ServiceContext["actor"]) => ServiceContext;

/** A process whose moderation is told. */
export interface Moderated {
  readonly processId: string;
  /** What is written about, in the order to which the cases refer. */
  readonly proposalIds: readonly string[];
  /** Invited people who write, one a case; where there are none staff write for people without a code. */
  readonly writers: readonly string[];
}

/** Something that happens on a day. */
interface Step {
  readonly on: number;
  readonly act: (context: ServiceContext) => void;
}

interface Place {
  readonly kind: ModeratedKind;
  readonly id: string;
}

/** Everything that happens to one text of the demo town, in no order. */
export function stepsOfCase(
  { text, reports = [], assigned, decisions = [], changed }: DemoCase,
  of: Moderated,
  index: number,
): readonly Step[] {
  const { processId, proposalIds } = of;
  const invitationId = of.writers[index];
  const story = new Story(processId, "begins" in text ? text.begins : null, invitationId);
  const steps: Step[] = [];
  if ("on" in text) {
    const { on, about, kind, by, language } = text;
    const write: Step["act"] = (context) => {
      if (invitationId !== undefined) confirmAs(context, processId, invitationId);
      const who =
        invitationId === undefined
          ? personOfName(context, processId, by)
          : ({ as: "self", shownName: by } as const);
      const proposal = { proposalId: proposalIds[about] ?? "", kind };
      const form = contributionSchema.parse({ language, text: text.text });
      story.written(must(writeContribution(story.author(context), proposal, who, form)));
    };
    steps.push({ on, act: write });
  }
  for (const { on, rule, language, words = "" } of reports) {
    const act: Step["act"] = (context) => {
      const visitor = { ...context, actor: { kind: "visitor" } } as const;
      const report = { ruleId: story.rule(context, rule), words, language };
      must(reportText(visitor, story.place(context), report, `203.0.113.${index + 1}`));
    };
    steps.push({ on, act });
  }
  if (assigned !== undefined) {
    const act: Step["act"] = (context) => story.assign(context, assigned.to);
    steps.push({ on: assigned.on, act });
  }
  if (changed !== undefined) {
    const act: Step["act"] = (context) => {
      const version = { contributionId: story.place(context).id, basedOn: 1 };
      must(correctContribution(story.author(context), version, { text: changed.text }));
    };
    steps.push({ on: changed.on, act });
  }
  return [...steps, ...decisions.flatMap((decision) => stepsOfDecision(decision, story))];
}

/** A decision, the agreement of a second person, and the appeal against it. */
function stepsOfDecision(decision: DemoDecision, story: Story): readonly Step[] {
  const { on, by, rule, days, agreed, appeal, measure, facts, reason, language } = decision;
  let decisionId = "";
  let appealId = "";
  const decide: Step["act"] = (context) => {
    const ruleId = rule === undefined ? "" : story.rule(context, rule);
    const form = { measure, ruleId, facts, reason, language, days: days?.toString() };
    const caseId = story.assign(context, by);
    const input = decisionSchema.parse(form);
    decisionId = must(decideCase(moderating(context, by), caseId, input)).decisionId;
  };
  const steps: Step[] = [{ on, act: decide }];
  if (agreed !== undefined) {
    const agree: Step["act"] = (context) => {
      must(agreeToDecision(moderating(context, agreed.by), decisionId));
    };
    steps.push({ on: agreed.on, act: agree });
  }
  if (appeal === undefined) return steps;
  const { decided, ...input } = appeal;
  const lodge: Step["act"] = (context) => {
    appealId = must(lodgeOwnAppeal(story.author(context), decisionId, input));
  };
  steps.push({ on: appeal.on, act: lodge });
  if (decided === undefined) return steps;
  const answer: Step["act"] = (context) => {
    const acting = moderating(context, decided.by);
    must(takeAppeal(acting, appealId, "take"));
    must(decideAppeal(acting, appealId, decided));
  };
  return [...steps, { on: decided.on, act: answer }];
}

/** One text, its author and its open case, as far as the story has come. */
class Story {
  private known: Place | null = null;

  constructor(
    private readonly processId: string,
    private readonly begins: string | null,
    private readonly invitationId: string | undefined,
  ) {}

  written(id: string): void {
    this.known = { kind: "contribution", id };
  }

  place(context: ServiceContext): Place {
    this.known ??= findText(context, this.processId, this.begins ?? "");
    return this.known;
  }

  author(context: ServiceContext): ServiceContext {
    const id = this.invitationId;
    const actor =
      id === undefined ? demoActor(context, "organiser") : { kind: "resident" as const, id };
    return { ...context, actor };
  }

  /** The id of a rule in force, by its place from 1. */
  rule(context: ServiceContext, position: number): string {
    const rules = readPublicRules(context, this.processId, null, "de")?.shown?.rules ?? [];
    return rules.find((rule) => rule.position === position)?.id ?? "";
  }

  /** Gives the open case of the text to a moderator. Returns its id. */
  assign(context: ServiceContext, to: DemoModerator): string {
    const { kind, id } = this.place(context);
    const { textKind, textId, closedAt } = moderationCases;
    const row = context.database
      .select({ id: moderationCases.id })
      .from(moderationCases)
      .where(and(eq(textKind, kind), eq(textId, id), isNull(closedAt)))
      .get();
    if (row === undefined) throw new Error("The demo town has no such case.");
    must(assignCase(moderating(context, to), row.id, demoActor(context, "moderator", to).id));
    return row.id;
  }
}

function moderating(context: ServiceContext, which: DemoModerator): ServiceContext {
  return { ...context, actor: demoActor(context, "moderator", which) };
}

/** A text of a process by its beginning. */
export function findText({ database }: ServiceContext, processId: string, begins: string): Place {
  const all = [
    ["proposal", database.select({ id: proposals.id }).from(proposals).all()],
    ["amendment", database.select({ id: amendments.id }).from(amendments).all()],
    ["contribution", database.select({ id: contributions.id }).from(contributions).all()],
    ["statement", database.select({ id: statements.id }).from(statements).all()],
  ] as const;
  const places = all.flatMap(([kind, rows]) => rows.map(({ id }) => ({ kind, id })));
  const found = places.find(({ kind, id }) => {
    const text = readModeratedText(database, kind, id);
    return text?.processId === processId && text.title.startsWith(begins);
  });
  if (found === undefined) throw new Error("The demo town has no such text.");
  return found;
}
