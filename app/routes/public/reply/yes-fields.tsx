import { useTranslation } from "react-i18next";
import type { AskedQuestion } from "#app/services/replies/read-reply-form.server.ts";
import {
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
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { TownWords, useTownWords } from "./town-words.tsx";

interface Fields {
  readonly entered: EnteredReply;
  readonly faults: ReplyFaults;
}

/** Everything that is asked beside a yes. */
export function YesFields(
  props: Fields & { questions: readonly AskedQuestion[]; unknownPerson: boolean },
) {
  const { t } = useTranslation("public");
  const { entered, faults, questions, unknownPerson } = props;
  const fields = { entered, faults };
  return (
    <>
      {questions.length > 0 && (
        <section className="form-section">
          <h2 className="kern-heading-medium">{t("reply.form.questions")}</h2>
          <p className="kern-body">{t("reply.form.questionsLead")}</p>
          {questions.map((question, position) => (
            <Question key={question.feature} question={question} position={position} {...fields} />
          ))}
        </section>
      )}
      <Contact {...fields} unknownPerson={unknownPerson} />
      <Support {...fields} />
    </>
  );
}

function Question(props: Fields & { question: AskedQuestion; position: number }) {
  const { t } = useTranslation("public");
  const words = useTownWords();
  const { question, position, entered, faults } = props;
  const name = questionField(position);
  const fault = faults[name];
  const given = entered[name]?.[0];
  return (
    <CheckGroup
      legend={question.question.text}
      legendProps={words(question.question)}
      error={fault === undefined ? undefined : t(`reply.form.faults.${fault}`)}
    >
      {question.why !== null && (
        <p className="kern-hint">
          {t("reply.form.why")} <TownWords text={question.why} />
        </p>
      )}
      {question.answers.map(({ value, text }) => (
        <CheckField
          key={value}
          type="radio"
          name={name}
          value={value}
          label={text.text}
          labelProps={words(text)}
          defaultChecked={given === value}
        />
      ))}
      <CheckField
        type="radio"
        name={name}
        value={PREFER_NOT_TO_SAY}
        label={t("reply.form.preferNotToSay")}
        defaultChecked={given === PREFER_NOT_TO_SAY}
      />
    </CheckGroup>
  );
}

function Contact({ entered, faults, unknownPerson }: Fields & { unknownPerson: boolean }) {
  const { t } = useTranslation("public");
  const field = useField({ entered, faults });
  const chosen = entered.contactChannel?.[0] ?? "letter";
  return (
    <section className="form-section">
      {unknownPerson && (
        <TextField label={t("reply.form.name")} {...field("name")} autoComplete="name" />
      )}
      <CheckGroup legend={t("reply.form.contact")}>
        {CONTACT_CHOICES.map((channel) => (
          <CheckField
            key={channel}
            type="radio"
            name="contactChannel"
            value={channel}
            label={t(`reply.form.channels.${channel}`)}
            defaultChecked={chosen === channel}
          />
        ))}
      </CheckGroup>
      <TextField
        label={t("reply.form.phone")}
        hint={t("reply.form.phoneHint")}
        {...field("phone")}
        type="tel"
        dir="ltr"
        autoComplete="tel"
      />
      <TextField
        label={t("reply.form.email")}
        hint={t("reply.form.emailHint")}
        {...field("email")}
        type="email"
        dir="ltr"
        autoComplete="email"
      />
      {unknownPerson && (
        <TextField
          label={t("reply.form.address")}
          hint={t("reply.form.addressHint")}
          {...field("address")}
          autoComplete="street-address"
        />
      )}
    </section>
  );
}

function Support({ entered, faults }: Fields) {
  const { t } = useTranslation("public");
  const field = useField({ entered, faults });
  const has = (name: string, value: string) => entered[name]?.includes(value) ?? false;
  return (
    <section className="form-section">
      <CheckGroup legend={t("reply.form.availability")}>
        {AVAILABILITIES.map((time) => (
          <CheckField
            key={time}
            name="availability"
            value={time}
            label={t(`reply.form.availabilities.${time}`)}
            defaultChecked={has("availability", time)}
          />
        ))}
      </CheckGroup>
      <CheckGroup legend={t("reply.form.support")}>
        <p className="kern-hint">{t("reply.form.supportHint")}</p>
        {SUPPORT_NEEDS.map((need) => (
          <CheckField
            key={need}
            name="needs"
            value={need}
            label={t(`reply.form.needs.${need}`)}
            defaultChecked={has("needs", need)}
          />
        ))}
      </CheckGroup>
      <TextField
        label={t("reply.form.interpreterLanguage")}
        hint={t("reply.form.interpreterLanguageHint")}
        {...field("interpreterLanguage")}
      />
      <TextArea
        label={`${t("reply.form.note")} (${t("reply.form.optional")})`}
        {...field("note")}
        rows={3}
      />
    </section>
  );
}

/** Name, value and fault of a text field. */
function useField({ entered, faults }: Fields) {
  const { t } = useTranslation("public");
  return (name: string) => {
    const fault = faults[name];
    return {
      name,
      defaultValue: entered[name]?.[0] ?? "",
      error: fault === undefined ? undefined : t(`reply.form.faults.${fault}`),
    };
  };
}
