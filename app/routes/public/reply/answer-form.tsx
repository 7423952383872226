import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FieldWord } from "#app/routes/reply-fields/form-dress.ts";
import { ReasonField, YesFields } from "#app/routes/reply-fields/yes-fields.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import type { ReplyAnswer } from "#app/services/replies/reply-choices.ts";
import type { EnteredReply, ReplyFaults } from "#app/services/replies/reply-form.ts";
import type { WordedQuestion } from "#app/services/response/question-wording.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";

interface Page {
  readonly title: TownText;
  readonly questions: readonly WordedQuestion[];
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
  const dress = {
    ...{ entered, faults, forSomeone: false },
    word: (key: FieldWord) => t(`reply.form.${key}`),
  };
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
          <YesFields {...dress} questions={page.questions} unknownPerson={page.unknownPerson} />
        ) : (
          <ReasonField {...dress} />
        )}
        <div className="actions">
          <Button>{t("reply.form.send")}</Button>
        </div>
      </Form>
    </div>
  );
}
