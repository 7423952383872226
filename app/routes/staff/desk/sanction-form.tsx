import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FLOOR_OFFICES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import type { Problem } from "#app/domain/result.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import type { AfterwardsRefusal } from "./afterwards-action.server.ts";
import { useFieldError } from "./desk-sentence.ts";

/** A breach as it stands on the sheet: when, who, against which rule, what happened, what followed. */
export function SanctionForm(props: {
  people: readonly { readonly id: string; readonly label: string }[];
  items: readonly { readonly id: string; readonly title: string }[];
  rules: readonly { readonly id: string; readonly text: string }[];
  refused: AfterwardsRefusal | undefined;
}) {
  const { people, items, rules, refused } = props;
  const { t } = useTranslation("desk");
  const { t: floor } = useTranslation("floor");
  const fieldError = useFieldError(refused?.errors);
  const ladderError = useLadderError();
  const entered = refused?.entered ?? {};
  const choice = (
    name: string,
    label: string,
    options: readonly { readonly id: string; readonly text: string }[],
    more: { readonly lang?: string; readonly hint?: string; readonly chosen?: string } = {},
  ) => (
    <SelectField
      name={name}
      label={label}
      hint={more.hint}
      error={fieldError(name)}
      defaultValue={entered[name] ?? more.chosen ?? ""}
      required
    >
      {more.chosen === undefined && <option value="">{t("questions.choose")}</option>}
      {options.map(({ id, text }) => (
        <option key={id} value={id} lang={more.lang}>
          {text}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Form method="post" className="form">
      {choice(
        "attendeeId",
        t("afterwards.who"),
        people.map(({ id, label }) => ({ id, text: label || t("list.nameless") })),
        { hint: t("afterwards.sanctionWhoHint") },
      )}
      {choice(
        "itemId",
        t("afterwards.item"),
        items.map(({ id, title }) => ({ id, text: title })),
        { lang: "de" },
      )}
      <TextField
        name="at"
        type="time"
        label={t("afterwards.sanctionAt")}
        hint={t("afterwards.fromHint")}
        error={fieldError("at")}
        defaultValue={entered.at}
        required
      />
      {choice(
        "ruleId",
        floor("breach.rule"),
        rules.map(({ id, text }, index) => ({ id, text: `${index + 1}. ${text}` })),
        { lang: "de" },
      )}
      <TextArea
        name="happened"
        label={floor("breach.happened")}
        error={fieldError("happened")}
        defaultValue={entered.happened}
        rows={3}
        maxLength={2000}
        required
      />
      {choice(
        "step",
        floor("breach.step"),
        SANCTION_STEPS.map((step) => ({ id: step, text: floor(`breach.steps.${step}`) })),
      )}
      {choice(
        "imposedBy",
        t("sheets.breach.by"),
        FLOOR_OFFICES.map((office) => ({ id: office, text: t(`sheets.breach.${office}`) })),
        { chosen: "chair" },
      )}
      <TextField
        name="reason"
        label={t("sheets.breach.reason")}
        error={ladderError(refused?.problem)}
        defaultValue={entered.reason}
        maxLength={500}
        autoComplete="off"
      />
      <div className="actions">
        <Button look="secondary" name="intent" value="sanction">
          {t("afterwards.sanctionSubmit")}
        </Button>
      </div>
    </Form>
  );
}

/** What the ladder suggested, where another step was chosen without a reason. */
function useLadderError() {
  const { t } = useTranslation("floor");
  return (refused: Problem | undefined): string | undefined => {
    if (refused?.code !== "step_without_reason") return undefined;
    const { suggested } = refused.params as { readonly suggested?: unknown };
    const step = SANCTION_STEPS.find((each) => each === suggested);
    if (step === undefined) return undefined;
    return t("problems.step_without_reason", { step: t(`breach.steps.${step}`), bar: "" });
  };
}
