import { useTranslation } from "react-i18next";
import { canonicalValue } from "#app/services/files/canonical-value.ts";
import {
  type ChoiceFault,
  COLUMN_ROLES,
  type ColumnChoice,
  HOUSEHOLD_PARTS,
} from "#app/services/pool/column-choices.ts";
import { SelectField, TextField } from "#app/ui/form-field.tsx";

/** What one column of an uploaded list is: its heading, some of its values, the choice. */
export function ColumnCard(props: {
  position: number;
  choice: ColumnChoice;
  samples: readonly string[];
  fault: ChoiceFault | undefined;
  /** Id of the list of known features. */
  featureListId: string;
}) {
  const { t } = useTranslation("pool");
  const { position, choice, samples, fault } = props;
  const sentence = fault === undefined ? undefined : t(`preview.faults.${fault.code}`);
  const aboutRole = fault?.code === "reference_twice";
  return (
    <li className="column-card">
      <fieldset className="kern-fieldset">
        <legend className="kern-title">{choice.column}</legend>
        <p className="kern-body column-samples">
          {samples.length === 0
            ? t("preview.noSamples")
            : t("preview.samples", { values: samples.join(" · ") })}
        </p>
        <SelectField
          label={t("preview.role")}
          name={`role-${position}`}
          defaultValue={choice.role}
          error={aboutRole ? sentence : undefined}
        >
          {COLUMN_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`preview.roles.${role}`)}
            </option>
          ))}
        </SelectField>
        <div className="feature-name">
          <TextField
            label={t("preview.feature")}
            hint={t("preview.featureHint")}
            name={`feature-${position}`}
            list={props.featureListId}
            maxLength={200}
            defaultValue={
              choice.role === "feature" ? choice.feature : canonicalValue(choice.column)
            }
            error={aboutRole ? undefined : sentence}
          />
        </div>
        <SelectField
          label={t("preview.household.label")}
          name={`household-${position}`}
          defaultValue={choice.household}
        >
          {HOUSEHOLD_PARTS.map((part) => (
            <option key={part} value={part}>
              {t(`preview.household.${part}`)}
            </option>
          ))}
        </SelectField>
      </fieldset>
    </li>
  );
}
