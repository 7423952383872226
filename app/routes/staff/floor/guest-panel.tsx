import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { ActForm, useDesk } from "./act-form.tsx";
import { PersonOptions } from "./person-name.tsx";

/** For guests who may not speak: the record that they were invited after all. */
export function GuestPanel() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const guests = floor.people.filter(({ bar }) => bar === "guest_without_invitation");
  return (
    <details className="console__tool">
      <summary>{t("guest.heading")}</summary>
      <p className="kern-body">{t("guest.hint")}</p>
      {guests.length === 0 ? (
        <p className="kern-body">{t("guest.nobody")}</p>
      ) : (
        <ActForm act="invite_guest">
          <SelectField label={t("guest.person")} name="attendeeId" required defaultValue="">
            <option value="">{t("join.choose")}</option>
            <PersonOptions people={guests} />
          </SelectField>
          <TextField
            label={t("guest.reason")}
            name="reason"
            required
            maxLength={500}
            autoComplete="off"
          />
          <Button look="secondary">{t("guest.submit")}</Button>
        </ActForm>
      )}
    </details>
  );
}
