import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import type { ListedEvening } from "./listed-evening.server.ts";

/** Town halls as cards: what, when, where, and whether it takes place at all. */
export function EveningCards({ evenings }: { evenings: readonly ListedEvening[] }) {
  const { t } = useTranslation("public");
  return (
    <ul className="card-list">
      {evenings.map(({ id, state, title, when, place, reason }) => (
        <li key={id}>
          <h3 className="kern-title">
            <a className="kern-link" href={`/town-halls/${id}`}>
              <TownWords text={title} />
            </a>
          </h3>
          {state === "cancelled" && (
            <p className="kern-body kern-body--bold">{t("townHall.cancelledText")}</p>
          )}
          {reason !== null && (
            <p className="kern-body">
              <TownWords text={reason} />
            </p>
          )}
          <p className="kern-body">{state === "cancelled" ? <s>{when}</s> : when}</p>
          {place !== null && state !== "cancelled" && (
            <p className="kern-body kern-body--small">
              <TownWords text={place} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
