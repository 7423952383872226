import { useTranslation } from "react-i18next";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { useFieldError } from "./field-error.ts";
import { useTownHall } from "./use-town-hall.ts";

const OFFICES = ["chair", "house_right_holder"] as const;

/** The fields of a rule with their button. Who may impose a step stands in `values` side by side. */
export function RuleFields(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("townHallRules");
  const { id } = useTownHall();
  const { values } = props;
  const fieldError = useFieldError(props.errors);
  return (
    <>
      <input type="hidden" name="seen" value={values.seen ?? ""} />
      <TextArea
        name="text"
        label={t("fields.text")}
        hint={t("fields.textHint")}
        error={fieldError("text")}
        defaultValue={values.text ?? ""}
        required
        lang="de"
      />
      <div className="form-columns">
        {(["startsAt", "endsAt"] as const).map((field) => (
          <SelectField
            key={field}
            name={field}
            label={t(`fields.${field}`)}
            error={fieldError(field)}
            defaultValue={values[field] ?? (field === "startsAt" ? "reminder" : "house_right")}
          >
            {SANCTION_STEPS.map((step) => (
              <option key={step} value={step}>
                {t(`steps.${step}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <p className="kern-hint">{t("fields.startsAtHint")}</p>
      {SANCTION_STEPS.map((step) => (
        <CheckGroup
          key={step}
          legend={t("fields.imposedBy", { step: t(`steps.${step}`) })}
          error={fieldError(step)}
        >
          {OFFICES.map((office) => (
            <CheckField
              key={office}
              name={step}
              value={office}
              label={t(`offices.${office}`)}
              defaultChecked={(values[step] ?? "").split(" ").includes(office)}
            />
          ))}
        </CheckGroup>
      ))}
      <div className="actions">
        <Button>{t("save")}</Button>
        <CancelLink href={`/staff/town-halls/${id}/rules`} />
      </div>
    </>
  );
}
