import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { type PaperProblem, usePaperSentence } from "./paper-sentence.ts";

/** Why something was not done; nothing where it was. */
export function PaperAlert({ problem }: { problem: PaperProblem | null | undefined }) {
  const { t } = useTranslation("votePaper");
  const sentence = usePaperSentence();
  if (problem === null || problem === undefined) return null;
  return (
    <Alert kind="danger" title={t("problems.title")}>
      <p className="kern-body">{sentence(problem)}</p>
    </Alert>
  );
}
