import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import {
  AVAILABILITIES,
  CONTACT_CHOICES,
  SUPPORT_NEEDS,
} from "#app/services/replies/reply-choices.ts";
import { PREFER_NOT_TO_SAY, questionField } from "#app/services/replies/reply-form.ts";
import type { WordedQuestion } from "#app/services/response/question-wording.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { Choices } from "./choices.tsx";
import { type FormDress, faultOf, fillingOf, textField } from "./form-dress.ts";

/** Everything that is asked beside a yes: one form, whether a resident fills it in or staff do. */
export function YesFields(
  dress: FormDress & { questions: readonly WordedQuestion[]; unknownPerson: boolean },
) {
  const { word, questions } = dress;
  return (
    <>
      {questions.length > 0 && (
        <section className="form-section">
          <h2 className="kern-heading-medium">{word("questions")}</h2>
          <p className="kern-body">{word("questionsLead")}</p>
          {questions.map((question, position) => (
            <Question key={question.feature} question={question} position={position} {...dress} />
          ))}
        </section>
      )}
      <Contact {...dress} />
      <Support {...dress} />
    </>
  );
}

/** What is asked beside a no or not now: nothing but a reason, if one likes. */
export function ReasonField(dress: FormDress) {
  const { word } = dress;
  return (
    <TextArea
      label={word("reason")}
      hint={word("reasonHint")}
      {...textField(dress, "reason")}
      rows={3}
    />
  );
}

function Question(dress: FormDress & { question: WordedQuestion; position: number }) {
  const words = useTownWords();
  const { question, position, word } = dress;
  const name = questionField(position);
  return (
    <CheckGroup
      legend={question.question.text}
      legendProps={words(question.question)}
      error={faultOf(dress, name)}
    >
      {question.why !== null && (
        <p className="kern-hint">
          {word("why")} <TownWords text={question.why} />
        </p>
      )}
      <Choices {...dress} type="radio" name={name}>
        {[
          ...question.answers.map(({ value, text }) => ({
            value,
            label: text.text,
            labelProps: words(text),
          })),
          { value: PREFER_NOT_TO_SAY, label: word("preferNotToSay") },
        ]}
      </Choices>
    </CheckGroup>
  );
}

function Contact(dress: FormDress & { unknownPerson: boolean }) {
  const { word, unknownPerson, entered } = dress;
  const fill = fillingOf(dress);
  const name = <TextField label={word("name")} {...textField(dress, "name")} {...fill("name")} />;
  const address = (
    <TextField
      label={word("address")}
      hint={word("addressHint")}
      {...textField(dress, "address")}
      {...fill("street-address")}
    />
  );
  const corrected = ["name", "address"].some(
    (field) => (entered[field]?.[0] ?? "") !== "" || dress.faults[field] !== undefined,
  );
  return (
    <section className="form-section">
      {unknownPerson && name}
      <CheckGroup legend={word("contact")}>
        <Choices {...dress} type="radio" name="contactChannel" chosen="letter">
          {CONTACT_CHOICES.map((value) => ({ value, label: word(`channels.${value}`) }))}
        </Choices>
      </CheckGroup>
      <TextField
        label={word("phone")}
        hint={word("phoneHint")}
        {...textField(dress, "phone")}
        type="tel"
        dir="ltr"
        {...fill("tel")}
      />
      <TextField
        label={word("email")}
        hint={word("emailHint")}
        {...textField(dress, "email")}
        type="email"
        dir="ltr"
        {...fill("email")}
      />
      {unknownPerson ? (
        address
      ) : (
        <details className="correct-fields" open={corrected}>
          <summary className="kern-link">{word("correct")}</summary>
          <div className="form-section">
            {name}
            {address}
          </div>
        </details>
      )}
      <CheckField
        name="confirmation"
        value="yes"
        label={word("confirmation")}
        hint={word("confirmationHint")}
        defaultChecked={entered.confirmation?.[0] === "yes"}
      />
    </section>
  );
}

function Support(dress: FormDress) {
  const { word } = dress;
  return (
    <section className="form-section">
      <CheckGroup legend={word("availability")}>
        <Choices {...dress} type="checkbox" name="availability">
          {AVAILABILITIES.map((value) => ({ value, label: word(`availabilities.${value}`) }))}
        </Choices>
      </CheckGroup>
      <CheckGroup legend={word("support")}>
        <p className="kern-hint">{word("supportHint")}</p>
        <Choices {...dress} type="checkbox" name="needs">
          {SUPPORT_NEEDS.map((value) => ({ value, label: word(`needs.${value}`) }))}
        </Choices>
      </CheckGroup>
      <TextField
        label={word("interpreterLanguage")}
        hint={word("interpreterLanguageHint")}
        {...textField(dress, "interpreterLanguage")}
      />
      <TextArea label={word("note")} {...textField(dress, "note")} rows={3} />
    </section>
  );
}
