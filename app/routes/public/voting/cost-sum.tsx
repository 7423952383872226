import { useTranslation } from "react-i18next";
import { APPROVED, optionField } from "#app/domain/votes/answer-fields.ts";
import { totalCost } from "#app/domain/votes/total-cost.ts";
import { useShell } from "#app/root.tsx";
import { Button } from "#app/ui/button.tsx";
import { euros } from "#app/ui/votes/amounts.ts";
import type { EnteredBallot } from "./ballot-fields.server.ts";
import type { QuestionPart } from "./ballot-page.server.ts";

/**
 * What the projects that are ticked cost together, without a script: a button that shows the ballot again as it is
 * filled in. What is ticked afterwards is in the next sum only, and the sentence says so. Nothing under other rules.
 */
export function CostSum(props: {
  question: QuestionPart;
  entered: EnteredBallot;
  /** Where the form is sent to be shown once more. */
  again: string;
}) {
  const { question, entered, again } = props;
  const { id, anchor, rule, options } = question;
  const { t } = useTranslation("public");
  const { language } = useShell();
  if (rule.kind !== "equal-shares" && rule.kind !== "greedy-budget") return null;
  const ticked = options.filter((option) => entered[optionField(id, option.id)]?.[0] === APPROVED);
  return (
    <div className="no-print" id={`${anchor}-sum`}>
      {ticked.length > 0 && (
        <p className="kern-body kern-body--bold">
          {t("voting.ballot.sum", {
            sum: euros(totalCost(ticked), language),
            budget: euros(rule.budget, language),
          })}
        </p>
      )}
      <div className="actions">
        <Button look="secondary" formAction={`${again}#${anchor}-sum`}>
          {t("voting.ballot.addUp")}
        </Button>
      </div>
    </div>
  );
}
