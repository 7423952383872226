import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checklist, useCheckName } from "./checklist.tsx";
import type { DraftCheck } from "./draft-checks.server.ts";
import { QuestionList } from "./question-list.tsx";

const STEPS = ["open", "print", "vote", "close", "count", "confirm"] as const;

/** What an organiser does with a draft: what is missing, questions, and what happens next. */
export function DraftPart(props: {
  readonly address: string;
  readonly mayWrite: boolean;
  readonly checks: readonly DraftCheck[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly rule: string;
    /** Null where the rule has none. */
    readonly options: number | null;
    readonly shuffled: boolean;
  }[];
  /** Its particulars. */
  readonly children: ReactNode;
}) {
  const { address, mayWrite, checks, questions } = props;
  const { t } = useTranslation("votes");
  const name = useCheckName();
  const next = checks.find(({ state }) => state === "open");
  return (
    <>
      <section>
        <h2 className="kern-heading-medium">{t("draft.missing")}</h2>
        {mayWrite && <p className="kern-body prose">{t("draft.missingLead")}</p>}
        <Checklist checks={checks} address={mayWrite ? address : null} />
        {mayWrite && (
          <div className="actions no-print">
            {next === undefined ? (
              <ButtonLink href={`${address}/open`}>{t("draft.openVote")}</ButtonLink>
            ) : (
              <ButtonLink href={address + next.place}>
                {t("draft.goOn", {
                  what:
                    next.part === "question"
                      ? t("draft.questionNumber", { number: next.which })
                      : name(next),
                })}
              </ButtonLink>
            )}
            <ButtonLink look="secondary" href={`${address}/preview`}>
              {t("draft.preview")}
            </ButtonLink>
          </div>
        )}
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("questionsTitle")}</h2>
        <QuestionList questions={questions} address={address} editable={mayWrite} />
      </section>
      {props.children}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("draft.afterwards")}</h2>
        {mayWrite ? (
          <ol className="kern-body step-list">
            {STEPS.map((step) => (
              <li key={step}>{t(`draft.steps.${step}`)}</li>
            ))}
          </ol>
        ) : (
          <p className="kern-body">{t("draft.afterwardsReader")}</p>
        )}
      </section>
      {mayWrite && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("manage")}</h2>
          <AskFirst summary={t("delete.title")} consequence={t("delete.consequence")}>
            <Form method="post">
              <Button look="secondary" name="intent" value="delete">
                {t("delete.submit")}
              </Button>
            </Form>
          </AskFirst>
        </section>
      )}
    </>
  );
}
