import { useTranslation } from "react-i18next";
import type { DrawPeople } from "#app/services/draws/read-draw.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The people drawn, with what an organiser needs to reach them. */
export function PanelTable({ people }: { people: DrawPeople }) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const named = people.panel.some((person) => person.name !== undefined);
  const reachable = people.panel.some((person) => person.contact !== undefined);
  return (
    <section>
      <h2 className="kern-heading-medium">{t("result.panelHeading")}</h2>
      <p className="kern-body">{t("result.panelPrivacy")}</p>
      <DataTable
        caption={t("result.panelCaption")}
        captionHidden
        rows={people.panel}
        rowKey={(person) => person.id}
        columns={[
          {
            header: t("result.reference"),
            cell: (person) => <bdi>{person.reference}</bdi>,
            rowHeader: true,
          },
          ...(named
            ? [{ header: t("result.name"), cell: (person: Person) => <bdi>{person.name}</bdi> }]
            : []),
          ...(reachable
            ? [
                {
                  header: t("result.contact"),
                  cell: (person: Person) =>
                    Object.entries(person.contact ?? {}).map(([kind, contact]) => (
                      <bdi key={kind} className="contact-line">
                        {contact}
                      </bdi>
                    )),
                },
              ]
            : []),
          ...people.features.map((feature) => ({
            header: feature,
            cell: (person: Person) => <bdi>{person.values[feature]}</bdi>,
          })),
          {
            header: t("result.chance"),
            numeric: true,
            cell: (person) => format.percent(people.probabilities[person.reference] ?? 0),
          },
        ]}
      />
    </section>
  );
}

type Person = DrawPeople["panel"][number];
