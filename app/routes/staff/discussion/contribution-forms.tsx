import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { useDiscussionSentence } from "./discussion-sentence.ts";
import { ContributionField, SpeakerFields } from "./speaker-fields.tsx";

interface Entered {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** A reply in the name of the town, or for somebody. */
export function AnswerForm(props: Entered & Omit<Parameters<typeof SpeakerFields>[0], "town">) {
  const { values, errors, people, panels, others } = props;
  const { t } = useTranslation("discussion");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("answer.title")}</h2>
      <p className="kern-body prose">{t("answer.lead")}</p>
      <Form method="post" className="form">
        <SpeakerFields
          people={people}
          panels={panels}
          values={values}
          errors={errors}
          town
          others={others}
        />
        <div className="actions">
          <Button name="intent" value="answer">
            {t("answer.submit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** What staff entered themselves can be corrected and taken back. */
export function CorrectForm(
  props: Entered & { version: number; text: string; correctable: boolean },
) {
  const { values, errors, version, text, correctable } = props;
  const { t } = useTranslation("discussion");
  const sentence = useDiscussionSentence();
  return (
    <>
      {correctable && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("correct.title")}</h2>
          <p className="kern-body prose">{t("correct.lead")}</p>
          <Form method="post" className="form" key={version}>
            <input type="hidden" name="version" value={version} />
            <ContributionField text={values.text ?? text} error={sentence(errors.text)} />
            <div className="actions">
              <Button look="secondary" name="intent" value="correct">
                {t("correct.submit")}
              </Button>
            </div>
          </Form>
        </section>
      )}
      <AskFirst summary={t("withdraw.title")} consequence={t("withdraw.consequence")}>
        <Form method="post">
          <Button look="secondary" name="intent" value="withdraw">
            {t("withdraw.submit")}
          </Button>
        </Form>
      </AskFirst>
    </>
  );
}
