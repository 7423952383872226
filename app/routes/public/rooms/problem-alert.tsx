import { Alert } from "#app/ui/alert.tsx";
import { type RoomWords, roomSentence } from "./room-words.ts";

/** Says what keeps something from being saved, and leads to the rules where they wait to be confirmed. */
export function ProblemAlert(props: {
  problem: string | null;
  /** Address of the rules of the process; a form shows the rules themselves. */
  rules?: string;
  t: RoomWords;
}) {
  const { problem, rules, t } = props;
  return (
    <Alert kind="danger" title={t("errors.title")}>
      {problem !== null && <p className="kern-body">{roomSentence(t, problem)}</p>}
      {problem === "rules_not_confirmed" && rules !== undefined && (
        <a className="kern-link" href={rules}>
          {t("toRules")}
        </a>
      )}
    </Alert>
  );
}
