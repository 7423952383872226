import { useId } from "react";

/** Secrets that are shown a single time, to be written down. */
export function SecretOnce(props: {
  label: string;
  note: string;
  secrets: readonly string[];
  level?: 2 | 3;
}) {
  const id = useId();
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <section className="secret-once" aria-labelledby={id}>
      <Heading className="kern-heading-small" id={id}>
        {props.label}
      </Heading>
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
