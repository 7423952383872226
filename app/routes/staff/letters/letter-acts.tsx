import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LETTER_OUTCOMES, type LetterOutcome } from "#app/domain/invitation-outcomes.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";

interface LetterState {
  readonly outcome: LetterOutcome | null;
  readonly outreach: boolean;
  readonly needsConsent: boolean;
  /** The day in words; null without consent. */
  readonly consented: string | null;
  readonly codeLives: boolean;
}

/** What can be done with a letter. */
export function LetterActs(props: { letter: LetterState; chooseOutcome: boolean }) {
  const { letter } = props;
  const { t } = useTranslation("letters");
  return (
    <>
      {letter.needsConsent && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("letter.consentHeading")}</h2>
          <p className="kern-body">
            {letter.consented === null
              ? t("letter.consentMissing")
              : t("letter.consentGiven", { date: letter.consented })}
          </p>
          <Form method="post" className="actions">
            {letter.consented === null ? (
              <Button name="intent" value="consent">
                {t("letter.consent")}
              </Button>
            ) : (
              <Button look="secondary" name="intent" value="withdraw_consent">
                {t("letter.withdrawConsent")}
              </Button>
            )}
          </Form>
        </section>
      )}
      {letter.outcome === null ? (
        !letter.outreach && <OutcomeForm {...props} />
      ) : (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("letter.undo")}</h2>
          <p className="kern-body">{t("letter.undoHint")}</p>
          <Form method="post" className="actions">
            <Button look="secondary" name="intent" value="undo">
              {t("letter.undo")}
            </Button>
          </Form>
        </section>
      )}
      {letter.codeLives && (
        <AskFirst summary={t("letter.newCode")} consequence={t("letter.newCodeText")}>
          <Form method="post" className="actions">
            <Button look="secondary" name="intent" value="new_code">
              {t("letter.newCodeButton")}
            </Button>
          </Form>
        </AskFirst>
      )}
    </>
  );
}

function OutcomeForm({ letter, chooseOutcome }: { letter: LetterState; chooseOutcome: boolean }) {
  const { t } = useTranslation("letters");
  const id = useId();
  const faulty = chooseOutcome ? `${id}-error` : undefined;
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("letter.outcomeHeading")}</h2>
      <Form method="post" className="form" noValidate>
        <fieldset
          className={`kern-fieldset${chooseOutcome ? " kern-fieldset--error" : ""}`}
          aria-describedby={faulty}
        >
          <legend className="kern-label">{t("letter.outcomeLegend")}</legend>
          <div className="kern-fieldset__body">
            {LETTER_OUTCOMES.map((outcome) => (
              <div key={outcome} className="kern-form-check choice">
                <input
                  className="kern-form-check__radio"
                  type="radio"
                  name="outcome"
                  value={outcome}
                  id={`${id}-${outcome}`}
                  aria-describedby={`${id}-${outcome}-effect`}
                />
                <div>
                  <label className="kern-label" htmlFor={`${id}-${outcome}`}>
                    {t(`outcomes.${outcome}`)}
                  </label>
                  <div className="kern-hint" id={`${id}-${outcome}-effect`}>
                    {t(`letter.effects.${outcome}`)}
                  </div>
                </div>
              </div>
            ))}
          </div>
          {faulty !== undefined && (
            <p className="kern-error" id={faulty} role="alert">
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">{t("letter.choose")}</span>
            </p>
          )}
        </fieldset>
        <div className="actions">
          <Button look={letter.needsConsent ? "secondary" : "primary"} name="intent" value="record">
            {t("letter.record")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
