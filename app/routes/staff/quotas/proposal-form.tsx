import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DraftFinding } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import type { QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DraftFields } from "#app/ui/quotas/draft-fields.tsx";
import { findingSentence } from "#app/ui/quotas/finding-sentences.ts";

/** Proposed quotas to be stored as they are or opened in the editor; what speaks against it is said. */
export function ProposalForm(props: {
  address: string;
  version: string;
  draft: QuotaDraft;
  findings: readonly DraftFinding[];
  intent: "save_import" | "save_population";
  apply: string;
}) {
  const { t, i18n } = useTranslation("quotas");
  const sentence = findingSentence(t, i18n);
  const storable = props.findings.every(({ severity }) => severity === "warning");
  const list = (
    <ul>
      {props.findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          {finding.place === null ? "" : `${props.draft[finding.place.feature]?.name}: `}
          {sentence(finding)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {!storable && (
        <Alert kind="danger" title={t("importPage.findingsTitle")}>
          {list}
          <p className="kern-body">{t("importPage.findingsText")}</p>
        </Alert>
      )}
      {storable && props.findings.length > 0 && (
        <Alert kind="warning" title={t("findings.title")}>
          {list}
        </Alert>
      )}
      <Form method="post" action={props.address} className="actions no-print">
        <DraftFields version={props.version} draft={props.draft} />
        {storable && (
          <Button name="intent" value={props.intent}>
            {props.apply}
          </Button>
        )}
        <Button look="secondary" name="intent" value="take_over">
          {t("importPage.openInEditor")}
        </Button>
      </Form>
    </>
  );
}
