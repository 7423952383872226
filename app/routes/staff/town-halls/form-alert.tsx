import { useTranslation } from "react-i18next";
import type { townHallsDe } from "#app/i18n/staff/town-halls.de.ts";
import { Alert } from "#app/ui/alert.tsx";

type ProblemCode = keyof (typeof townHallsDe)["problems"];

/** What the answer to a form says: that fields are wrong, or why nothing was done. */
export function FormAlert(props: {
  readonly answer:
    | { readonly problem: { readonly code: ProblemCode; readonly params: object } | null }
    | undefined;
}) {
  const { t } = useTranslation(["townHalls", "common"]);
  if (props.answer === undefined) return null;
  const { problem } = props.answer;
  if (problem === null) return <Alert kind="danger" title={t("common:form.pleaseCheck")} />;
  const { code, params } = problem;
  return (
    <Alert kind="danger" title={t("common:errors.brokenTitle")}>
      <p className="kern-body">{t(`problems.${code}`, { megabytes: "", limit: "", ...params })}</p>
    </Alert>
  );
}
