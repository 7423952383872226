import { MODERATION_WORDING } from "#app/i18n/moderation-wording.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { knownHints } from "#app/services/moderation/moderation-case.server.ts";
import { type CaseDetails, readCase } from "#app/services/moderation/read-case.server.ts";
import { ruleText } from "#app/services/moderation/stored-rules.server.ts";
import { may } from "#app/services/permissions.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";

/** The case that an address names; 404 for any other. */
export function caseOf({ services, params }: Visit): CaseDetails {
  const details = readCase(services, params.caseId ?? "");
  if (details === null) throw new Response(null, { status: 404 });
  return details;
}

/** A case as its page shows it: rules in the language of the text, nothing that is sealed or hashed. */
export function caseView(visit: Visit) {
  const details = caseOf(visit);
  const { text, actor } = { text: details.text, actor: visit.actor };
  const language = text?.language ?? "de";
  const own = actor.kind === "staff" ? actor.id : "";
  return {
    id: details.id,
    kind: details.textKind,
    state: details.state,
    changeDue: details.changeDue,
    openedAt: details.openedAt,
    openedVersion: details.textVersion,
    noticedBy: details.noticedBy,
    hints: knownHints(details),
    processTitle: processTitle(visit.services, details.processId),
    textId: details.textId,
    text:
      text === null
        ? null
        : {
            ...{ language, version: text.version, passages: text.passages, title: text.title },
            ...{ address: text.address, changeable: text.changeable },
            group: text.group?.name ?? null,
          },
    hidden: details.hidden?.measure ?? null,
    accepted: details.accepted,
    earlier: details.earlier,
    authors: details.authors,
    reports: {
      total: details.reports.total,
      byRule: details.reports.byRule.map(({ rule, count }) => ({ position: rule.position, count })),
      newest: details.reports.newest.map(({ id, at, rule, words, ...report }) => ({
        ...{ id, at, words, language: report.language, position: rule.position },
      })),
    },
    decisions: details.decisions.map((decision, index) => ({
      id: decision.id,
      measure: decision.measure,
      version: decision.textVersion,
      /** Whether the text says something else now. */
      changedSince: text !== null && text.version !== decision.textVersion,
      days: decision.days,
      decider: decision.decider,
      decidedAt: decision.decidedAt,
      second: decision.second,
      refusedReason: decision.refusedReason,
      effectiveAt: decision.effectiveAt,
      liftedAt: decision.liftedAt,
      appeal: decision.appeal,
      /** Of what never took effect, or restricts nobody, nobody is told by letter. */
      letter: decision.effectiveAt !== null && decision.measure !== "leave",
      waits: decision.id === details.waiting?.id,
      replaced: index > 0 && decision.effectiveAt === null && decision.secondBy === null,
      rule:
        decision.rule === null
          ? null
          : { position: decision.rule.position, ...ruleText(decision.rule, decision.language) },
      facts: decision.facts,
      reason: decision.reason,
      language: decision.language,
      told: decision.told,
    })),
    waiting:
      details.waiting === null
        ? null
        : { id: details.waiting.id, own: details.waiting.decidedBy === own },
    assignee: details.assignee,
    concerned: details.concerned,
    moderators: details.moderators,
    rules: details.rules.map((rule) => ({
      id: rule.id,
      position: rule.position,
      ...ruleText(rule, language),
    })),
    wording: MODERATION_WORDING[language],
    bar: details.bar,
    own,
    mayWrite: may(actor, "moderation.write"),
  };
}
export type CaseView = ReturnType<typeof caseView>;
