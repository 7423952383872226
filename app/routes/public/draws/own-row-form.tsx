import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { TypedFault } from "#app/domain/public-draw/typed-characters.ts";
import type { OwnRowProblem } from "#app/services/draws/find-own-row.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { isolated } from "#app/ui/figures.ts";

/** Why a row was not shown, and what was entered, to be mended. */
export interface OwnRowRefusal {
  readonly entered: { readonly rowId: string; readonly code: string };
  readonly faults: { readonly rowId: TypedFault | null; readonly code: TypedFault | null };
  readonly problem: Exclude<OwnRowProblem, { readonly code: "draw_missing" }> | null;
}

const EXAMPLE = "7KQM2X";

/** The two fields of the letter. */
export function OwnRowForm({ refusal }: { refusal: OwnRowRefusal | null }) {
  const { t } = useTranslation("public");
  const sentence = useFaultSentence();
  return (
    <>
      {refusal === null ? (
        <p className="kern-body kern-body--large">{t("ownRow.lead")}</p>
      ) : (
        <Alert kind="danger" title={t("ownRow.failed")}>
          <p className="kern-body">
            {refusal.problem === null ? t("ownRow.mend") : problemSentence(refusal.problem)}
          </p>
        </Alert>
      )}
      <Form method="post" className="form">
        <CodeField
          label={t("ownRow.rowId")}
          hint={t("ownRow.rowIdHint", { example: isolated(EXAMPLE) })}
          error={sentence("row_id", refusal?.faults.rowId)}
          name="rowId"
          defaultValue={refusal?.entered.rowId}
          required
        />
        <CodeField
          label={t("ownRow.code")}
          hint={t("ownRow.codeHint")}
          error={sentence("code", refusal?.faults.code)}
          defaultValue={refusal?.entered.code}
          required
        />
        <div className="actions">
          <Button>{t("ownRow.submit")}</Button>
        </div>
      </Form>
      <p className="kern-body">{t("ownRow.privacy")}</p>
      <p className="kern-body">{t("ownRow.noLetter")}</p>
    </>
  );

  function problemSentence(problem: NonNullable<OwnRowRefusal["problem"]>): string {
    if (problem.code === "own_row_unknown") return t("ownRow.problems.own_row_unknown");
    const count = Math.ceil(problem.params.seconds / 60);
    return t("ownRow.problems.too_many_attempts", { count });
  }
}

function useFaultSentence() {
  const { t } = useTranslation("public");
  return (field: "row_id" | "code", fault: TypedFault | null | undefined): string | undefined => {
    switch (fault?.code) {
      case undefined:
        return undefined;
      case "missing":
        return t(`ownRow.problems.${field}_missing`);
      case "length":
        return t(`ownRow.problems.${field}_length`, { count: fault.count });
      case "characters": {
        const character = isolated(fault.character);
        const wrong = t(`ownRow.problems.${field}_characters`, { character });
        return fault.lookAlike ? `${wrong} ${t("ownRow.lookAlikes")}` : wrong;
      }
      case "mistyped":
        return t("ownRow.problems.code_mistyped");
    }
  };
}
