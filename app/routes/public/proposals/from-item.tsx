import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import type { AnnouncedItem } from "#app/services/proposals/proposal-item.server.ts";

/** From which part of which town hall a proposal comes. */
export function FromItem({ item }: { item: AnnouncedItem | null }) {
  const { t } = useTranslation("public");
  if (item === null) return null;
  return (
    <p className="kern-body">
      {t("proposalLinks.item.from")}:{" "}
      <a className="kern-link" href={`/town-halls/${item.townHallId}#agenda`}>
        {item.number} <TownWords text={item.title} />
      </a>
    </p>
  );
}
