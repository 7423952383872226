import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ANSWER_CHOICES, type ReplyAnswer } from "#app/services/replies/reply-choices.ts";

/** The three answers as big buttons, each with a sign and with what follows from it. */
export function AnswerChoice({
  current,
  tooLate,
}: {
  current: ReplyAnswer | null;
  tooLate: boolean;
}) {
  const { t } = useTranslation("public");
  return (
    <Form method="post" className="big-choices">
      <input type="hidden" name="intent" value="choose" />
      {ANSWER_CHOICES.map((answer) => (
        <button
          key={answer}
          type="submit"
          name="answer"
          value={answer}
          className="big-choice"
          aria-current={answer === current ? "true" : undefined}
        >
          <AnswerSign answer={answer} />
          <span>
            <strong>{t(`reply.form.answers.${answer}`)}</strong>
            <span className="kern-body">
              {t(`reply.form.answerHints.${answer === "yes" && tooLate ? "yesLate" : answer}`)}
            </span>
          </span>
        </button>
      ))}
    </Form>
  );
}

const SIGNS: Readonly<Record<ReplyAnswer, string>> = {
  yes: "M14 25l7 7 14-16",
  no: "M16 16l16 16M32 16L16 32",
  not_now: "M24 14v11l7 5",
};

function AnswerSign({ answer }: { answer: ReplyAnswer }) {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <circle cx="24" cy="24" r="19" />
        <path d={SIGNS[answer]} strokeLinejoin="round" />
      </g>
    </svg>
  );
}
