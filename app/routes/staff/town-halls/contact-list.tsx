import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readPeople } from "#app/services/town-halls/read-people.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { id } = visitedTownHall(visit);
  return {
    title: staffTitles(visit.language)("townHallPeople:listPage"),
    now: visit.services.now,
    people: readPeople(visit.services, id).filter(({ task }) => task === "multiplier"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function ContactList() {
  const { title, people, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation("townHallPeople");
  const { language } = useShell();
  const format = useFormat();
  const day = (moment: string | Date) => dayOfMoment(new Date(moment), language);
  const addressed = people.filter(({ addressedAt }) => addressedAt !== null).length;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">
        {t("listLead", {
          day: day(now),
          addressed: format.whole(addressed),
          all: format.whole(people.length),
        })}
      </p>
      <p className="kern-body no-print">
        {t("print")}{" "}
        <a className="kern-link" href="list.csv">
          {t("csv")}
        </a>
      </p>
      {people.length === 0 ? (
        <p className="kern-body">{t("lists.multiplier.empty")}</p>
      ) : (
        <DataTable
          caption={t("lists.multiplier.title")}
          captionHidden
          onPhone="cards"
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { header: t("contact.name"), rowHeader: true, cell: ({ name }) => name },
            { header: t("contact.description"), cell: ({ description }) => description },
            {
              header: t("contact.title"),
              cell: ({ contact }) =>
                [contact.person, contact.phone, contact.email]
                  .filter((part) => part !== "")
                  .map((part) => (
                    <span key={part} className="contact-line">
                      {part}
                    </span>
                  )),
            },
            {
              header: t("contact.status"),
              cell: ({ addressedAt }) =>
                addressedAt === null
                  ? t("contact.open")
                  : t("contact.addressedOn", { day: day(addressedAt) }),
            },
          ]}
        />
      )}
    </>
  );
}
