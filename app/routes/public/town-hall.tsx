import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";

/** Where to ask: the town hall, with phone and hours when the town has named them. */
export function TownHall() {
  const { t } = useTranslation("public");
  const { town } = useShell();
  // The town writes its hours in German, whatever the language of the page.
  const [hoursBefore, hoursAfter] = t("howItWorks.questions.hours", { hours: "\n" }).split("\n");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("howItWorks.questions.title")}</h2>
      <p className="kern-body">{t("howItWorks.questions.townHall")}</p>
      {town !== null && town.phone !== "" && (
        <p className="kern-body">
          {t("howItWorks.questions.phone", { phone: `\u2066${town.phone}\u2069` })}
        </p>
      )}
      {town !== null && town.officeHours !== "" && (
        <p className="kern-body">
          {hoursBefore}
          <bdi lang="de">{town.officeHours}</bdi>
          {hoursAfter}
        </p>
      )}
    </section>
  );
}
