import { useTranslation } from "react-i18next";
import { type SpecialSign, signText } from "#app/domain/facts/special-signs.ts";

/** What the signs and brackets of a table mean. */
export function FigureSigns(props: {
  readonly signs: readonly SpecialSign[];
  readonly qualified: boolean;
}) {
  const { t } = useTranslation("public");
  const { signs, qualified } = props;
  if (signs.length === 0 && !qualified) return null;
  return (
    <div className="kern-body kern-body--small">
      <p className="kern-label">{t("facts.signs")}</p>
      <ul className="bullets">
        {signs.map((sign) => (
          <li key={sign}>{t(`charts.signs.${sign}`, { sign: `\u2068${signText(sign)}\u2069` })}</li>
        ))}
        {qualified && <li>{t("facts.qualified")}</li>}
      </ul>
    </div>
  );
}
