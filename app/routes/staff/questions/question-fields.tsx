import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import {
  missingLanguages,
  type Question,
  wordedQuestion,
} from "#app/services/response/question-wording.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { fieldNames } from "./questions-form.ts";

/** A question as residents will see it, where its answer comes from, and its words to change. */
export function QuestionFields(props: {
  position: number;
  question: Question;
  /** Whether the register can tell all values. */
  told: boolean;
  editable: boolean;
  /** Its words are shown from the start. */
  open: boolean;
}) {
  const { t, i18n } = useTranslation("questions");
  const { question, position, told, editable } = props;
  const names = fieldNames(position);
  const worded = wordedQuestion(question, "de");
  const missing = missingLanguages(question);
  return (
    <section className="question-card stack" aria-labelledby={`question-${position}`}>
      <div className="card-head">
        <h2 className="kern-heading-medium" id={`question-${position}`}>
          <bdi>{question.feature}</bdi>
        </h2>
        <StatusBadge kind={missing.length === 0 ? "success" : "warning"}>
          {missing.length === 0
            ? t("translations.complete")
            : t("translations.missing", {
                languages: missing.map((language) => LANGUAGE_NAMES[language]).join(", "),
              })}
        </StatusBadge>
      </div>
      <div className="question-preview" lang="de">
        <p className="kern-title">{worded.question.text}</p>
        <p className="kern-body kern-body--muted">{worded.why?.text}</p>
        <ul className="question-answers">
          {worded.answers.map(({ value, text }) => (
            <li key={value}>{text.text}</li>
          ))}
          <li className="kern-body--muted" lang={i18n.language}>
            {t("notSaid")}
          </li>
        </ul>
      </div>
      {editable ? (
        <>
          <input type="hidden" name={names.feature} value={question.feature} />
          {question.values.map((value) => (
            <input key={value} type="hidden" name={names.value} value={value} />
          ))}
          {told ? (
            <CheckGroup legend={t("source.legend")}>
              {(["register", "asked"] as const).map((source) => (
                <CheckField
                  key={source}
                  type="radio"
                  name={names.source}
                  value={source}
                  defaultChecked={question.source === source}
                  label={t(`source.${source}`)}
                  hint={t(`source.${source}Hint`)}
                />
              ))}
            </CheckGroup>
          ) : (
            <>
              <input type="hidden" name={names.source} value="asked" />
              <p className="kern-body">{t("source.askedOnly")}</p>
            </>
          )}
          <details className="kern-accordion" open={props.open}>
            <summary className="kern-accordion__header">
              <span className="kern-title">
                {t("edit")}
                <span className="visually-hidden">: {question.feature}</span>
              </span>
            </summary>
            <div className="kern-accordion__body stack">
              <p className="kern-body">{t("translations.hint")}</p>
              <div className="question-languages">
                {LANGUAGES.map((language) => (
                  <WordFields key={language} {...{ question, position, language }} />
                ))}
              </div>
            </div>
          </details>
        </>
      ) : (
        <p className="kern-body">{t(`source.summary.${question.source}`)}</p>
      )}
    </section>
  );
}

function WordFields(props: {
  question: Question;
  position: number;
  language: (typeof LANGUAGES)[number];
}) {
  const { t } = useTranslation("questions");
  const { question, position, language } = props;
  const names = fieldNames(position);
  const script = { lang: languageTag(language), dir: direction(language) };
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{LANGUAGE_NAMES[language]}</legend>
      <TextField
        {...script}
        name={names.question(language)}
        label={t("texts.question")}
        defaultValue={question.texts[language]?.question ?? ""}
      />
      <TextArea
        {...script}
        name={names.why(language)}
        label={t("texts.why")}
        rows={4}
        defaultValue={question.texts[language]?.why ?? ""}
      />
      {question.values.map((value, place) => (
        <TextField
          {...script}
          key={value}
          name={names.answer(place, language)}
          label={t("texts.answer", { value })}
          defaultValue={question.answers[value]?.[language] ?? ""}
        />
      ))}
    </fieldset>
  );
}
