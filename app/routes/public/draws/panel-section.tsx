import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";

/** The panel that was drawn, as row ids. */
export function PanelSection(props: { number: number; rows: readonly string[] }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("draw.panel")}</h2>
      <p className="kern-body prose">
        {t("draw.panelText", { count: props.rows.length, number: formatNumber(props.number) })}{" "}
        {t("draw.panelNames")}
      </p>
      <ul className="row-ids">
        {props.rows.map((row) => (
          <li key={row}>
            <code className="code">{row}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
