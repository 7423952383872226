import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.read", ({ services, params, language }) => {
  const townHall = readTownHall(services, params.townHallId ?? "");
  if (townHall === null) throw new Response(null, { status: 404 });
  return { title: staffTitles(language)("townHalls:sections.overview") };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["created"] as const;

export default function TownHallOverview() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("townHalls");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
    </>
  );
}
