import { useTranslation } from "react-i18next";
import type { DrawRefusal } from "#app/services/draws/start-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { problemSentence } from "../problem-sentence.ts";
import type { DrawRequestProblem } from "./draw-request.ts";

/** What a draw's form answers: the values to show again and why it was refused. */
export interface DrawAnswer {
  readonly values: Readonly<Record<string, string>>;
  readonly problem: DrawRequestProblem | DrawRefusal | null;
}

const REFUSALS = {
  process_missing: true,
  process_closed: true,
  pool_empty: true,
  quotas_missing: true,
  draw_under_way: true,
  draw_stands: true,
} satisfies Record<DrawRefusal["code"], true>;

/** Why no draw was started, where the reason belongs to the draw and not to one field. */
export function DrawRefused({ problem }: Pick<DrawAnswer, "problem">) {
  const { t } = useTranslation("problems");
  if (problem === null || !isRefusal(problem)) return null;
  return <Alert kind="danger" title={problemSentence(t, problem)} />;
}

function isRefusal(problem: NonNullable<DrawAnswer["problem"]>): problem is DrawRefusal {
  return problem.code in REFUSALS;
}
