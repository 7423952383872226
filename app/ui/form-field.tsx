import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

interface FieldFrame {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The sentence saying what is wrong and what to do; shown and announced. */
  readonly error?: string | undefined;
  /** Id of such a sentence where it stands elsewhere on the page. */
  readonly errorId?: string | undefined;
}

/** What ties a control to its label, hint and error. */
function controlOf(id: string, frame: FieldFrame, className: string) {
  const notes = [
    frame.hint === undefined ? null : `${id}-hint`,
    frame.error === undefined ? null : `${id}-error`,
    frame.errorId ?? null,
  ].filter((note) => note !== null);
  const faulty = frame.error !== undefined || frame.errorId !== undefined;
  return {
    id,
    className: faulty ? `${className} ${className}--error` : className,
    "aria-describedby": notes.length === 0 ? undefined : notes.join(" "),
    "aria-invalid": faulty ? true : undefined,
  };
}

function Frame({ id, frame, children }: { id: string; frame: FieldFrame; children: ReactNode }) {
  return (
    <div className={`kern-form-input${frame.error === undefined ? "" : " kern-form-input--error"}`}>
      <label className="kern-label" htmlFor={id}>
        {frame.label}
      </label>
      {frame.hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {frame.hint}
        </div>
      )}
      {children}
      {frame.error !== undefined && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{frame.error}</span>
        </p>
      )}
    </div>
  );
}

/** A labelled single-line input. */
export function TextField({
  label,
  hint,
  error,
  errorId,
  ...input
}: FieldFrame & ComponentProps<"input">) {
  const id = useId();
  const frame = { label, hint, error, errorId };
  return (
    <Frame id={id} frame={frame}>
      <input {...input} {...controlOf(id, frame, "kern-form-input__input")} />
    </Frame>
  );
}

/** A labelled multi-line input. */
export function TextArea({
  label,
  hint,
  error,
  ...input
}: FieldFrame & ComponentProps<"textarea">) {
  const own = useId();
  const id = input.id ?? own;
  const frame = { label, hint, error };
  return (
    <Frame id={id} frame={frame}>
      <textarea {...input} {...controlOf(id, frame, "kern-form-input__input")} />
    </Frame>
  );
}

/** A labelled choice from a list. */
export function SelectField({
  label,
  hint,
  error,
  children,
  ...input
}: FieldFrame & ComponentProps<"select">) {
  const id = useId();
  const frame = { label, hint, error };
  return (
    <Frame id={id} frame={frame}>
      <div className="kern-form-input__select-wrapper">
        <select {...input} {...controlOf(id, frame, "kern-form-input__select")}>
          {children}
        </select>
      </div>
    </Frame>
  );
}
