import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MEASURES, type Measure } from "#app/domain/moderation/measures.ts";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { LONGEST_MODERATION } from "#app/services/moderation/longest-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import type { CaseView } from "./case-view.server.ts";
import { ConfirmDecision } from "./confirm-decision.tsx";
import { useModerationSentence } from "./moderation-sentence.ts";

/** A decision in words; it is checked and shown with what follows before it is taken. */
export function DecideForm(props: {
  view: CaseView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  checked: boolean;
}) {
  const { view, values, errors } = props;
  const { t } = useTranslation("moderation");
  const sentence = useModerationSentence();
  if (props.checked) return <ConfirmDecision view={view} values={values} />;
  const language = view.text?.language ?? "de";
  const own = { lang: languageTag(language), dir: direction(language) };
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("case.decideTitle")}</h2>
      {view.waiting !== null && <Alert kind="info" title={t("case.ownWaits")} />}
      {view.rules.length === 0 && <Alert kind="warning" title={t("case.noRules")} />}
      <Form method="post" className="form">
        {view.text !== null && <input type="hidden" name="textVersion" value={view.text.version} />}
        <CheckGroup legend={t("case.measure")} error={sentence(errors.measure)}>
          {offered(view).map((measure) => (
            <CheckField
              key={measure}
              type="radio"
              name="measure"
              value={measure}
              required
              defaultChecked={values.measure === measure}
              label={t(`measures.${measure}`)}
              hint={t(`follows.${measure}`)}
            />
          ))}
        </CheckGroup>
        {view.authors.length > 1 && (
          <SelectField
            name="participantId"
            label={t("case.author")}
            defaultValue={values.participantId ?? view.authors[0]?.id}
            error={sentence(errors.participantId)}
          >
            {view.authors.map((author) => (
              <option key={author.id} value={author.id}>
                {author.name === ""
                  ? t(author.kind === "panel" ? "case.panel" : "case.former")
                  : author.name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          name="ruleId"
          label={t("case.ruleField")}
          defaultValue={values.ruleId ?? ""}
          error={sentence(errors.ruleId)}
          {...own}
        >
          <option value="">{t("case.ruleNone")}</option>
          {view.rules.map(({ id, position, text }) => (
            <option key={id} value={id}>
              {`${position}. ${text}`}
            </option>
          ))}
        </SelectField>
        <TextField
          name="days"
          label={t("case.daysField")}
          hint={t("case.daysHint")}
          inputMode="numeric"
          maxLength={3}
          defaultValue={values.days ?? ""}
          error={sentence(errors.days)}
        />
        <TextArea
          name="facts"
          label={t("case.factsField")}
          hint={t("case.factsHint")}
          rows={3}
          maxLength={LONGEST_MODERATION.facts}
          defaultValue={values.facts ?? ""}
          error={sentence(errors.facts)}
          dir="auto"
        />
        <TextArea
          name="reason"
          label={t("case.reasonField")}
          hint={t("case.reasonHint", { language: LANGUAGE_NAMES[language] })}
          rows={4}
          maxLength={LONGEST_MODERATION.reason}
          defaultValue={values.reason ?? ""}
          error={sentence(errors.reason)}
          dir="auto"
        />
        <SelectField
          name="language"
          label={t("case.languageField")}
          defaultValue={values.language ?? language}
          error={sentence(errors.language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        <details className="kern-accordion">
          <summary className="kern-accordion__header">
            <span className="kern-title">{t("case.templates")}</span>
          </summary>
          <div className="kern-accordion__body">
            <ul {...own}>
              {view.wording.map((wording) => (
                <li className="kern-body" key={wording}>
                  {wording}
                </li>
              ))}
            </ul>
          </div>
        </details>
        <div className="actions">
          <Button name="intent" value="check">
            {t("case.check")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Measures that can be taken on this text as it is. */
function offered({ text, rules, authors, hidden }: CaseView): readonly Measure[] {
  if (text === null || rules.length === 0) return ["leave"];
  return MEASURES.filter((measure) => {
    if (measure === "ask_to_change") return text.changeable;
    if (measure === "hide") return hidden === null;
    if (measure === "remove") return hidden !== "remove";
    return measure === "leave" || authors.length > 0;
  });
}
