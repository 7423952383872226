import { useTranslation } from "react-i18next";
import { hasOptions, type VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { useVoteSentence } from "./vote-sentence.ts";

/** The form of a question under a rule that was chosen before, with all its parameters. */
export function QuestionFields(props: {
  readonly kind: VoteRuleKind;
  readonly ruleName: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { kind, ruleName, values, errors } = props;
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <TextArea
        name="text"
        label={t("question.text")}
        hint={t("question.textHint")}
        defaultValue={values.text ?? ""}
        error={sentence(errors.text)}
        rows={3}
        required
        lang="de"
      />
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("question.parameters")}</legend>
        <div className="form">
          <p className="kern-body">
            {t("question.rule")}: <strong>{ruleName}</strong>.{" "}
            <a className="kern-link" href="?rule=">
              {t("question.otherRule")}
            </a>
          </p>
          <RuleFields kind={kind} values={values} errors={errors} />
        </div>
      </fieldset>
      {hasOptions(kind) && (
        <CheckGroup legend={t("question.optionsOrder")}>
          {(["fixed", "shuffled"] as const).map((order) => (
            <CheckField
              key={order}
              type="radio"
              name="order"
              value={order}
              label={t(`question.${order}`)}
              defaultChecked={(values.order ?? "fixed") === order}
              {...(order === "shuffled" ? { hint: t("question.shuffledHint") } : {})}
            />
          ))}
        </CheckGroup>
      )}
    </>
  );
}
