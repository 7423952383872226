import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { useVoteSentence, type VoteProblem } from "./vote-sentence.ts";

/** What the answer to a form says: that fields are wrong, or why nothing was done. */
export function FormAlert(props: {
  readonly answer: { readonly problem: VoteProblem | null } | undefined;
}) {
  const { t } = useTranslation("common");
  const sentence = useVoteSentence();
  if (props.answer === undefined) return null;
  const { problem } = props.answer;
  if (problem === null) return <Alert kind="danger" title={t("form.pleaseCheck")} />;
  return (
    <Alert kind="danger" title={t("errors.brokenTitle")}>
      <p className="kern-body">{sentence(problem)}</p>
    </Alert>
  );
}
