import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { Choices } from "#app/routes/reply-fields/choices.tsx";
import type { FieldWord } from "#app/routes/reply-fields/form-dress.ts";
import { ReasonField, YesFields } from "#app/routes/reply-fields/yes-fields.tsx";
import { ANSWER_CHOICES } from "#app/services/replies/reply-choices.ts";
import type { EnteredReply, ReplyFaults } from "#app/services/replies/reply-form.ts";
import type { WordedQuestion } from "#app/services/response/question-wording.ts";
import { CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { STAFF_CHANNELS } from "./staff-channels.ts";

/** The form of a resident in the words of who types it in for them, and how the answer came. */
export function ReplyFields(props: {
  entered: EnteredReply;
  faults: ReplyFaults;
  form: {
    readonly questions: readonly WordedQuestion[];
    readonly unknownPerson: boolean;
    readonly language: Language;
  };
}) {
  const { t } = useTranslation("response");
  const { form, entered, faults } = props;
  const { questions, unknownPerson } = form;
  const dress = {
    ...{ entered, faults, forSomeone: true },
    word: (key: FieldWord) => t(`entry.fields.${key}`),
  };
  return (
    <>
      <CheckGroup legend={t("entry.channel")}>
        <Choices {...dress} type="radio" name="channel" chosen="phone">
          {STAFF_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
        </Choices>
      </CheckGroup>
      <CheckGroup
        legend={t("entry.answer")}
        error={faults.answer === undefined ? undefined : t(`entry.fields.faults.${faults.answer}`)}
      >
        <Choices {...dress} type="radio" name="answer">
          {ANSWER_CHOICES.map((value) => ({ value, label: t(`entry.answers.${value}`) }))}
        </Choices>
      </CheckGroup>
      <div className="form only-yes">
        <YesFields {...dress} questions={questions} unknownPerson={unknownPerson} />
        <SelectField
          name="language"
          label={t("entry.language")}
          defaultValue={entered.language?.[0] ?? form.language}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="form only-no">
        <ReasonField {...dress} />
      </div>
    </>
  );
}
