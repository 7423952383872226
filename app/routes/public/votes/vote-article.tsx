import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OriginalText } from "#app/routes/public/voting/original-text.tsx";
import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { QuestionResult } from "#app/ui/votes/question-result.tsx";
import { Checkpoints, Hashes, Promises } from "./vote-evidence.tsx";
import type { VotePage } from "./vote-page.server.ts";
import { Questions } from "./vote-questions.tsx";

/** Everything about a vote: what it is, its result or why there is none, its questions and rules, what is promised. */
export function VoteArticle(props: {
  page: VotePage;
  /** Above the title. */
  kicker: ReactNode;
  /** Links and downloads under the result. */
  resultLinks?: ReactNode;
  /** After the results: what only some readers see. */
  children?: ReactNode;
}) {
  const { page } = props;
  const { t } = useTranslation("public");
  return (
    <article className="stack vote-page">
      <div className="prose">
        {props.kicker}
        <h1 className="kern-heading-large">
          <TownWords text={page.title} />
        </h1>
        <OriginalText of={page.title} />
        <p className="kern-body kern-body--bold">{page.state}</p>
        {page.nature.map((sentence) => (
          <p className="kern-body keep-lines" key={sentence}>
            {sentence}
          </p>
        ))}
        {page.introduction !== null && <Introduction text={page.introduction} />}
      </div>
      {page.door !== null && (
        <div className="actions no-print">
          <ButtonLink href={page.door}>{t("votePage.vote")}</ButtonLink>
        </div>
      )}
      <State page={page} />
      <Results page={page} />
      {page.result !== null && props.resultLinks}
      {props.children}
      <Facts page={page} />
      <Questions page={page} />
      <Promises page={page} />
      <Checkpoints page={page} />
      <Hashes page={page} />
    </article>
  );
}

function Introduction({ text }: { text: NonNullable<VotePage["introduction"]> }) {
  const townWords = useTownWords();
  return (
    <>
      <p className="kern-body kern-body--large keep-lines" {...townWords(text)}>
        {text.text}
      </p>
      <OriginalText of={text} />
    </>
  );
}

/** Why there is no result, or how far it is settled. */
function State({ page }: { page: VotePage }) {
  const { t } = useTranslation("public");
  switch (page.status) {
    case "open":
      return <Alert kind="info" title={t("votePage.result.waitOpen")} />;
    case "closed":
      return <Alert kind="info" title={t("votePage.result.waitClosed")} />;
    case "counted":
      return (
        <Alert kind="warning" title={t("votePage.result.provisionalTitle")}>
          <p className="kern-body">{t("votePage.result.provisional")}</p>
        </Alert>
      );
    case "final":
      return <Alert kind="success" title={t("votePage.result.final")} />;
    case "cancelled":
      return (
        <Alert kind="warning" title={t("votePage.result.cancelledTitle")}>
          <p className="kern-body">{t("votePage.result.cancelled")}</p>
          <p className="kern-body">
            <bdi lang="de" dir="ltr">
              {page.cancelReason}
            </bdi>
          </p>
        </Alert>
      );
  }
}

function Results({ page: { result } }: { page: VotePage }) {
  if (result === null) return null;
  return (
    <>
      {result.questions.map(({ id, heading, short, text, view }) => (
        <section className="stack" key={id} aria-labelledby={`result-${id}`}>
          <div className="prose">
            <h2 className="kern-heading-medium" id={`result-${id}`}>
              {heading}
            </h2>
            <p className="kern-body">
              <TownWords text={text} />
            </p>
          </div>
          <QuestionResult
            view={view}
            frame={result.frame}
            label={result.questions.length > 1 ? short : undefined}
          />
        </section>
      ))}
    </>
  );
}

function Facts({ page: { facts } }: { page: VotePage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("votePage.facts.title")}</h2>
      <dl className="vote-facts">
        {facts.map(({ term, texts }) => (
          <div key={term}>
            <dt className="kern-body kern-body--bold">{term}</dt>
            {texts.map((text) => (
              <dd className="kern-body keep-lines" key={text}>
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
