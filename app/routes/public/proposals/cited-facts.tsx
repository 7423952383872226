import type { ReactNode } from "react";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { CitedFactsInWords } from "./cited-facts-in-words.server.ts";

/** Figures on which a proposal relies: what each said when it was cited, and what it says since it was corrected. */
export function CitedFacts(props: {
  cited: CitedFactsInWords;
  /** What can be done with one of them. */
  act?: (factId: string) => ReactNode;
}) {
  const { words, facts } = props.cited;
  if (facts.length === 0) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{words.title}</h2>
      <ul className="card-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <p className="kern-body">
              <a
                className="kern-link"
                href={`/facts/${fact.datasetId}`}
                lang={languageTag(fact.title.language)}
                dir={direction(fact.title.language)}
              >
                {fact.title.text}
              </a>
            </p>
            <p className="kern-body kern-body--bold">
              {fact.name !== "" && (
                <>
                  <bdi>{fact.name}</bdi>:{" "}
                </>
              )}
              <bdi>{fact.figure}</bdi>
            </p>
            {fact.corrected !== null && (
              <p className="kern-body kern-body--bold">{fact.corrected}</p>
            )}
            <p className="kern-body kern-body--small">
              {[fact.cited, fact.source, ...(fact.synthetic ? [words.synthetic] : [])].join(" · ")}
            </p>
            {props.act?.(fact.id)}
          </li>
        ))}
      </ul>
    </section>
  );
}
