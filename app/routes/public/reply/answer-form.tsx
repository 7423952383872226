import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AskedQuestion, TownText } from "#app/services/replies/read-reply-form.server.ts";
import type { ReplyAnswer } from "#app/services/replies/reply-choices.ts";
import type { EnteredReply, ReplyFaults } from "#app/services/replies/reply-form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { TownWords } from "./town-words.tsx";
import { YesFields } from "./yes-fields.tsx";

interface Page {
  readonly title: TownText;
  readonly questions: readonly AskedQuestion[];
  readonly unknownPerson: boolean;
  readonly current: ReplyAnswer | null;
}

interface Step {
  readonly answer: ReplyAnswer;
  readonly entered: EnteredReply;
  readonly faults: ReplyFaults;
  readonly problem: "reply_outdated" | "draw_running" | null;
  readonly revision: number;
}

const TITLES = { yes: "yesTitle", no: "noTitle", not_now: "notNowTitle" } as const;

/** The second step: what belongs to the answer that was chosen. */
export function AnswerForm({ page, step }: { page: Page; step: Step }) {
  const { t } = useTranslation("public");
  const { answer, entered, faults, problem, revision } = step;
  const stands = page.current === null ? null : t(`reply.form.answers.${page.current}`);
  return (
    <div className="prose reply stack">
      <p className="kern-body">
        <a className="kern-link" href="/r/reply">
          {t("reply.form.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{t(`reply.form.${TITLES[answer]}`)}</h1>
      <p className="kern-body">
        <TownWords text={page.title} />
      </p>
      {Object.keys(faults).length > 0 && (
        <Alert kind="danger" title={t("reply.form.refused")}>
          <p className="kern-body">{t("reply.form.mend")}</p>
        </Alert>
      )}
      {problem !== null && (
        <Alert kind="danger" title={t("reply.form.refused")}>
          <p className="kern-body">
            {problem === "reply_outdated"
              ? t("reply.form.problems.reply_outdated", {
                  answer: stands ?? t("reply.own.events.withdrawn"),
                })
              : t("reply.form.problems.draw_running")}
          </p>
        </Alert>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="answer" value={answer} />
        <input type="hidden" name="seenRevision" value={revision} />
        {answer === "yes" ? (
          <YesFields
            entered={entered}
            faults={faults}
            questions={page.questions}
            unknownPerson={page.unknownPerson}
          />
        ) : (
          <TextArea
            label={t("reply.form.reason")}
            hint={t("reply.form.reasonHint")}
            error={
              faults.reason === undefined ? undefined : t(`reply.form.faults.${faults.reason}`)
            }
            name="reason"
            defaultValue={entered.reason?.[0] ?? ""}
            rows={3}
          />
        )}
        <div className="actions">
          <Button>{t("reply.form.send")}</Button>
        </div>
      </Form>
    </div>
  );
}
