import type {
  DocumentItem,
  DocumentPassage,
  DocumentQuestion,
  MinutesDocument,
} from "#app/services/minutes/minutes-document.ts";
import { Details, written } from "./document-words.tsx";
import { MinutesVote } from "./minutes-vote.tsx";

/** Minutes from the glance to the totals, as everyone reads them; their title stands above. */
export function DocumentView({ document }: { document: MinutesDocument }) {
  const { headings, language, sanctions } = document;
  return (
    <>
      <section>
        <h2 className="kern-heading-medium">{headings.glance}</h2>
        <dl className="facts">
          {document.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi {...written(value, language)}>{value.text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <p className="kern-body prose">{headings.noNames}</p>
      </section>
      {document.passages.length > 0 && (
        <section className="prose">
          {document.passages.map((passage) => (
            <Passage key={passage.id} passage={passage} document={document} level={2} />
          ))}
        </section>
      )}
      <section>
        <h2 className="kern-heading-medium">{headings.course}</h2>
        <ol className="minutes-items">
          {document.items.map((item) => (
            <li key={item.id} className={item.depth > 0 ? "minutes-part" : undefined}>
              <Item item={item} document={document} />
            </li>
          ))}
        </ol>
      </section>
      {document.votes.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{headings.votes}</h2>
          {document.votes.map((vote) => (
            <MinutesVote key={vote.id} vote={vote} document={document} />
          ))}
        </section>
      )}
      <section className="prose">
        <h2 className="kern-heading-medium">{headings.questions}</h2>
        {document.questions.length === 0 ? (
          <p className="kern-body">{headings.noQuestions}</p>
        ) : (
          <ol className="minutes-questions">
            {document.questions.map((question) => (
              <li key={question.id}>
                <Question question={question} document={document} />
              </li>
            ))}
          </ol>
        )}
        {document.hiddenQuestions !== null && (
          <p className="kern-body">{document.hiddenQuestions}</p>
        )}
      </section>
      <section className="prose">
        <h2 className="kern-heading-medium">{headings.sanctions}</h2>
        {sanctions.length === 0 ? (
          <p className="kern-body">{headings.noSanctions}</p>
        ) : (
          <>
            <p className="kern-body">{headings.sanctionsLead}</p>
            <dl className="minutes-sanctions">
              {sanctions.map(({ rule, counts }) => (
                <div key={rule.text}>
                  <dt {...written(rule, language)}>{rule.text}</dt>
                  {counts.map((count) => (
                    <dd key={count}>{count}</dd>
                  ))}
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      <Totals document={document} />
    </>
  );
}

function Item({ item, document }: { item: DocumentItem; document: MinutesDocument }) {
  const { language, headings } = document;
  return (
    <article className="minutes-item">
      <h3 className="kern-title minutes-title">
        {item.number !== null && <span className="minutes-number">{item.number} </span>}
        <span {...written(item.title, language)}>{item.title.text}</span>
      </h3>
      {item.status !== null && <p className="kern-body minutes-status">{item.status}</p>}
      {item.times !== null && <p className="kern-body">{item.times}</p>}
      <p className="kern-body kern-body--small">
        <Details details={item.details} />
      </p>
      <div className="prose">
        {item.passages.map((passage) => (
          <Passage key={passage.id} passage={passage} document={document} level={4} />
        ))}
        {item.votes.map((vote) => (
          <MinutesVote key={vote.id} vote={vote} document={document} />
        ))}
        {item.contributions.length > 0 && (
          <>
            <h4 className="kern-body kern-body--bold">{headings.speakers}</h4>
            <ol className="kern-body minutes-speakers">
              {item.contributions.map(({ id, speaker, words }) => (
                <li key={id}>
                  <bdi>{speaker}</bdi>: <bdi>{words}</bdi>
                </li>
              ))}
            </ol>
          </>
        )}
        {item.notes.map((note) => (
          <p key={note} className="kern-body kern-body--small">
            {note}
          </p>
        ))}
      </div>
    </article>
  );
}

function Passage(props: { passage: DocumentPassage; document: MinutesDocument; level: 2 | 4 }) {
  const { label, text, outdated } = props.passage;
  const { language, headings } = props.document;
  return (
    <>
      {props.level === 2 ? (
        <h2 className="kern-heading-medium">{label}</h2>
      ) : (
        <h4 className="kern-body kern-body--bold">{label}</h4>
      )}
      {outdated && <p className="kern-body kern-body--small">({headings.outdatedPassage})</p>}
      <p className="kern-body keep-lines" {...written(text, language)}>
        {text.text}
      </p>
    </>
  );
}

function Question(props: { question: DocumentQuestion; document: MinutesDocument }) {
  const { text, details, answer, state } = props.question;
  const { language, headings } = props.document;
  return (
    <>
      <p className="kern-body kern-body--bold keep-lines" {...written(text, language)}>
        {text.text}
      </p>
      {details.length > 0 && (
        <p className="kern-body kern-body--small">
          <Details details={details} />
        </p>
      )}
      {answer !== null && (
        <>
          <p className="kern-body kern-body--small">{headings.answer}</p>
          <p className="kern-body keep-lines" {...written(answer, language)}>
            {answer.text}
          </p>
        </>
      )}
      <p className="kern-body kern-body--small">{state}</p>
    </>
  );
}

function Totals({ document }: { document: MinutesDocument }) {
  const { headings, totals } = document;
  return (
    <section>
      <h2 className="kern-heading-medium">{headings.totals}</h2>
      <div className="prose">
        {totals.sentences.map((sentence) => (
          <p key={sentence} className="kern-body">
            {sentence}
          </p>
        ))}
      </div>
      <div className="minutes-tables">
        {totals.tables.map(({ id, caption, rows }) => (
          <table key={id} className="kern-table kern-table--small">
            <caption className="kern-title">{caption}</caption>
            <thead className="kern-table__header">
              <tr className="kern-table__row">
                <th scope="col" className="kern-table__header">
                  {headings.group}
                </th>
                <th scope="col" className="kern-table__header">
                  {headings.value}
                </th>
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {rows.map(({ label, value }) => (
                <tr key={label} className="kern-table__row">
                  <th scope="row" className="kern-table__cell">
                    <bdi>{label}</bdi>
                  </th>
                  <td className="kern-table__cell">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {totals.notes.map((note) => (
        <p key={note} className="kern-body kern-body--small prose">
          {note}
        </p>
      ))}
    </section>
  );
}
