import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ElectorateName } from "#app/services/votes/setup/read-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import type { RuleSentence } from "#app/ui/votes/rule-sentences.ts";
import { CancelLink } from "../cancel-link.tsx";
import { Checklist } from "./checklist.tsx";
import type { DraftCheck } from "./draft-checks.server.ts";
import { RuleInWords } from "./rule-in-words.tsx";
import { useElectorateName } from "./vote-names.ts";

/** What is fixed once a vote is open, under which rules, and the button that opens it. */
export function OpenForm(props: {
  readonly address: string;
  readonly who: ElectorateName;
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly rule: string;
    readonly words: readonly RuleSentence[];
  }[];
  /** What should be looked at before. */
  readonly checks: readonly DraftCheck[];
}) {
  const { address, who, questions, checks } = props;
  const { t } = useTranslation("voteCourse");
  const electorate = useElectorateName();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <p className="kern-body prose">{t("open.lead")}</p>
      {checks.length > 0 && (
        <section>
          <h2 className="kern-heading-medium">{t("open.warnings")}</h2>
          <Checklist checks={checks} address={address} />
        </section>
      )}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("open.fixed")}</h2>
        <ul className="kern-body bullets">
          <li>{t("open.fixedWho", { who: electorate(who) })}</li>
          <li>{t("open.fixedQuestions", { count: questions.length })}</li>
          <li>{t("open.fixedTexts")}</li>
          <li>{t("open.fixedSecrecy")}</li>
          <li>{t("open.fixedTimes")}</li>
        </ul>
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("open.rules")}</h2>
        {questions.map(({ id, text, rule, words }) => (
          <div key={id} className="prose">
            <h3 className="kern-title keep-lines" lang="de">
              {text}
            </h3>
            <p className="kern-body kern-body--muted">{rule}</p>
            <RuleInWords sentences={words} />
          </div>
        ))}
      </section>
      <Alert kind="warning" title={t("open.paperTitle")}>
        <p className="kern-body">{t("open.paperText")}</p>
      </Alert>
      <Form method="post" className="form">
        <CheckField name="checked" value="yes" label={t("open.confirm")} required />
        <div className="actions">
          <Button disabled={busy}>{t("open.submit")}</Button>
          <CancelLink href={address} />
        </div>
        <p className="kern-hint field-note">{t("open.busy")}</p>
      </Form>
    </>
  );
}
