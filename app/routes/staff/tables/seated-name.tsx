import { useTranslation } from "react-i18next";
import type { SeatedPerson } from "#app/services/tables/read-table-plan.server.ts";

/** Someone at a table: by name, by the organiser's reference where there is none. */
export function SeatedName({ person }: Pick<SeatedPerson, "person">) {
  const { t } = useTranslation("tables");
  if (person === null) return <em>{t("plan.erased")}</em>;
  return <bdi>{person.name ?? person.reference}</bdi>;
}
