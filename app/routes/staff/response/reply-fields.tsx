import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { AskedQuestion } from "#app/services/replies/read-reply-form.server.ts";
import {
  ANSWER_CHOICES,
  AVAILABILITIES,
  CONTACT_CHOICES,
  SUPPORT_NEEDS,
} from "#app/services/replies/reply-choices.ts";
import {
  type EnteredReply,
  PREFER_NOT_TO_SAY,
  questionField,
  type ReplyFaults,
} from "#app/services/replies/reply-form.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { STAFF_CHANNELS } from "./staff-channels.ts";

interface Fields {
  readonly entered: EnteredReply;
  readonly faults: ReplyFaults;
}

/** What a resident would fill in, in the words of who types it in for them, and how it came. */
export function ReplyFields(
  props: Fields & {
    form: {
      readonly questions: readonly AskedQuestion[];
      readonly unknownPerson: boolean;
      readonly language: Language;
    };
  },
) {
  const { t } = useTranslation("response");
  const { form, entered } = props;
  const field = useField(props);
  const channel = entered.channel?.[0] ?? "phone";
  return (
    <>
      <Choice {...props} name="channel" legend={t("entry.channel")} chosen={channel}>
        {STAFF_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
      </Choice>
      <Choice {...props} name="answer" legend={t("entry.answer")}>
        {ANSWER_CHOICES.map((value) => ({ value, label: t(`entry.answers.${value}`) }))}
      </Choice>
      <div className="form only-yes">
        {form.questions.length > 0 && (
          <fieldset className="form-section">
            <legend className="kern-heading-small">{t("entry.questions")}</legend>
            <p className="kern-hint">{t("entry.questionsHint")}</p>
            <div className="form">
              {form.questions.map(({ feature, question, why, answers }, position) => (
                <Choice
                  {...props}
                  key={feature}
                  name={questionField(position)}
                  legend={question.text}
                  hint={why?.text}
                >
                  {[
                    ...answers.map(({ value, text }) => ({ value, label: text.text })),
                    { value: PREFER_NOT_TO_SAY, label: t("entry.preferNotToSay") },
                  ]}
                </Choice>
              ))}
            </div>
          </fieldset>
        )}
        <ContactFields {...props} unknownPerson={form.unknownPerson} />
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
        <SupportFields {...props} />
      </div>
      <div className="form only-no">
        <TextArea {...field("reason")} label={t("entry.reason")} rows={2} />
      </div>
    </>
  );
}

function ContactFields(props: Fields & { unknownPerson: boolean }) {
  const { t } = useTranslation("response");
  const field = useField(props);
  const chosen = props.entered.contactChannel?.[0] ?? "letter";
  return (
    <>
      <TextField {...field("name")} label={t("entry.personName")} autoComplete="off" />
      <Choice {...props} name="contactChannel" legend={t("entry.contact")} chosen={chosen}>
        {CONTACT_CHOICES.map((value) => ({ value, label: t(`messages.wished.${value}`) }))}
      </Choice>
      <TextField {...field("phone")} label={t("entry.phone")} type="tel" autoComplete="off" />
      <TextField
        {...field("email")}
        label={t("entry.email")}
        inputMode="email"
        autoComplete="off"
      />
      <TextArea
        {...field("address")}
        label={t("entry.address")}
        hint={props.unknownPerson ? undefined : t("entry.addressHint")}
        rows={2}
      />
    </>
  );
}

function SupportFields(props: Fields) {
  const { t } = useTranslation("response");
  const field = useField(props);
  const { entered } = props;
  return (
    <>
      <CheckGroup legend={t("entry.availability")}>
        <div className="choice-row">
          {AVAILABILITIES.map((when) => (
            <CheckField
              key={when}
              name="availability"
              value={when}
              label={t(`support.when.${when}`)}
              defaultChecked={entered.availability?.includes(when)}
            />
          ))}
        </div>
      </CheckGroup>
      <CheckGroup legend={t("entry.support")}>
        <div className="choice-row">
          {SUPPORT_NEEDS.map((need) => (
            <CheckField
              key={need}
              name="needs"
              value={need}
              label={t(`support.need.${need}`)}
              defaultChecked={entered.needs?.includes(need)}
            />
          ))}
        </div>
      </CheckGroup>
      <TextField {...field("interpreterLanguage")} label={t("entry.interpreterLanguage")} />
      <TextArea {...field("note")} label={t("entry.note")} rows={2} />
    </>
  );
}

/** One choice out of several, as radio buttons. */
function Choice(
  props: Fields & {
    name: string;
    legend: string;
    hint?: string | undefined;
    /** What is chosen before anyone chose. */
    chosen?: string;
    children: readonly { readonly value: string; readonly label: string }[];
  },
) {
  const { t } = useTranslation("response");
  const fault = props.faults[props.name];
  const chosen = props.entered[props.name]?.[0] ?? props.chosen;
  return (
    <CheckGroup
      legend={props.legend}
      error={fault === undefined ? undefined : t(`entry.faults.${fault}`)}
    >
      {props.hint !== undefined && <p className="kern-hint">{props.hint}</p>}
      <div className="choice-row">
        {props.children.map(({ value, label }) => (
          <CheckField
            key={value}
            type="radio"
            name={props.name}
            value={value}
            label={label}
            defaultChecked={chosen === value}
          />
        ))}
      </div>
    </CheckGroup>
  );
}

/** Name, value and fault of a text field. */
function useField({ entered, faults }: Fields) {
  const { t } = useTranslation("response");
  return (name: string) => {
    const fault = faults[name];
    return {
      name,
      defaultValue: entered[name]?.[0] ?? "",
      error: fault === undefined ? undefined : t(`entry.faults.${fault}`),
    };
  };
}
