import { useTranslation } from "react-i18next";
import type { TablePlanning } from "#app/services/tables/list-table-plans.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { RULE_KINDS, RULE_PEOPLE, type TablesErrors, type TablesValues } from "./tables-form.ts";

type Participants = TablePlanning["participants"];

/** The rules of a seating: those there are, and a new one. */
export function RuleFields({
  participants,
  values,
  errors,
}: {
  participants: Participants;
  values: TablesValues;
  errors: TablesErrors;
}) {
  const { t } = useTranslation("tables");
  const rules = values.together.length + values.apart.length;
  return (
    <fieldset className="kern-fieldset seating-rules">
      <legend className="kern-label">{t("form.rules")}</legend>
      <p className="kern-hint">{t("form.rulesHint")}</p>
      {rules === 0 ? <p className="kern-body">{t("form.noRules")}</p> : null}
      <RuleList participants={participants} values={values} />
      {/* A rule that was added leaves the choice empty for the next one. */}
      <NewRule key={rules} participants={participants} errors={errors} />
    </fieldset>
  );
}

function RuleList({ participants, values }: { participants: Participants; values: TablesValues }) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  const names = new Map(participants.map((person) => [person.id, person.name ?? person.reference]));
  return (
    <ul className="seating-rules__list">
      {RULE_KINDS.flatMap((kind) =>
        values[kind].map((group, index) => {
          const title = t(`form.${kind}`, { number: format.whole(index + 1) });
          const people = format.list(group.map((id) => names.get(id) ?? t("plan.erased")));
          return (
            <li key={`${kind} ${group.join(" ")}`}>
              <input type="hidden" name={kind} value={group.join(" ")} />
              <span>
                <strong>{title}:</strong> <bdi>{people}</bdi>
              </span>
              <Button
                look="tertiary"
                name="remove"
                value={`${kind}:${index}`}
                aria-label={t("form.removeRule", { rule: title })}
              >
                {t("form.remove")}
              </Button>
            </li>
          );
        }),
      )}
    </ul>
  );
}

function NewRule({ participants, errors }: { participants: Participants; errors: TablesErrors }) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  const error = errors.rule === undefined ? undefined : t("form.ruleTooShort");
  return (
    <div className="seating-rules__new">
      <CheckGroup legend={t("form.kind")}>
        <CheckField
          type="radio"
          name="kind"
          value="together"
          label={t("form.kindTogether")}
          defaultChecked
        />
        <CheckField type="radio" name="kind" value="apart" label={t("form.kindApart")} />
      </CheckGroup>
      <div className="seating-rules__people">
        {Array.from({ length: RULE_PEOPLE }, (_unused, index) => {
          const number = format.whole(index + 1);
          return (
            <SelectField
              key={number}
              name="person"
              label={t(index < 2 ? "form.person" : "form.personOptional", { number })}
              error={index === 0 ? error : undefined}
              defaultValue=""
            >
              <option value="">{t("form.nobody")}</option>
              {participants.map(({ id, name, reference }) => (
                <option key={id} value={id}>
                  {name === null ? reference : `${name} (${reference})`}
                </option>
              ))}
            </SelectField>
          );
        })}
      </div>
      <div>
        <Button look="secondary" name="intent" value="add">
          {t("form.add")}
        </Button>
      </div>
    </div>
  );
}
