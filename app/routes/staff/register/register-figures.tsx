import { useTranslation } from "react-i18next";
import { GENDERS } from "#app/domain/register/genders.ts";
import { NATIONALITY_GROUPS } from "#app/domain/register/nationality-groups.ts";
import type { ResidentCounts } from "#app/services/register/resident-counts.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** How many residents an extract has: exact, so for organisers only. */
export function RegisterFigures(props: { counts: ResidentCounts; householdLimit: number }) {
  const { t } = useTranslation("register");
  const { counts, householdLimit } = props;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("figures.title")}</h2>
      <p className="kern-body prose">{t("figures.exact")}</p>
      {counts.nationalitiesUnread > 0 && (
        <Alert kind="warning" title={t("figures.unread", { count: counts.nationalitiesUnread })}>
          <p className="kern-body">{t("figures.unreadText")}</p>
        </Alert>
      )}
      {counts.largeHouseholds > 0 && (
        <Alert kind="info" title={t("figures.large", { count: counts.largeHouseholds })}>
          <p className="kern-body">{t("figures.largeText", { limit: String(householdLimit) })}</p>
        </Alert>
      )}
      <ul className="kern-body bullets">
        <li>{t("figures.households", { count: counts.households })}</li>
        <li>{t("figures.institutions", { count: counts.institutions })}</li>
        <li>{t("figures.inInstitutions", { count: counts.inInstitutions })}</li>
        <li>{t("figures.blocks", { count: counts.informationBlocks })}</li>
      </ul>
      <div className="count-tables">
        <CountTable caption={t("figures.age")} rows={Object.entries(counts.age)} />
        <CountTable
          caption={t("roles.gender")}
          rows={GENDERS.map((value) => [t(`genders.${value}`), counts.gender[value] ?? 0])}
        />
        <CountTable
          caption={t("roles.nationality")}
          rows={NATIONALITY_GROUPS.map((value) => [
            t(`groups.${value}`),
            counts.nationalityGroup[value] ?? 0,
          ])}
        />
        <CountTable
          caption={t("roles.district")}
          rows={Object.entries(counts.district)
            .map(([name, count]) => [name === "" ? t("figures.noDistrict") : name, count] as const)
            .sort(([, first], [, second]) => second - first)}
        />
      </div>
    </section>
  );
}

function CountTable(props: { caption: string; rows: readonly (readonly [string, number])[] }) {
  const { t } = useTranslation("register");
  const format = useFormat();
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={([name]) => name}
      columns={[
        { header: t("figures.value"), cell: ([name]) => name, rowHeader: true },
        { header: t("figures.people"), numeric: true, cell: ([, count]) => format.whole(count) },
      ]}
    />
  );
}
