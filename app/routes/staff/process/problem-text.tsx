import { useTranslation } from "react-i18next";
import type { processesDe } from "#app/i18n/staff/processes.de.ts";

type ProblemCode = keyof (typeof processesDe)["problems"];

/** What went wrong and what to do, for a problem of a process service. */
export function ProblemText(props: {
  problem: { readonly code: ProblemCode; readonly params: object };
}) {
  const { t } = useTranslation("processes");
  const { code, params } = props.problem;
  return <p className="kern-body">{t(`problems.${code}`, { panelSize: "", ...params })}</p>;
}
