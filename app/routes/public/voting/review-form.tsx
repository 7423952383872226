import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import { CHOSEN_BY, OTHER_HALF, SERVER_HALF } from "#app/services/votes/voting/tracking-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { AnswerInWords } from "./answer-in-words.tsx";
import type { BallotPage, BallotSheet } from "./ballot-page.server.ts";
import { BALLOT_FORM, FormLanguages } from "./form-languages.tsx";
import type { BallotReview } from "./review-ballot.server.ts";
import { Secrecy } from "./secrecy.tsx";
import { SpelledCode } from "./spelled-code.tsx";
import { TerminalFoot } from "./terminal-foot.tsx";
// One classic script without imports, the only one on pages of a voter.
import script from "./tracking-in-browser.ts?worker&url";
import { VoteHead } from "./vote-head.tsx";

/** The second step: every answer in words, and the tracking code, before anything is cast. */
export function ReviewForm(props: {
  page: BallotPage;
  sheet: BallotSheet;
  review: Extract<BallotReview, { kind: "review" }>;
  /** Why it is shown once more. */
  notice?: "tryAgain" | "noKey";
}) {
  const { page, sheet, review, notice } = props;
  const { t } = useTranslation("public");
  const { path } = page.place;
  return (
    <div className="ballot stack">
      <FormLanguages again={`${path}/review`} />
      <VoteHead page={page} step={2} heading={t("voting.review.title")} />
      {notice !== undefined && (
        <Alert kind="danger" title={t(`voting.state.${notice}Title`)} focused>
          <p className="kern-body">{t(`voting.state.${notice}Text`)}</p>
        </Alert>
      )}
      <p className="kern-body kern-body--large prose">{t("voting.review.lead")}</p>
      {review.allBlank && <Alert kind="warning" title={t("voting.review.allBlank")} still />}
      {sheet.questions.map((question) => (
        <section key={question.id} className="ballot-question">
          {question.number !== null && <p className="kern-body">{question.number}</p>}
          <h2 className="kern-heading-medium">
            <TownWords text={question.text} />
          </h2>
          <AnswerInWords question={question} answer={review.answers[question.id]} />
        </section>
      ))}
      <form
        id={BALLOT_FORM}
        method="post"
        action={`${path}/receipt`}
        className="stack"
        data-tracking=""
      >
        {Object.entries(review.fields).flatMap(([name, values]) =>
          values.map((value) => <input key={name} type="hidden" name={name} value={value} />),
        )}
        <input type="hidden" name={SERVER_HALF} value={review.offer.server} />
        <input type="hidden" name={OTHER_HALF} value={review.offer.other} autoComplete="off" />
        <input type="hidden" name={CHOSEN_BY} value="server" autoComplete="off" />
        <section className="ballot-question" aria-labelledby="tracking-code">
          <h2 className="kern-heading-medium" id="tracking-code">
            {t("voting.review.codeTitle")}
          </h2>
          <p className="tracking-code">
            <bdi dir="ltr" data-code="">
              {review.offer.code}
            </bdi>
          </p>
          <SpelledCode code={review.offer.code} />
          <p className="kern-body" data-chosen="server">
            {t("voting.review.chosenServer")}
          </p>
          <p className="kern-body" data-chosen="both" hidden>
            {t("voting.review.chosenBoth")}
          </p>
          <p className="kern-body">{t("voting.review.codeText")}</p>
        </section>
        <div className="actions">
          <Button>{t("voting.review.cast")}</Button>
          <Button look="secondary" formAction={path} name="intent" value="change">
            {t("voting.review.change")}
          </Button>
        </div>
        <TerminalFoot page={page} again={`${path}/review`} />
      </form>
      <Secrecy secrecy={sheet.secrecy} />
      <script src={script} defer />
    </div>
  );
}
