import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import type { QuestionDesk } from "#app/services/floor-questions/read-question-desk.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";
import { useFieldError } from "./desk-sentence.ts";
import type { QuestionsAnswer } from "./questions-action.server.ts";

/** For questions that are asked aloud or handed in on paper. */
export function EnterQuestionForm(props: {
  desk: QuestionDesk;
  answer: QuestionsAnswer | undefined;
}) {
  const { desk, answer } = props;
  const { t } = useTranslation("desk");
  const refused = answer?.entered.intent === "enter" ? answer : undefined;
  const errorOf = useFieldError(refused?.errors);
  const entered = refused?.entered ?? {};
  return (
    <section className="stack" aria-labelledby="enter-question">
      <h2 className="kern-heading-medium" id="enter-question">
        {t("questions.enter")}
      </h2>
      <Form method="post" className="form" key={desk.questions.length}>
        <TextArea
          name="text"
          label={t("questions.text")}
          error={errorOf("text")}
          defaultValue={entered.text}
          rows={2}
          maxLength={600}
          dir="auto"
          required
        />
        <div className="form-columns">
          <SelectField
            name="channel"
            label={t("questions.channel")}
            defaultValue={entered.channel ?? "room"}
          >
            <option value="room">{t("questions.channels.room")}</option>
            <option value="paper">{t("questions.channels.paper")}</option>
          </SelectField>
          <SelectField
            name="language"
            label={t("questions.language")}
            defaultValue={entered.language ?? "de"}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="itemId"
            label={t("questions.item")}
            defaultValue={entered.itemId ?? desk.runningItem ?? ""}
          >
            <option value="">{t("questions.noItem")}</option>
            {desk.items.map(({ id, title }) => (
              <option key={id} value={id} lang="de">
                {title}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="actions">
          <Button name="intent" value="enter">
            {t("questions.enterSubmit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
