import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AuditVerdict } from "#app/services/audit/verify-audit.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";

/** The head of the chain, the button that checks it, and what came out. */
export function ChainCheck(props: {
  head: string;
  answer: { readonly entered: string; readonly verdict: AuditVerdict | null } | null;
}) {
  const { t } = useTranslation("audit");
  const { answer } = props;
  return (
    <>
      {answer !== null && answer.verdict !== null && (
        <Verdict verdict={answer.verdict} published={answer.entered !== ""} />
      )}
      <h2 className="kern-heading-medium">{t("check.title")}</h2>
      <dl className="kern-body chain-head">
        <dt>{t("head")}</dt>
        <dd className="code">{props.head}</dd>
      </dl>
      <p className="kern-body prose">{t("headHint")}</p>
      <Form method="post" className="form" noValidate>
        <TextField
          label={t("check.published")}
          hint={t("check.publishedHint")}
          name="head"
          autoComplete="off"
          spellCheck={false}
          defaultValue={answer?.entered}
          error={
            answer !== null && answer.verdict === null ? t("check.publishedInvalid") : undefined
          }
        />
        <div className="actions">
          <Button>{t("check.submit")}</Button>
        </div>
      </Form>
    </>
  );
}

function Verdict({ verdict, published }: { verdict: AuditVerdict; published: boolean }) {
  const { t } = useTranslation("audit");
  const { fault } = verdict;
  if (fault === null) {
    return (
      <Alert kind="success" title={t("check.holds")}>
        <p className="kern-body">
          {t("check.holdsText", { count: verdict.entries })}
          {published && ` ${t("check.contains")}`}
        </p>
      </Alert>
    );
  }
  return (
    <Alert kind="danger" title={t("check.broken")}>
      <p className="kern-body">
        {fault.code === "audit_head_missing"
          ? t("check.audit_head_missing")
          : t(`check.${fault.code}`, { sequence: String(fault.sequence) })}
      </p>
      <p className="kern-body">{t("check.whatToDo")}</p>
    </Alert>
  );
}
