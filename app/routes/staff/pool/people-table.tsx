import { useTranslation } from "react-i18next";
import { Pager } from "#app/routes/staff/pager.tsx";
import { OriginName } from "#app/routes/staff/response/origin-name.tsx";
import type { PersonOrigin } from "#app/services/response/origins.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";

interface ShownPerson {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly withdrawn: boolean;
  /** How they came into the pool; null for who withdrew. */
  readonly origin: PersonOrigin | null;
}

/** One page of the people in the pool with their features. For organisers. */
export function PeopleTable(props: {
  people: readonly ShownPerson[];
  page: number;
  pages: number;
  /** Where the pool is. */
  address: string;
}) {
  const { t } = useTranslation("pool");
  const features = [...new Set(props.people.flatMap((person) => Object.keys(person.values)))];
  const { t: response } = useTranslation("response");
  const invited = props.people.some(({ origin }) => origin !== null && origin.kind !== "list");
  const named = props.people.some((person) => person.name !== "");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("table.caption")}</h2>
      <DataTable
        caption={t("table.caption")}
        captionHidden
        rows={props.people}
        rowKey={(person) => person.id}
        columns={[
          {
            header: t("table.reference"),
            cell: (person: ShownPerson) => (
              <>
                <a className="kern-link" href={`${props.address}/people/${person.id}`}>
                  <bdi>{person.reference}</bdi>
                </a>
                {person.withdrawn && (
                  <>
                    {" "}
                    <StatusBadge kind="warning">{t("person.withdrawn")}</StatusBadge>
                  </>
                )}
              </>
            ),
            rowHeader: true,
          },
          ...(named
            ? [{ header: t("table.name"), cell: (person: ShownPerson) => <bdi>{person.name}</bdi> }]
            : []),
          ...(invited
            ? [
                {
                  header: response("dashboard.columns.origin"),
                  cell: ({ origin }: ShownPerson) =>
                    origin !== null && (
                      <>
                        <OriginName origin={origin} />
                        {origin.channel !== null && <>, {response(`channels.${origin.channel}`)}</>}
                      </>
                    ),
                },
              ]
            : []),
          ...features.map((feature) => ({
            header: feature,
            cell: (person: ShownPerson) => (
              <bdi>{person.values[feature] ?? t("table.noValue")}</bdi>
            ),
          })),
        ]}
      />
      <Pager page={props.page} pages={props.pages} />
      <p className="kern-body">{t("table.more")}</p>
    </section>
  );
}
