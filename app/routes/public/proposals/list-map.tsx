import { useTranslation } from "react-i18next";
import { LABEL_RADIUS } from "./label-radius.ts";
import type { ListMap as Sketch } from "./list-map.server.ts";
import { LocatorSheet } from "./locator-sheet.tsx";

/** Where the proposals below lie, by their numbers: drawn here, nothing is asked of another server. */
export function ListMap({ map }: { map: Sketch | null }) {
  const { t } = useTranslation("public");
  if (map === null) return null;
  return (
    <figure className="list-map">
      <LocatorSheet
        {...{ width: map.width, height: map.height, scale: map.scale }}
        label={t("proposalLinks.map.drawing", { count: map.points.length })}
      >
        {map.points.map(({ id, x, y, labelX, labelY }) => (
          <g key={id}>
            <path className="list-map__lead" d={`M${x} ${y}L${labelX} ${labelY}`} />
            <circle className="list-map__point" cx={x} cy={y} r={3} />
          </g>
        ))}
        {map.points.map(({ id, labelX, labelY, shownNumber }) => (
          <g key={id}>
            <circle className="list-map__label" cx={labelX} cy={labelY} r={LABEL_RADIUS} />
            <text className="list-map__number" x={labelX} y={labelY} direction="ltr">
              {shownNumber}
            </text>
          </g>
        ))}
      </LocatorSheet>
      <figcaption className="kern-body kern-body--small">
        {t("proposalLinks.map.legend")}
      </figcaption>
    </figure>
  );
}
