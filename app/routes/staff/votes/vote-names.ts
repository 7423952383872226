import { useTranslation } from "react-i18next";
import type { ElectorateName, StaffVote } from "#app/services/votes/setup/read-vote.server.ts";

/** What an electorate is called. */
export function useElectorateName(): (who: ElectorateName) => string {
  const { t } = useTranslation("votes");
  return (who) => {
    switch (who.kind) {
      case "panel":
        return t("who.panel", { number: String(who.number) });
      case "present":
        return who.title === null ? t("who.presentGone") : t("who.present", { title: who.title });
      case "invited":
        return t("who.invited");
      case "residents":
        return t("who.residents", { age: String(who.minimumAge) });
    }
  };
}

/** The colour that repeats where a vote stands. */
export const STATUS_KINDS = {
  draft: "info",
  open: "success",
  closed: "warning",
  counted: "warning",
  final: "success",
  cancelled: "danger",
} as const satisfies Record<StaffVote["status"], string>;
