import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useVoteSentence } from "./vote-sentence.ts";

interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether options cost money. */
  readonly paid: boolean;
}

/** The fields of one option. */
export function OptionFields({ values, errors, paid }: FormState) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  return (
    <>
      <TextField
        name="text"
        label={t("options.text")}
        hint={t("options.textHint")}
        defaultValue={values.text ?? ""}
        error={sentence(errors.text)}
        required
        lang="de"
      />
      {paid && (
        <TextField
          name="cost"
          label={t("options.cost")}
          hint={t("options.costHint")}
          defaultValue={values.cost ?? ""}
          error={sentence(errors.cost)}
          inputMode="decimal"
          size={12}
        />
      )}
    </>
  );
}

/** The form with which one option is added. */
export function AddOption(
  props: FormState & {
    /** Whether to add one is what is to be done next. */
    readonly first: boolean;
  },
) {
  const { values, errors, paid, first } = props;
  const { t } = useTranslation("voteSetup");
  const again = values.intent === "add";
  return (
    <section className="stack" id="add">
      <h2 className="kern-heading-medium">{t("options.add")}</h2>
      <Form method="post" className="form">
        <OptionFields values={again ? values : {}} errors={again ? errors : {}} paid={paid} />
        <div className="actions">
          <Button look={first ? "primary" : "secondary"} name="intent" value="add">
            {t("options.addSubmit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** The form with which several options are added, one a line. */
export function AddOptions(
  props: FormState & {
    readonly faults: readonly { readonly line: number; readonly code: string }[];
  },
) {
  const { values, errors, paid, faults } = props;
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  const again = values.intent === "addMany";
  return (
    <details className="kern-accordion" open={again}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("options.addMany")}</span>
      </summary>
      <Form method="post" className="kern-accordion__body form">
        {faults.length > 0 && (
          <Alert kind="danger" title={t("options.lines")}>
            <ul className="kern-body bullets">
              {faults.map(({ line, code }) => (
                <li key={line}>
                  {t("options.lineFault", { line: String(line), sentence: sentence(code) ?? "" })}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <TextArea
          name="lines"
          label={t("options.lines")}
          hint={t(paid ? "options.linesCostHint" : "options.linesHint")}
          defaultValue={again ? (values.lines ?? "") : ""}
          error={again ? sentence(errors.lines) : undefined}
          rows={6}
          required
          lang="de"
        />
        <div className="actions">
          <Button look="secondary" name="intent" value="addMany">
            {t("options.addManySubmit")}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** The form with which proposals of the process become options. */
export function AddProposals(
  props: FormState & {
    readonly proposals: readonly {
      readonly id: string;
      readonly title: string;
      readonly language: Language;
      /** Whether it has a German title. */
      readonly german: boolean;
    }[];
  },
) {
  const { values, errors, paid, proposals } = props;
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  return (
    <details className="kern-accordion" open={values.intent === "addProposals"}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("options.proposals")}</span>
      </summary>
      {proposals.length === 0 ? (
        <p className="kern-accordion__body kern-body">{t("options.proposalsNone")}</p>
      ) : (
        <Form method="post" className="kern-accordion__body form">
          <p className="kern-body">
            {t("options.proposalsLead")} {paid && t("options.proposalsLeadCost")}
          </p>
          <CheckGroup legend={t("options.proposals")} error={sentence(errors.proposals)}>
            {proposals.map(({ id, title, language, german }) => (
              <CheckField
                key={id}
                name="proposals"
                value={id}
                label={title}
                labelProps={{ lang: languageTag(language), dir: direction(language) }}
                disabled={!german}
                {...(german ? {} : { hint: t("options.noGerman") })}
              />
            ))}
          </CheckGroup>
          <div className="actions">
            <Button look="secondary" name="intent" value="addProposals">
              {t("options.proposalsSubmit")}
            </Button>
          </div>
        </Form>
      )}
    </details>
  );
}
