import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";

/**
 * Where to ask: the town hall, with phone and hours when the town has named them.
 *
 * @param props.contact phone and hours of one process, where it has its own
 */
export function TownHall(props: {
  contact?: { readonly phone: string; readonly officeHours: string };
}) {
  const { t } = useTranslation("public");
  const { town } = useShell();
  const { phone, officeHours } = props.contact ?? town ?? { phone: "", officeHours: "" };
  // The town writes its hours in German, whatever the language of the page.
  const [hoursBefore, hoursAfter] = t("howItWorks.questions.hours", { hours: "\n" }).split("\n");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("howItWorks.questions.title")}</h2>
      <p className="kern-body">{t("howItWorks.questions.townHall")}</p>
      {phone !== "" && (
        <p className="kern-body">
          {t("howItWorks.questions.phone", { phone: `\u2066${phone}\u2069` })}
        </p>
      )}
      {officeHours !== "" && (
        <p className="kern-body">
          {hoursBefore}
          <bdi lang="de">{officeHours}</bdi>
          {hoursAfter}
        </p>
      )}
    </section>
  );
}
