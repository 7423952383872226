import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";

const TASKS = ["hostId", "chairId", "houseRightHolderId", "securityContactId"] as const;

/** Who has which task; choices are among the people who are entered. */
export function TasksForm(props: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly moderators: readonly { readonly id: string; readonly name: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("townHallPeople");
  const { people, moderators, values } = props;
  const fieldError = useFieldError(props.errors);
  return (
    <section>
      <h2 className="kern-heading-medium">{t("tasks.title")}</h2>
      <p className="kern-body prose">{t("tasks.lead")}</p>
      {people.length === 0 ? (
        <p className="kern-body">{t("tasks.noPeople")}</p>
      ) : (
        <Form method="post" className="form">
          <input type="hidden" name="seen" value={values.seen} />
          {TASKS.map((task) => (
            <SelectField
              key={task}
              name={task}
              label={t(`tasks.${task}`)}
              hint={t(`tasks.hints.${task}`)}
              error={fieldError(task)}
              defaultValue={values[task] ?? ""}
            >
              <option value="">{t("tasks.nobody")}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          ))}
          <TextField
            type="date"
            name="delegatedOn"
            label={t("tasks.delegatedOn")}
            hint={t("tasks.hints.delegatedOn")}
            error={fieldError("delegatedOn")}
            defaultValue={values.delegatedOn ?? ""}
          />
          {moderators.length === 0 ? (
            <p className="kern-body">{t("tasks.noModerators")}</p>
          ) : (
            <SelectField
              name="chairAccountId"
              label={t("tasks.chairAccountId")}
              hint={t("tasks.hints.chairAccountId")}
              error={fieldError("chairAccountId")}
              defaultValue={values.chairAccountId ?? ""}
            >
              <option value="">{t("tasks.nobody")}</option>
              {moderators.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <div className="actions">
            <Button>{t("tasks.save")}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
