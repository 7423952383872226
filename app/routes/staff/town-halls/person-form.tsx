import { useTranslation } from "react-i18next";
import type { TownHallPerson } from "#app/services/town-halls/load-town-hall.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { useFieldError } from "./field-error.ts";
import { useTownHall } from "./use-town-hall.ts";

/** The fields of a person with their button. */
export function PersonFields(props: {
  readonly task: TownHallPerson["task"];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("townHallPeople");
  const { id } = useTownHall();
  const { task, values } = props;
  const fieldError = useFieldError(props.errors);
  return (
    <>
      <fieldset className="form-section">
        <legend className="kern-heading-small">
          {t(task === "multiplier" ? "person.announcedMultiplier" : "person.announced")}
        </legend>
        <div className="form">
          <TextField
            name="name"
            label={t("person.name")}
            error={fieldError("name")}
            defaultValue={values.name ?? ""}
            autoComplete="off"
            required
          />
          <TextField
            name="description"
            label={t("person.description")}
            error={fieldError("description")}
            defaultValue={values.description ?? ""}
            autoComplete="off"
            lang="de"
          />
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("person.reached")}</legend>
        <div className="form">
          <p className="kern-hint">{t("person.reachedHint")}</p>
          <TextField
            name="person"
            label={t("person.contactPerson")}
            error={fieldError("person")}
            defaultValue={values.person ?? ""}
            autoComplete="off"
          />
          <TextField
            type="tel"
            name="phone"
            label={t("person.phone")}
            error={fieldError("phone")}
            defaultValue={values.phone ?? ""}
            autoComplete="off"
          />
          <TextField
            type="email"
            name="email"
            label={t("person.email")}
            error={fieldError("email")}
            defaultValue={values.email ?? ""}
            autoComplete="off"
          />
        </div>
      </fieldset>
      <div className="actions">
        <Button>{t("person.save")}</Button>
        <CancelLink href={`/staff/town-halls/${id}/people`} />
      </div>
    </>
  );
}
