import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { HiddenText } from "../moderation/hidden-text.tsx";
import type { StubInWords } from "../moderation/stub-in-words.server.ts";
import type { ListedInWords } from "./proposal-words.server.ts";

/** Proposals as cards: what, where it stands, how many support it. */
export function ProposalCards(props: {
  proposals: readonly (ListedInWords & { readonly stub?: StubInWords | null })[];
  /** Where the page of a proposal lies, before its id. */
  base: string;
  /** The numbers of proposals on a sketch above, and what their authors call the place. */
  points?: readonly {
    readonly id: string;
    readonly shownNumber: string;
    readonly placeName: string;
  }[];
}) {
  const points = new Map(props.points?.map((point) => [point.id, point]));
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
          <PointOnSketch point={points.get(proposal.id)} />
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

function PointOnSketch(props: {
  point: { readonly shownNumber: string; readonly placeName: string } | undefined;
}) {
  const { t } = useTranslation("public");
  if (props.point === undefined) return null;
  const { shownNumber, placeName } = props.point;
  return (
    <p className="kern-body">
      {t("proposalLinks.map.number", { number: shownNumber })}
      {placeName !== "" && (
        <>
          : <bdi>{placeName}</bdi>
        </>
      )}
    </p>
  );
}
