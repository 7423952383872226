import { useTranslation } from "react-i18next";
import type { PublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { RuleList } from "./rule-list.tsx";

/** Rules that came into force while somebody typed, inside their form: ticked and sent again, all is stored. */
export function RulesTick({ rules }: { rules: Pick<PublicRules, "number" | "rules"> }) {
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <Alert kind="warning" title={t("moderation.confirm.needed")}>
        <p className="kern-body">{t("moderation.confirm.kept")}</p>
      </Alert>
      <RuleList rules={rules.rules} />
      <CheckField
        name="rulesRead"
        value={rules.number}
        label={t("moderation.confirm.tick")}
        required
      />
    </div>
  );
}
