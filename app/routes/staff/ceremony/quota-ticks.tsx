import type { CSSProperties } from "react";

export interface CeremonyQuota {
  readonly feature: string;
  /** Null for a combined feature, which is told by its name. */
  readonly value: string | null;
  readonly excluded: boolean;
}

/** The quotas, each ticked as kept after the one before. */
export function QuotaTicks(props: {
  quotas: readonly CeremonyQuota[];
  heading: string;
  kept: string;
}) {
  const shown = props.quotas.filter(({ excluded }) => !excluded);
  const features = [...new Set(shown.map(({ feature }) => feature))];
  return (
    <ul className="ceremony__quotas" aria-label={props.heading}>
      {features.map((feature) => (
        <li key={feature}>
          <span className="ceremony__feature" lang="de">
            {feature}
          </span>
          <ul>
            {shown.map((quota, position) =>
              quota.feature !== feature ? null : (
                <li
                  key={quota.value ?? quota.feature}
                  className="ceremony__tick"
                  style={{ "--position": position } as CSSProperties}
                >
                  <span aria-hidden="true">✓</span>{" "}
                  <bdi lang="de">{quota.value ?? quota.feature}</bdi>{" "}
                  <span className="visually-hidden">{props.kept}</span>
                </li>
              ),
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
