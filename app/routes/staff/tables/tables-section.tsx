import { useTranslation } from "react-i18next";

/** The way from a panel to its mixed tables. */
export function TablesSection({ address }: { address: string }) {
  const { t } = useTranslation("tables");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("title")}</h2>
      <p className="kern-body">
        {t("lead")}{" "}
        <a className="kern-link" href={`${address}/tables`}>
          {t("fromPanel")}
        </a>
      </p>
    </section>
  );
}
