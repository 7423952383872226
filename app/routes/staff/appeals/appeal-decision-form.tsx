import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { APPEAL_RESULTS } from "#app/domain/moderation/appeals.ts";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { LONGEST_APPEAL } from "#app/services/appeals/longest-appeal.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";

const SENTENCES = [
  "appeal_own_decision",
  "moderation_own_text",
  "moderation_about_oneself",
  "moderation_own_vote",
  "moderation_reason_missing",
  "appeal_result_missing",
  "appeal_decided",
  "appeal_missing",
  "text_too_long",
] as const;

/** The code of a problem that has a sentence of its own; null for none. */
export function appealSentenceCode(code: string | null): (typeof SENTENCES)[number] | null {
  return SENTENCES.find((known) => known === code) ?? null;
}

/** Who looks at an appeal, and the wish to be the one. */
export function TakeAppealForm(props: { mine: boolean; assignedTo: string | null }) {
  const { t } = useTranslation("appeals");
  const { mine, assignedTo } = props;
  return (
    <Form method="post" className="actions no-print">
      <p className="kern-body">
        {t("appeal.assigned")}: {mine ? t("you") : (assignedTo ?? t("nobody"))}
      </p>
      <Button look="secondary" name="intent" value={mine ? "give_back" : "take"}>
        {t(mine ? "appeal.giveBack" : "appeal.take")}
      </Button>
    </Form>
  );
}

export function AppealDecisionForm(props: {
  /** In which the author wrote. */
  language: Language;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("appeals");
  const { values, errors } = props;
  const errorOf = (field: string) => {
    const code = appealSentenceCode(errors[field] ?? null);
    return code === null ? undefined : t(`problems.${code}`);
  };
  return (
    <section className="prose stack no-print">
      <h2 className="kern-heading-medium">{t("appeal.form")}</h2>
      <Form method="post" className="form">
        <SelectField
          name="result"
          label={t("appeal.result")}
          hint={t("appeal.resultHint")}
          error={errorOf("result")}
          defaultValue={values.result ?? ""}
        >
          <option value="">{t("appeal.choose")}</option>
          {APPEAL_RESULTS.map((result) => (
            <option key={result} value={result}>
              {t(`appeal.${result}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          name="reason"
          label={t("appeal.reason")}
          hint={t("appeal.reasonHint", { language: LANGUAGE_NAMES[props.language] })}
          error={errorOf("reason")}
          defaultValue={values.reason ?? ""}
          rows={6}
          maxLength={LONGEST_APPEAL}
          dir="auto"
        />
        <p className="kern-body">{t("appeal.final")}</p>
        <div className="actions">
          <Button name="intent" value="decide">
            {t("appeal.submit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
