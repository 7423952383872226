import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#app/domain/moderation/measures.ts";
import { direction, isLanguage, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import type { CaseView } from "./case-view.server.ts";

const FIELDS = [
  ...["measure", "ruleId", "days", "facts", "reason", "language", "participantId"],
  "textVersion",
];

/** A decision as it was entered, and what follows from it; only now it is taken. */
export function ConfirmDecision(props: {
  view: CaseView;
  values: Readonly<Record<string, string>>;
}) {
  const { view, values } = props;
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const measure = values.measure as Measure;
  const rule = view.rules.find(({ id }) => id === values.ruleId);
  const language = isLanguage(values.language) ? values.language : "de";
  const own = { lang: languageTag(language), dir: direction(language) };
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("case.confirmTitle")}</h2>
      <Alert kind="warning" title={t(`measures.${measure}`)}>
        <p className="kern-body">{t(`follows.${measure}`)}</p>
        {view.accepted !== null && (measure === "hide" || measure === "remove") && (
          <p className="kern-body">{t("accepted.confirm")}</p>
        )}
      </Alert>
      {values.days !== "" && values.days !== undefined && (
        <p className="kern-body">{t("case.days", { count: Number(values.days) })}</p>
      )}
      {rule !== undefined && measure !== "leave" && (
        <p className="kern-body">
          {t("case.rule", { position: format.whole(rule.position) })}:{" "}
          <bdi lang={languageTag(rule.language)} dir={direction(rule.language)}>
            {rule.text}
          </bdi>
        </p>
      )}
      {values.facts !== "" && (
        <p className="kern-body">
          {t("case.facts")}: <bdi {...own}>{values.facts}</bdi>
        </p>
      )}
      <p className="kern-body">
        {t("case.reason")}: <bdi {...own}>{values.reason}</bdi>
      </p>
      <Form method="post" className="actions">
        {FIELDS.filter((field) => values[field] !== undefined).map((field) => (
          <input type="hidden" key={field} name={field} value={values[field]} />
        ))}
        <Button name="intent" value="decide">
          {t("case.confirm")}
        </Button>
        <Button look="secondary" name="intent" value="change">
          {t("case.change")}
        </Button>
      </Form>
    </section>
  );
}
