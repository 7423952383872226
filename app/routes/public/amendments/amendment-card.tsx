import { DifferenceList } from "#app/routes/difference-list.tsx";
import type { AmendmentInWords, CardWords } from "./amendment-words.server.ts";

/** An amendment: what it wants, how it stands, and what became of it. */
export function AmendmentCard(props: {
  amendment: AmendmentInWords;
  words: CardWords;
  /** The page of the proposal's versions, before their number. */
  versions: string;
  /** Where somebody decides on it, or takes it back. */
  page?: string;
  /** Its own page has one amendment, whose number stands in the title. */
  alone?: boolean;
}) {
  const { amendment, words, versions, page, alone = false } = props;
  const { hidden, written } = amendment;
  return (
    <>
      {!alone && (
        <h2 className="kern-title" id={`amendment-${amendment.number}`}>
          {amendment.name}
        </h2>
      )}
      <p className="kern-body kern-body--bold">{amendment.status}</p>
      <p className="kern-body kern-body--small">{amendment.by}</p>
      {amendment.reinstated !== null && (
        <p className="kern-body kern-body--small">{amendment.reinstated}</p>
      )}
      {amendment.standing !== null && <p className="kern-body">{amendment.standing}</p>}
      {amendment.conflicts.length > 0 && (
        <>
          <p className="kern-body">{words.conflicts}</p>
          <ul>
            {amendment.conflicts.map(({ number, name }) => (
              <li className="kern-body" key={number}>
                {alone ? (
                  name
                ) : (
                  <a className="kern-link" href={`#amendment-${number}`}>
                    {name}
                  </a>
                )}
              </li>
            ))}
            {amendment.moreConflicts !== null && (
              <li className="kern-body">{amendment.moreConflicts}</li>
            )}
          </ul>
        </>
      )}
      {hidden !== null ? (
        <>
          <p className="kern-body">{hidden.what}</p>
          <p className="kern-body">{hidden.why}</p>
        </>
      ) : (
        <>
          <DifferenceList differences={amendment.difference} words={words.difference} />
          <p className="kern-label">{words.reasons}</p>
          <p className="kern-body keep-lines" {...written}>
            {amendment.reasons}
          </p>
        </>
      )}
      {amendment.decisionReason !== "" && (
        <>
          <p className="kern-label">{words.decisionReason}</p>
          <p className="kern-body keep-lines" dir="auto">
            {amendment.decisionReason}
          </p>
        </>
      )}
      {amendment.toVersion !== null && (
        <p className="kern-body">
          <a className="kern-link" href={`${versions}/${amendment.version}`}>
            {amendment.toVersion}
          </a>
        </p>
      )}
      {page !== undefined && (
        <p className="kern-body no-print">
          <a className="kern-link" href={page} aria-label={`${words.toDecide}: ${amendment.name}`}>
            {words.toDecide}
          </a>
        </p>
      )}
    </>
  );
}
