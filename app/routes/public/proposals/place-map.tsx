import { useTranslation } from "react-i18next";
import { LocatorSheet } from "./locator-sheet.tsx";
import { ProposalLink } from "./own-joins.tsx";
import type { PlaceOnMap } from "./place-on-map.server.ts";

/** Where a proposal lies among the others of its process: drawn here, nothing is asked of another server. */
export function PlaceMap({ place }: { place: PlaceOnMap | null }) {
  const { t } = useTranslation("public");
  if (place === null) return null;
  const { width, height, points, scale, others } = place;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("proposalLinks.place.title")}</h2>
      <LocatorSheet
        {...{ width, height, scale }}
        label={t("proposalLinks.place.drawing", { count: others.length })}
      >
        {points
          .filter(({ own }) => !own)
          .map(({ id, x, y }) => (
            <circle key={id} className="place-map__other" cx={x} cy={y} r={5} />
          ))}
        {points
          .filter(({ own }) => own)
          .map(({ id, x, y }) => (
            <g key={id}>
              <circle className="place-map__ring" cx={x} cy={y} r={13} />
              <circle className="place-map__own" cx={x} cy={y} r={7} />
            </g>
          ))}
      </LocatorSheet>
      <p className="kern-body kern-body--small">{t("proposalLinks.place.legend")}</p>
      <p className="kern-body">
        <bdi>{place.coordinates}</bdi>
      </p>
      <p className="kern-body no-print">
        <a className="kern-link" href={place.address} rel="noreferrer external">
          {t("proposalLinks.place.openMap")}
        </a>
      </p>
      {others.length > 0 && (
        <>
          <p className="kern-body">{t("proposalLinks.place.others")}</p>
          <ul>
            {others.map((proposal) => (
              <li className="kern-body" key={proposal.id}>
                <ProposalLink proposal={proposal} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
