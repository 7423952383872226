import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { may } from "#app/services/permissions.ts";
import { noticeToGroup } from "#app/services/rooms/notice-to-group.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import type { DecisionInWords } from "../moderation/decision-notice.tsx";
import type { RoomPlace } from "./room-place.server.ts";

/** What moderators decided about a document, in the words of whoever reads its room; null where nothing stands. */
export function groupNotice(
  visit: Visit,
  documentId: string,
  place: RoomPlace,
): (DecisionInWords & { readonly hides: boolean }) | null {
  const { language, staff } = place;
  const notice = noticeToGroup(visit.services, documentId, language);
  if (notice === null) return null;
  const t = publicTranslation(language).getFixedT(null, "public");
  const { measure, rule, facts, reason } = notice;
  const own = (text: string) => ({ text, language: notice.language });
  return {
    hides: measure !== "ask_to_change",
    sentence: place.t(`moderated.${measure}`, {
      date: dayOfMoment(notice.due ?? notice.since, language),
    }),
    passages: [
      ...(rule === null ? [] : [{ name: t("moderation.hidden.rule"), ...rule }]),
      { name: t("moderation.own.facts"), ...own(facts) },
      { name: t("moderation.hidden.reason"), ...own(reason) },
    ],
    what: place.t(measure === "ask_to_change" ? "moderated.change" : "moderated.object"),
    link: staff
      ? may(visit.actor, "moderation.read")
        ? { href: `/staff/moderation/${notice.caseId}`, name: place.t("moderated.toCase") }
        : null
      : { href: `/r/me/decisions/${notice.decisionId}`, name: place.t("moderated.toDecision") },
  };
}
