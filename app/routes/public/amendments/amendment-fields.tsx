import { LONGEST_OF_AMENDMENT } from "#app/services/amendments/longest-amendment-texts.ts";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";
import type { AmendmentPlace } from "./amendment-place.server.ts";

interface Entered {
  readonly values: Readonly<Record<string, string>>;
  /** Sentences, by the name of their field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The paragraphs of a proposal, from which the one to change is chosen; what was written already stays. */
export function ParagraphChoice({ place, values }: { place: AmendmentPlace } & Partial<Entered>) {
  const { choices, words, own } = place;
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{words.choose}</h2>
      <ol className="step-list">
        {choices.map(({ id, name, text }) => (
          <li key={id}>
            <a className="kern-link" href={`?paragraph=${id}`}>
              {name}
            </a>
            <p className="kern-body keep-lines" {...own}>
              {text}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a className="kern-link" href="?paragraph=0">
          {words.insertFirst}
        </a>
      </p>
      {[values?.text, values?.reasons]
        .filter((text) => text !== undefined && text !== "")
        .map((text) => (
          <blockquote className="kern-body keep-lines quoted-text" key={text} dir="auto">
            {text}
          </blockquote>
        ))}
    </section>
  );
}

/** What is to happen to a paragraph, as links, and the paragraph as it is now. */
export function ParagraphToChange({ place }: { place: AmendmentPlace }) {
  const { form, words, own } = place;
  if (form === null) return null;
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{form.name}</h2>
      {form.now !== null && (
        <>
          <p className="kern-label">{words.now}</p>
          <blockquote className="kern-body keep-lines quoted-text" {...own}>
            {form.now}
          </blockquote>
        </>
      )}
      <nav aria-label={words.what}>
        <ul className="link-row">
          {form.kinds.map(({ kind, name, current }) => (
            <li key={kind}>
              <a
                className="kern-link"
                href={`?paragraph=${form.paragraph}&change=${kind}`}
                aria-current={current ? "true" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
          <li>
            <a className="kern-link" href="?">
              {words.other}
            </a>
          </li>
        </ul>
      </nav>
    </section>
  );
}

/** The fields of an amendment, for whoever writes one and for staff who enter it for somebody. */
export function AmendmentFields({ place, values, errors }: { place: AmendmentPlace } & Entered) {
  const { form, words, languages, own } = place;
  if (form === null) return null;
  const { change, paragraph, read, now } = form;
  return (
    <>
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="paragraph" value={paragraph} />
      <input type="hidden" name="read" value={read} />
      {change !== "remove" && (
        <TextArea
          key={`${change}-${paragraph}`}
          name="text"
          label={words.text}
          hint={words.textHint}
          defaultValue={values.text ?? (change === "replace" ? (now ?? "") : "")}
          maxLength={LONGEST_OF_AMENDMENT.text}
          rows={6}
          required
          error={errors.text}
          {...own}
        />
      )}
      <TextArea
        name="reasons"
        label={words.reasons}
        defaultValue={values.reasons ?? ""}
        maxLength={LONGEST_OF_AMENDMENT.reasons}
        rows={4}
        required
        error={errors.reasons}
        dir="auto"
      />
      <SelectField
        name="language"
        label={words.language}
        defaultValue={values.language ?? form.language}
        error={errors.language}
      >
        {languages.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
