import { useTranslation } from "react-i18next";

/** A field of a table for a number of a hundred, with a sentence under it where something else stands in it. */
export function ShareField(props: {
  name: string;
  /** What it is about, for those who do not see the table. */
  label: string;
  typed: Readonly<Record<string, string>>;
  /** Names of the fields in which no share stands. */
  wrong: readonly string[];
}) {
  const { t } = useTranslation("invitations");
  const { name, label, typed, wrong } = props;
  const bad = wrong.includes(name);
  return (
    <>
      <input
        className={`kern-form-input__input plan-rate${bad ? " kern-form-input__input--error" : ""}`}
        id={name}
        name={name}
        defaultValue={typed[name] ?? ""}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `${name}-error` : undefined}
      />
      {bad && (
        <p className="kern-error plan-rate-error" id={`${name}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body kern-body--small">{t("plan.shareInvalid")}</span>
        </p>
      )}
    </>
  );
}
