import { useTranslation } from "react-i18next";
import type { PublishingObstacle } from "#app/domain/agenda/publishing-checks.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Where each obstacle is mended. */
const PLACES = {
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
  date_missing: "particulars",
  date_passed: "particulars",
  agenda_empty: "agenda",
  rules_missing: "rules",
} as const satisfies Record<PublishingObstacle["code"], string>;

/** Everything that is missing, at once, each with the way to where it is mended. */
export function PublishObstacles(props: {
  obstacles: readonly PublishingObstacle[];
  /** Of the town hall among the staff pages. */
  address: string;
}) {
  const { t } = useTranslation("publication");
  const format = useFormat();
  return (
    <Alert kind="danger" title={t("obstaclesTitle")}>
      <p className="kern-body">{t("obstaclesText")}</p>
      <ul className="kern-body bullets">
        {props.obstacles.map((obstacle) => {
          const sentence = t(`obstacles.${obstacle.code}`, {
            text: obstacle.code === "text_missing" ? t(`texts.${obstacle.text}`) : "",
            offices: obstacle.code === "chair_holds_office" ? format.list(obstacle.offices) : "",
          });
          const place = PLACES[obstacle.code];
          return (
            <li key={sentence}>
              {sentence}{" "}
              <a className="kern-link" href={`${props.address}/${place}`}>
                {t(`goTo.${place}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
