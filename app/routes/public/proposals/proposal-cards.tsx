import { direction, languageTag } from "#app/i18n/languages.ts";
import { HiddenText } from "../moderation/hidden-text.tsx";
import type { StubInWords } from "../moderation/stub-in-words.server.ts";
import type { ListedInWords } from "./proposal-words.server.ts";

/** Proposals as cards: what, where it stands, how many support it. */
export function ProposalCards(props: {
  proposals: readonly (ListedInWords & { readonly stub?: StubInWords | null })[];
  /** Where the page of a proposal lies, before its id. */
  base: string;
}) {
  return (
    <ul className="card-list">
      {props.proposals.map((proposal) => (
        <li key={proposal.id}>
          <h2 className="kern-title">
            <a
              className="kern-link"
              href={`${props.base}/${proposal.id}`}
              lang={languageTag(proposal.language)}
              dir={direction(proposal.language)}
            >
              {proposal.title}
            </a>
          </h2>
          {proposal.stub != null && <HiddenText stub={proposal.stub} />}
          <p className="kern-body kern-body--bold">{proposal.standing}</p>
          {proposal.due !== null && <p className="kern-body">{proposal.due}</p>}
          <p className="kern-body kern-body--small">
            {[proposal.publishedOn, proposal.supporters]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
