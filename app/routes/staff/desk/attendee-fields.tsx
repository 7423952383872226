import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";

const GENDERS = ["female", "male", "diverse"] as const;

/** What somebody tells at the door; everything but their standing is voluntary. */
export function AttendeeFields(props: {
  entered: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
  guests: readonly { readonly id: string; readonly name: string }[];
  districts: readonly string[];
  /** An invited guest who is not on the announced list can only be chosen once they were invited. */
  invitedInPerson?: boolean;
  /** Where one person after the other is let in, the keyboard stays at the first choice. */
  autoFocus?: boolean;
}) {
  const { entered, errorOf, guests, districts } = props;
  const { t } = useTranslation("desk");
  const list = useId();
  const choice = (value: string, label: string, autoFocus?: boolean) => (
    <CheckField
      key={value}
      type="radio"
      name="standing"
      value={value}
      label={label}
      defaultChecked={entered.standing === value}
      autoFocus={autoFocus}
      required
    />
  );
  return (
    <>
      <div className="choices-in-rows">
        <CheckGroup legend={t("checkIn.standing")} error={errorOf("standing")}>
          {choice("resident", t("checkIn.standings.resident"), props.autoFocus)}
          {choice("guest", t("checkIn.standings.guest"))}
          {props.invitedInPerson && choice("invited_guest", t("checkIn.standings.invited_guest"))}
          {guests.map(({ id, name }) => choice(`guest:${id}`, t("checkIn.invited", { name })))}
        </CheckGroup>
      </div>
      <div className="form-columns">
        <TextField
          name="name"
          label={t("checkIn.name")}
          hint={t("checkIn.nameHint")}
          error={errorOf("name")}
          defaultValue={entered.name}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          name="district"
          label={t("checkIn.district")}
          hint={t("checkIn.districtHint")}
          error={errorOf("district")}
          defaultValue={entered.district}
          list={list}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <datalist id={list}>
        {districts.map((district) => (
          <option key={district} value={district} />
        ))}
      </datalist>
      <CheckField
        name="mayBeNamed"
        label={t("checkIn.mayBeNamed")}
        defaultChecked={entered.mayBeNamed === "on"}
      />
    </>
  );
}

/** What is asked of hardly anyone, folded away. */
export function MoreAttendeeFields(props: {
  entered: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
}) {
  const { entered, errorOf } = props;
  const { t } = useTranslation("desk");
  return (
    <details className="kern-accordion" open={errorOf("description") !== undefined}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("checkIn.more")}</span>
      </summary>
      <div className="kern-accordion__body form">
        <SelectField
          name="gender"
          label={t("checkIn.gender")}
          hint={t("checkIn.genderHint")}
          defaultValue={entered.gender ?? ""}
        >
          <option value="">{t("checkIn.genders.none")}</option>
          {GENDERS.map((gender) => (
            <option key={gender} value={gender}>
              {t(`checkIn.genders.${gender}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          name="description"
          label={t("checkIn.description")}
          hint={t("checkIn.descriptionHint")}
          error={errorOf("description")}
          defaultValue={entered.description}
          maxLength={120}
          autoComplete="off"
        />
      </div>
    </details>
  );
}
