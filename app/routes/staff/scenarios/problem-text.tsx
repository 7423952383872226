import { useTranslation } from "react-i18next";
import type { Problem } from "#app/domain/result.ts";
import type { scenariosDe } from "#app/i18n/staff/scenarios.de.ts";

export type ScenarioProblemCode = keyof (typeof scenariosDe)["problems"];

/** The sentence for a problem of a scenario service. */
export function ProblemText({ problem }: { problem: Problem<ScenarioProblemCode> }) {
  const { t } = useTranslation("scenarios");
  const params = problem.params as { year?: number; age?: number };
  return (
    <p className="kern-body">
      {t(`problems.${problem.code}`, {
        year: String(params.year ?? ""),
        age: String(params.age ?? ""),
      })}
    </p>
  );
}
