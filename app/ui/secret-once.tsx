import { useId } from "react";

/** Secrets that are shown a single time, to be written down. */
export function SecretOnce(props: { label: string; note: string; secrets: readonly string[] }) {
  const id = useId();
  return (
    <section className="secret-once" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>
        {props.label}
      </h2>
      <ul className="secret-once__list">
        {props.secrets.map((secret) => (
          <li key={secret}>
            <code className="code" translate="no">
              {secret}
            </code>
          </li>
        ))}
      </ul>
      <p className="kern-body">{props.note}</p>
    </section>
  );
}
