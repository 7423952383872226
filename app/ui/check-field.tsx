import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

interface ForeignText {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** A labelled check box or radio button. */
export function CheckField({
  label,
  labelProps,
  hint,
  type = "checkbox",
  ...input
}: {
  label: string;
  /** Language and direction of the label, where they are not those of the page. */
  labelProps?: ForeignText;
  hint?: string;
  type?: "checkbox" | "radio";
} & Omit<ComponentProps<"input">, "type">) {
  const id = useId();
  return (
    <div className="kern-form-check check-field">
      <input
        {...input}
        id={id}
        type={type}
        className={`kern-form-check__${type}`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label className="kern-label" htmlFor={id}>
        {labelProps === undefined ? label : <bdi {...labelProps}>{label}</bdi>}
      </label>
      {hint !== undefined && (
        <span className="kern-hint check-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** A group of check boxes or radio buttons under one question. */
export function CheckGroup(props: {
  legend: string;
  /** Language and direction of the question, where they are not those of the page. */
  legendProps?: ForeignText;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset
      className={`kern-fieldset${props.error === undefined ? "" : " kern-fieldset--error"}`}
      aria-describedby={props.error === undefined ? undefined : `${id}-error`}
    >
      <legend className="kern-label">
        {props.legendProps === undefined ? (
          props.legend
        ) : (
          <bdi {...props.legendProps}>{props.legend}</bdi>
        )}
      </legend>
      <div className="kern-fieldset__body">{props.children}</div>
      {props.error !== undefined && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{props.error}</span>
        </p>
      )}
    </fieldset>
  );
}
