import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDrawListing } from "#app/services/draws/list-public-draws.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** The draws of a process, each with its state, its reason and the way to its page. */
export function DrawList(props: { draws: readonly PublicDrawListing[]; current?: string }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <ul className="draw-list">
      {props.draws.map(({ id, number, state, since, reason }) => (
        <li key={id}>
          <p className="kern-title">
            {id === props.current ? (
              `${t("draw.title", { number: String(number) })} (${t("draw.thisOne")})`
            ) : (
              <a className="kern-link" href={`/draws/${id}`}>
                {t("draw.title", { number: String(number) })}
              </a>
            )}
          </p>
          <p className="kern-body">
            {t(`draw.otherStates.${state}`, { date: dayOfMoment(since, language) })}
          </p>
          {reason !== null && (
            <p className="kern-body">
              {t("draw.reason")}:{" "}
              <bdi lang="de" className="keep-lines">
                {reason}
              </bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
