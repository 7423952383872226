import { useTranslation } from "react-i18next";
import type { PublishingObstacle } from "#app/domain/agenda/publishing-checks.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ObstacleList } from "./obstacle-list.tsx";

/** How the draft stands to what is announced: what is missing, or what nobody outside can read yet. */
export function PublicationState(props: {
  /** Number of the revision in force; null before the first. */
  readonly announced: number | null;
  /** Whether the draft differs from it. */
  readonly changed: boolean;
  readonly obstacles: readonly PublishingObstacle[];
  /** Of the town hall. */
  readonly address: string;
}) {
  const { t } = useTranslation("townHalls");
  const { announced, changed, obstacles, address } = props;
  const number = `${announced}`;
  const toPublication = (
    <p className="kern-body">
      <a className="kern-link" href={`${address}/publish`}>
        {t("overview.toPublication")}
      </a>
    </p>
  );
  if (announced !== null && !changed) {
    return (
      <section>
        <h2 className="kern-heading-medium">{t("overview.announced")}</h2>
        <p className="kern-body">{t("overview.announcedText", { number })}</p>
        {toPublication}
      </section>
    );
  }
  return (
    <>
      {announced !== null && (
        <Alert kind="warning" title={t("overview.unannounced")}>
          <p className="kern-body">{t("overview.unannouncedText", { number })}</p>
          {obstacles.length === 0 && toPublication}
        </Alert>
      )}
      {(announced === null || obstacles.length > 0) && (
        <section>
          <h2 className="kern-heading-medium">
            {obstacles.length === 0
              ? t("overview.ready")
              : t("overview.missing", { count: obstacles.length })}
          </h2>
          {obstacles.length === 0 ? (
            <>
              <p className="kern-body">{t("overview.readyText")}</p>
              {toPublication}
            </>
          ) : (
            <ObstacleList obstacles={obstacles} address={address} />
          )}
        </section>
      )}
    </>
  );
}
