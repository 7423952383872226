import type {
  DocumentVote,
  DocumentVoteQuestion,
  MinutesDocument,
} from "#app/services/minutes/minutes-document.ts";
import { Details, written } from "./document-words.tsx";

/** A vote of the evening: what was asked under which rule, who voted, and what came of it. */
export function MinutesVote({ vote, document }: { vote: DocumentVote; document: MinutesDocument }) {
  const { headings, language } = document;
  const { title, details, state, questions, address } = vote;
  return (
    <section className="minutes-vote">
      <h4 className="kern-body kern-body--bold">
        {headings.vote}: <span {...written(title, language)}>{title.text}</span>
      </h4>
      <p className="kern-body kern-body--small">
        <Details details={details} />
      </p>
      {state !== null && <p className="kern-body">{state}</p>}
      {questions.map((question) => (
        <Question key={question.id} question={question} document={document} />
      ))}
      <p className="kern-body no-print">
        <a className="kern-link" href={address}>
          {headings.toVote}
          <span className="visually-hidden">: {title.text}</span>
        </a>
      </p>
    </section>
  );
}

function Question(props: { question: DocumentVoteQuestion; document: MinutesDocument }) {
  const { text, rule, outcome, numbers } = props.question;
  const { headings, language } = props.document;
  return (
    <>
      <p className="kern-body keep-lines" {...written(text, language)}>
        {text.text}
      </p>
      <p className="kern-body kern-body--small">
        {headings.rule}: {rule.join(" ")}
      </p>
      {outcome.length > 0 && (
        <p className="kern-body">
          {headings.outcome}: <strong>{outcome[0]}</strong> {outcome.slice(1).join(" ")}
        </p>
      )}
      {numbers.length > 0 && (
        <dl className="facts">
          {numbers.map(({ id, label, value }) => (
            <div key={id}>
              <dt>
                <bdi>{label}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
