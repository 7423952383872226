import { useTranslation } from "react-i18next";
import { UTILITIES } from "#app/domain/tally/budget/budget-election.ts";
import { COMPLETIONS } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES } from "#app/domain/tally/score.ts";
import { TIE_RULES, type VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import {
  FIELDS_OF,
  MAJORITIES,
  type RuleField,
} from "#app/services/votes/setup/rule-form-fields.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useVoteSentence } from "./vote-sentence.ts";

interface FieldProps {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** Every parameter of a rule. */
export function RuleFields({ kind, ...form }: FieldProps & { readonly kind: VoteRuleKind }) {
  const { t } = useTranslation("voteSetup");
  return (
    <>
      {FIELDS_OF[kind].map((field) => (
        <OneField key={field} field={field} {...form} />
      ))}
      {(kind === "yes-no" || kind === "deciding-question") && (
        <p className="kern-hint field-note">{t("rule.tieYesNo")}</p>
      )}
    </>
  );
}

function OneField({ field, ...form }: FieldProps & { readonly field: RuleField }) {
  const { t } = useTranslation("voteSetup");
  switch (field) {
    case "majority":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.majority")}
          choices={MAJORITIES.map((value) => ({ value, label: t(`rule.majorities.${value}`) }))}
        />
      );
    case "base":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.base")}
          hint={t("rule.baseHint")}
          choices={MAJORITY_BASES.map((value) => ({ value, label: t(`rule.bases.${value}`) }))}
        />
      );
    case "tie":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.tie")}
          choices={TIE_RULES.map((value) => ({ value, label: t(`rule.ties.${value}`) }))}
        />
      );
    case "measure":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.measure")}
          choices={SCORE_MEASURES.map((value) => ({ value, label: t(`rule.measures.${value}`) }))}
        />
      );
    case "utility":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.utility")}
          choices={UTILITIES.map((value) => ({ value, label: t(`rule.utilities.${value}`) }))}
        />
      );
    case "completion":
      return (
        <Choice
          {...form}
          field={field}
          legend={t("rule.completion")}
          choices={COMPLETIONS.map((value) => ({ value, label: t(`rule.completions.${value}`) }))}
        />
      );
    case "abstention":
    case "stopAtExhaustive":
      return (
        <CheckField
          name={field}
          value="yes"
          label={t(`rule.${field}`)}
          hint={t(`rule.${field}Hint`)}
          defaultChecked={form.values[field] === "yes"}
        />
      );
    default:
      return <Typed {...form} field={field} />;
  }
}

type TypedField = Exclude<
  RuleField,
  | "majority"
  | "base"
  | "tie"
  | "measure"
  | "utility"
  | "completion"
  | "abstention"
  | "stopAtExhaustive"
>;

function Typed({ field, values, errors }: FieldProps & { readonly field: TypedField }) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  const hint = field === "lowest" || field === "highest" ? "scoreHint" : (`${field}Hint` as const);
  const money = field === "budget";
  const share = field === "share" || field === "presence" || field === "approval";
  return (
    <TextField
      name={field}
      label={t(`rule.${field}`)}
      hint={t(`rule.${hint}`)}
      defaultValue={values[field] ?? ""}
      error={sentence(errors[field])}
      inputMode={money ? "decimal" : share ? "text" : "numeric"}
      size={12}
    />
  );
}

function Choice(
  props: FieldProps & {
    readonly field: RuleField;
    readonly legend: string;
    readonly hint?: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  },
) {
  const { field, values, errors } = props;
  const sentence = useVoteSentence();
  return (
    <CheckGroup legend={props.legend} error={sentence(errors[field])}>
      {props.hint !== undefined && <p className="kern-hint field-note">{props.hint}</p>}
      {props.choices.map(({ value, label }) => (
        <CheckField
          key={value}
          type="radio"
          name={field}
          value={value}
          label={label}
          defaultChecked={values[field] === value}
        />
      ))}
    </CheckGroup>
  );
}
