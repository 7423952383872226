import { useTranslation } from "react-i18next";
import type { PublishingObstacle } from "#app/domain/agenda/publishing-checks.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";

const PAGES: Readonly<Record<PublishingObstacle["code"], string>> = {
  chair_missing: "people",
  host_missing: "people",
  chair_is_host: "people",
  chair_holds_office: "people",
  chair_not_declared: "people",
  host_not_declared: "people",
  house_right_missing: "people",
  house_right_not_delegated: "people",
  security_contact_missing: "people",
  text_missing: "particulars",
  way_back_missing: "particulars",
  unrecorded_missing: "particulars",
  date_missing: "particulars",
  date_passed: "particulars",
  agenda_empty: "agenda",
  rules_missing: "rules",
};

/** Of everything that stands in the way of a publication: what is mended on this page. */
export function obstaclesOn(
  page: "people" | "particulars",
  obstacles: readonly PublishingObstacle[],
): readonly PublishingObstacle[] {
  return obstacles.filter(({ code }) => PAGES[code] === page);
}

function useObstacleSentence(): (obstacle: PublishingObstacle) => string {
  const { t } = useTranslation("townHalls");
  const format = useFormat();
  return (obstacle) => {
    const text = obstacle.code === "text_missing" ? t(`fields.${obstacle.text}`) : "";
    const offices = obstacle.code === "chair_holds_office" ? format.list(obstacle.offices) : "";
    return t(`obstacles.${obstacle.code}`, { text, offices });
  };
}

/** On the page where they are mended: what stands in the way of a publication, if anything. */
export function ObstaclesHere({ obstacles }: { obstacles: readonly PublishingObstacle[] }) {
  const { t } = useTranslation("townHalls");
  const sentence = useObstacleSentence();
  if (obstacles.length === 0) return null;
  return (
    <Alert kind="warning" title={t("obstaclesHere")}>
      <ul className="kern-body bullets">
        {obstacles.map((obstacle) => (
          <li key={sentence(obstacle)}>{sentence(obstacle)}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What stands in the way of a publication, each with the way to where it is mended. */
export function ObstacleList(props: {
  readonly obstacles: readonly PublishingObstacle[];
  /** Of the town hall. */
  readonly address: string;
}) {
  const sentence = useObstacleSentence();
  return (
    <ul className="row-list">
      {props.obstacles.map((obstacle) => (
        <li key={sentence(obstacle)}>
          <a className="kern-link" href={`${props.address}/${PAGES[obstacle.code]}`}>
            {sentence(obstacle)}
          </a>
        </li>
      ))}
    </ul>
  );
}
