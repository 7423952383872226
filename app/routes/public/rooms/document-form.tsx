import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { LONGEST_IN_ROOM } from "#app/services/rooms/longest-room-texts.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { RulesTick } from "../moderation/rules-tick.tsx";
import type { DocumentFormPage, DocumentMeanwhile } from "./document-form.server.ts";
import { ProblemAlert } from "./problem-alert.tsx";
import { type RoomWords, roomSentence } from "./room-words.ts";
import { WriterFields } from "./writer-fields.tsx";

/** The form of a document or of notes; what somebody else saved in the meantime stands above it. */
export function DocumentForm(props: {
  page: DocumentFormPage;
  answer:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
        readonly problem: string | null;
        readonly rules: Parameters<typeof RulesTick>[0]["rules"] | null;
        readonly meanwhile: DocumentMeanwhile | null;
      }
    | undefined;
  t: RoomWords;
  forStaff?: ReactNode;
}) {
  const { page, answer, t, forStaff } = props;
  const conflict = answer?.meanwhile ?? null;
  const values = answer?.values ?? page.values;
  const errors = answer?.errors ?? {};
  const version = conflict?.version ?? page.version;
  const field = (name: "title" | "text") => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: values[name] ?? "",
    maxLength: LONGEST_IN_ROOM[name],
    error: roomSentence(t, errors[name]),
    required: true,
    dir: "auto" as const,
  });
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      {answer !== undefined && answer.rules === null && conflict === null && (
        <ProblemAlert problem={answer.problem} t={t} />
      )}
      {conflict !== null && (
        <section className="prose stack">
          <Alert kind="warning" title={t("meanwhile.title")}>
            <p className="kern-body">{t("meanwhile.text")}</p>
          </Alert>
          <DifferenceList differences={conflict.differences} words={conflict.words} />
        </section>
      )}
      <Form method="post" className="form">
        {answer?.rules != null && <RulesTick rules={answer.rules} />}
        {version === null ? (
          <NewFields values={values} error={roomSentence(t, errors.language)} t={t} />
        ) : (
          <input type="hidden" name="version" key={version} defaultValue={version} />
        )}
        <WriterFields
          t={t}
          askName={page.writer.askName}
          forStaff={forStaff}
          values={values}
          errors={errors}
        />
        <TextField {...field("title")} />
        <TextArea {...field("text")} hint={t("fields.textHint")} rows={14} />
        <div className="actions">
          <Button>{t("fields.save")}</Button>
          <ButtonLink look="tertiary" href={page.back}>
            {t(version === null ? "toRoom" : "toText")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

function NewFields(props: {
  values: Readonly<Record<string, string>>;
  error: string | undefined;
  t: RoomWords;
}) {
  const { values, error, t } = props;
  return (
    <>
      <input type="hidden" name="kind" value={values.kind ?? "document"} />
      <SelectField
        name="language"
        label={t("fields.language")}
        defaultValue={values.language}
        error={error}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
