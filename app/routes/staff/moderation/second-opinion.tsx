import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_MODERATION } from "#app/services/moderation/longest-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import type { CaseView } from "./case-view.server.ts";

/** The second of the four eyes agrees, or does not and says why. */
export function SecondOpinion({ view, waitingId }: { view: CaseView; waitingId: string }) {
  const { t } = useTranslation("moderation");
  const decision = view.decisions.find(({ id }) => id === waitingId);
  if (decision === undefined) return null;
  const measure = t(`measures.${decision.measure}`);
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("case.second")}</h2>
      <p className="kern-body">{t("case.secondLead", { name: decision.decider, measure })}</p>
      {decision.changedSince && <Alert kind="warning" title={t("case.secondChanged")} />}
      <AskFirst
        summary={t("case.agree")}
        consequence={t("case.agreeConsequence", { follows: t(`follows.${decision.measure}`) })}
      >
        <Form method="post" className="actions">
          <input type="hidden" name="decision" value={waitingId} />
          {view.text !== null && (
            <input type="hidden" name="textVersion" value={view.text.version} />
          )}
          <Button name="intent" value="agree">
            {t("case.agree")}
          </Button>
        </Form>
      </AskFirst>
      <AskFirst summary={t("case.refuse")} consequence={t("case.refuseConsequence")}>
        <Form method="post" className="form">
          <input type="hidden" name="decision" value={waitingId} />
          <TextArea
            name="refusal"
            label={t("case.refuseReason")}
            maxLength={LONGEST_MODERATION.reason}
            rows={3}
            required
            dir="auto"
          />
          <div className="actions">
            <Button look="secondary" name="intent" value="refuse">
              {t("case.refuse")}
            </Button>
          </div>
        </Form>
      </AskFirst>
    </section>
  );
}
