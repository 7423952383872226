import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import type { AnswerFault } from "./answer-faults.server.ts";
import type { EnteredBallot } from "./ballot-fields.server.ts";
import type { BallotPage, BallotSheet, QuestionPart } from "./ballot-page.server.ts";
import { CostSum } from "./cost-sum.tsx";
import { BALLOT_FORM, FormLanguages } from "./form-languages.tsx";
import { OriginalText } from "./original-text.tsx";
import { type ControlsOf, QuestionControls } from "./question-controls.tsx";
import { Secrecy } from "./secrecy.tsx";
import { TerminalFoot } from "./terminal-foot.tsx";
import { VoteHead } from "./vote-head.tsx";

/** The first step: every question with its rule and what can be answered. */
export function BallotForm(props: {
  page: BallotPage;
  sheet: BallotSheet;
  entered: EnteredBallot;
  faults: readonly AnswerFault[];
  /** The language in which staff look at a ballot that leads nowhere. */
  preview?: Language;
}) {
  const { page, sheet, entered, faults, preview } = props;
  const { t } = useTranslation("public");
  const { path } = page.place;
  const next = preview === undefined ? "" : `?language=${preview}`;
  return (
    <div className="ballot stack">
      {preview === undefined && <FormLanguages again={path} />}
      <VoteHead page={page} step={1} heading={t("voting.ballot.title")} />
      {faults.length > 0 && (
        <Alert kind="danger" title={t("voting.faults.title")} focused>
          <p className="kern-body">{t("voting.faults.lead")}</p>
          <ul>
            {faults.map(({ anchor, inSummary }) => (
              <li key={anchor} className="kern-body">
                <a className="kern-link" href={`#${anchor}`}>
                  {inSummary}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <div className="prose">
        {sheet.introduction !== null && (
          <p className="kern-body kern-body--large written">
            <TownWords text={sheet.introduction} /> <OriginalText of={sheet.introduction} />
          </p>
        )}
        <p className="kern-body">
          {/* A group that settles its own affairs is taken for no referendum. One text: voices drop spaces between two. */}
          {sheet.nature === "internal"
            ? t("voting.nature.internal")
            : `${t(`voting.nature.${sheet.nature}`)} ${t("voting.nature.noReferendum")}`}
        </p>
        <p className="kern-body">{`${sheet.until} ${t(`voting.secrecy.${sheet.secrecy}`)}`}</p>
        <p className="kern-body">{t("voting.ballot.mayBeBlank")}</p>
      </div>
      {/* The page of the answer says what is wrong in the reader's language; the browser would not. */}
      <form
        id={BALLOT_FORM}
        method="post"
        action={`${path}/review${next}`}
        className="stack"
        noValidate
        autoComplete="off"
      >
        {sheet.questions.map((question) => (
          <QuestionSection
            key={question.id}
            question={question}
            entered={entered}
            fault={faults.find(({ questionId }) => questionId === question.id)}
            secret={sheet.secrecy === "secret"}
            again={preview === undefined ? path : null}
          />
        ))}
        <div>
          <div className="actions">
            <Button>{t("voting.ballot.next")}</Button>
          </div>
          <p className="kern-body kern-body--small">{t("voting.ballot.nextHint")}</p>
        </div>
        <TerminalFoot page={page} again={path} />
      </form>
      <Secrecy secrecy={sheet.secrecy} />
    </div>
  );
}

/** @param props `again`: where the ballot is shown once more as it is filled in; null in a preview */
function QuestionSection({ again, ...props }: ControlsOf & { again: string | null }) {
  const { question, entered, fault } = props;
  const { t } = useTranslation("public");
  const title = `${question.anchor}-title`;
  const number = `${question.anchor}-number`;
  const name = question.number === null ? title : `${number} ${title}`;
  const faultId = `${question.anchor}-fault`;
  // Beside the field for reasons the sentence stands already.
  const besideField = question.rule.kind === "consent" && fault?.fields.length === 1;
  const shown = fault !== undefined && !besideField;
  return (
    // Without a name of its own: the group of the fields has it, and nobody wants to hear it twice.
    <section className="ballot-question" id={question.anchor}>
      <div>
        {question.number !== null && (
          <p className="kern-body" id={number}>
            {question.number}
          </p>
        )}
        <h2 className="kern-heading-medium" id={title}>
          <TownWords text={question.text} />
        </h2>
        <OriginalText of={question.text} />
        {question.onlyGerman && (
          <p className="kern-body kern-body--small">{t("voting.ballot.onlyGerman")}</p>
        )}
      </div>
      <div id={`${question.anchor}-how`}>
        {question.howTo.map((sentence) => (
          <p key={sentence} className="kern-body">
            {sentence}
          </p>
        ))}
        {question.shuffled && <p className="kern-body">{t("voting.ballot.shuffled")}</p>}
      </div>
      <fieldset
        className={`kern-fieldset${fault === undefined ? "" : " kern-fieldset--error"}`}
        aria-labelledby={name}
        aria-describedby={`${question.anchor}-how${shown ? ` ${faultId}` : ""}`}
      >
        {shown && (
          <p className="kern-error" id={faultId}>
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{fault.sentence}</span>
          </p>
        )}
        <div className="kern-fieldset__body">
          <QuestionControls {...props} />
        </div>
      </fieldset>
      {again !== null && <CostSum question={question} entered={entered} again={again} />}
      <Rules question={question} />
    </section>
  );
}

/** What decides, with base, tie rule and what a blank ballot means. */
function Rules({ question }: { question: QuestionPart }) {
  const { t } = useTranslation("public");
  return (
    <details className="kern-accordion" open>
      <summary className="kern-accordion__header">
        <span className="kern-title">
          {t("votesRules.title")}
          {question.number !== null && (
            <span className="visually-hidden">{`: ${question.number}`}</span>
          )}
        </span>
      </summary>
      <dl className="kern-accordion__body ballot-rules">
        {question.rules.map(({ part, term, texts }) => (
          <div key={part}>
            <dt>{term}</dt>
            {texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
