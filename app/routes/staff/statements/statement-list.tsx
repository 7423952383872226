import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  direction,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languageTag,
} from "#app/i18n/languages.ts";
import {
  type DecisionInWords,
  DecisionNotice,
} from "#app/routes/public/moderation/decision-notice.tsx";
import type { StoredStatement } from "#app/services/statements/stored-round.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useStatementSentence } from "./statement-sentence.ts";

/** A statement as the page of a round shows it. */
export interface ShownStatement {
  readonly id: string;
  readonly number: number;
  readonly language: Language;
  readonly text: string;
  readonly status: StoredStatement["status"];
  readonly hidden: boolean;
  /** What stands in place of its words where moderators removed it. */
  readonly notice: DecisionInWords | null;
  readonly ofResident: boolean;
  /** Null for whoever reads no exact numbers. */
  readonly answers: number | null;
}

interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** All statements of a round; while it is prepared, each with a form to change it. */
export function StatementList(
  props: FormState & { statements: readonly ShownStatement[]; editable: boolean },
) {
  const { statements, editable, values, errors } = props;
  const { t } = useTranslation("statements");
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("list.title")}</h2>
      {statements.length === 0 ? (
        <p className="kern-body">{t("list.none")}</p>
      ) : (
        <DataTable
          caption={t("list.caption")}
          captionHidden
          onPhone="cards"
          rows={statements}
          rowKey={({ id }) => id}
          columns={[
            { header: t("list.number"), numeric: true, cell: ({ number }) => format.whole(number) },
            {
              header: t("list.text"),
              rowHeader: true,
              cell: (statement) => <StatementWords statement={statement} />,
            },
            {
              header: t("list.from"),
              cell: ({ ofResident }) => t(ofResident ? "list.resident" : "list.organisers"),
            },
            {
              header: t("list.status"),
              cell: ({ status, hidden, notice }) =>
                t(`list.statuses.${notice !== null ? "removed" : hidden ? "hidden" : status}`),
            },
            ...(statements.some(({ answers }) => answers !== null)
              ? [
                  {
                    header: t("list.answers"),
                    numeric: true,
                    cell: ({ answers }: ShownStatement) => format.whole(answers ?? 0),
                  },
                ]
              : []),
          ]}
        />
      )}
      {statements.map(({ id, number, notice }) => {
        if (notice === null) return null;
        const named = t("list.removedCaption", { number: format.whole(number) });
        const sentence = `${named}: ${notice.sentence}`;
        return <DecisionNotice key={id} notice={{ ...notice, sentence }} />;
      })}
      {editable &&
        statements.map((statement) => {
          const again = values.intent === "change" && values.statement === statement.id;
          return (
            <details className="kern-accordion no-print" key={statement.id} open={again}>
              <summary className="kern-accordion__header">
                <span className="kern-title">
                  {t("change.summary", { number: format.whole(statement.number) })}
                </span>
              </summary>
              <Form method="post" className="kern-accordion__body form">
                <input type="hidden" name="statement" value={statement.id} />
                <Fields
                  values={again ? values : { text: statement.text, language: statement.language }}
                  errors={again ? errors : {}}
                />
                <p className="kern-body kern-body--small">{t("change.lost")}</p>
                <div className="actions">
                  <Button look="secondary" name="intent" value="change">
                    {t("change.submit")}
                  </Button>
                  <Button look="tertiary" name="intent" value="remove" formNoValidate>
                    {t("change.remove")}
                  </Button>
                </div>
              </Form>
            </details>
          );
        })}
    </section>
  );
}

/** The words of a statement; for one that was removed, that it was. */
export function StatementWords({ statement }: { statement: ShownStatement }) {
  const { text, language, notice, number } = statement;
  const { t } = useTranslation("statements");
  const format = useFormat();
  if (notice !== null) return t("list.removedCaption", { number: format.whole(number) });
  return (
    <span lang={languageTag(language)} dir={direction(language)}>
      {text}
    </span>
  );
}

/** The form with which staff add a statement of the organisers. */
export function AddStatement({ values, errors }: FormState) {
  const { t } = useTranslation("statements");
  const again = values.intent === "add";
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("add.title")}</h2>
      <Form method="post" className="form">
        <Fields values={again ? values : { language: "de" }} errors={again ? errors : {}} />
        <div className="actions">
          <Button look="secondary" name="intent" value="add">
            {t("add.submit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Fields({ values, errors }: FormState) {
  const { t } = useTranslation("statements");
  const sentence = useStatementSentence();
  return (
    <>
      <TextField
        name="text"
        label={t("fields.statement")}
        hint={t("fields.statementHint")}
        defaultValue={values.text ?? ""}
        error={sentence(errors.text)}
        required
        dir="auto"
      />
      <SelectField
        name="language"
        label={t("fields.language")}
        defaultValue={values.language ?? "de"}
        error={sentence(errors.language)}
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
