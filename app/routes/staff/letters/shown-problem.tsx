import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LettersProblem } from "#app/services/letters/letters-problem.ts";
import { Alert } from "#app/ui/alert.tsx";
import { problemSentence } from "../problem-sentence.ts";

/** Why a file could not be made; a download says it by sending back to the page. */
const OF_FILES = [
  "letters_busy",
  "letters_failed",
  "letter_run_empty",
  "town_unnamed",
  "invitation_settings_missing",
] as const satisfies readonly LettersProblem["code"][];

/** What was refused: by the form that was sent, or by a download. */
export function ShownProblem({ problem }: { problem: LettersProblem | null }) {
  const [search] = useSearchParams();
  const { t } = useTranslation("letters");
  const { t: words } = useTranslation("problems");
  const code = OF_FILES.find((known) => known === search.get("problem"));
  const shown = problem ?? (code === undefined ? null : { code, params: {} });
  if (shown === null) return null;
  return (
    <Alert kind="danger" title={t("refused")}>
      <p className="kern-body">{problemSentence(words, shown)}</p>
    </Alert>
  );
}
