import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";

/** Says that there are too few people to keep two of them apart, and where to add some. */
export function FewPeopleWarning({ people }: { people: number }) {
  const { t } = useTranslation("accounts");
  return (
    <Alert kind="warning" title={t("fewPeople.title", { count: people })}>
      <p className="kern-body">{t("fewPeople.text")}</p>
      <ul className="link-row">
        <li>
          <a className="kern-link" href="/staff/accounts">
            {t("fewPeople.toAccounts")}
          </a>
        </li>
        <li>
          <a className="kern-link" href="/staff/sworn-people">
            {t("fewPeople.toSworn")}
          </a>
        </li>
      </ul>
    </Alert>
  );
}
