import { useTranslation } from "react-i18next";
import { useFormat } from "#app/ui/format.ts";

/** Minutes in words: from an hour on with hours. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  return (total) => {
    const hours = format.whole(Math.floor(total / 60));
    const minutes = total % 60;
    if (total < 60) return t("minutes", { count: minutes });
    if (minutes === 0) return t("hours", { hours });
    return t("hoursAndMinutes", { hours, minutes: format.whole(minutes) });
  };
}
