import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import type { ShownStatement } from "./statement-list.tsx";
import { useStatementSentence } from "./statement-sentence.ts";

/** Statements of residents that nobody has looked at yet: taken in as they are, or left out with a reason. */
export function WaitingStatements(props: {
  statements: readonly ShownStatement[];
  open: boolean;
  mayWrite: boolean;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { statements, open, mayWrite, values, errors } = props;
  const { t } = useTranslation("statements");
  const sentence = useStatementSentence();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("waiting.title")}</h2>
      {statements.length === 0 ? (
        <p className="kern-body">{t("waiting.none")}</p>
      ) : (
        <>
          <p className="kern-body prose">{t(open ? "waiting.lead" : "waiting.late")}</p>
          <ul className="answer-list">
            {statements.map(({ id, text, language }) => {
              const again = values.intent === "decline" && values.statement === id;
              return (
                <li key={id} className="stack">
                  <p
                    className="kern-body kern-body--bold"
                    lang={languageTag(language)}
                    dir={direction(language)}
                  >
                    {text}
                  </p>
                  {mayWrite && open && (
                    <Form method="post" className="actions">
                      <input type="hidden" name="statement" value={id} />
                      <Button look="secondary" name="intent" value="show">
                        {t("waiting.show")}
                      </Button>
                    </Form>
                  )}
                  {mayWrite && (
                    <details className="kern-accordion" open={again || !open}>
                      <summary className="kern-accordion__header">
                        <span className="kern-title">{t("waiting.decline")}</span>
                      </summary>
                      <Form method="post" className="kern-accordion__body form">
                        <input type="hidden" name="statement" value={id} />
                        <TextArea
                          name="reason"
                          label={t("waiting.reason")}
                          hint={t("waiting.reasonHint")}
                          defaultValue={again ? (values.reason ?? "") : ""}
                          error={again ? sentence(errors.reason) : undefined}
                          rows={3}
                          required
                          dir="auto"
                        />
                        <div className="actions">
                          <Button look="secondary" name="intent" value="decline">
                            {t("waiting.decline")}
                          </Button>
                        </div>
                      </Form>
                    </details>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
