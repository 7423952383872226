import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import type { DecisionInWords } from "#app/routes/public/moderation/decision-notice.tsx";
import { caseOfDecision } from "#app/services/moderation/case-of-decision.server.ts";
import { readStubs } from "#app/services/moderation/read-stubs.server.ts";
import { may } from "#app/services/permissions.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** What stays of a removed text on the pages of staff. */
const STAYS = {
  proposal: "proposals:removed",
  contribution: "discussion:one.removed",
  statement: "statements:list.removed",
} as const;

/** What stands in place of a removed text for staff; moderators are led to its case. Null where it was not. */
export function removedNotice(
  { services, actor, language }: Visit,
  kind: keyof typeof STAYS,
  id: string,
): DecisionInWords | null {
  const own = staffLanguage(language);
  const stub = readStubs(services, kind, [id], own).get(id);
  if (stub?.measure !== "remove") return null;
  const { t } = publicTranslation(own);
  const words = staffTitles(language);
  const since =
    stub.since === null
      ? ""
      : t("public:moderation.hidden.since", { date: dayOfMoment(stub.since, own) });
  const caseId = may(actor, "moderation.read") ? caseOfDecision(services, stub.decisionId) : null;
  return {
    sentence: `${t("public:moderation.hidden.remove")}. ${since}`.trim(),
    passages: [
      ...(stub.ruleText === null
        ? []
        : [{ name: t("public:moderation.hidden.rule"), ...stub.ruleText }]),
      { name: t("public:moderation.hidden.reason"), text: stub.reason, language: stub.language },
    ],
    what: words(STAYS[kind]),
    link:
      caseId === null
        ? null
        : { href: `/staff/moderation/${caseId}`, name: t("public:rooms.moderated.toCase") },
  };
}
