import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { listTownHalls } from "#app/services/town-halls/list-town-halls.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import { TownHallStatus } from "./town-hall-status.tsx";

export const loader = guarded("townHall.read", ({ services, language, actor }) => ({
  title: staffTitles(language)("townHalls:title"),
  mayWrite: may(actor, "townHall.write"),
  townHalls: listTownHalls(services),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function TownHalls() {
  const { title, townHalls, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation("townHalls");
  const { language } = useShell();
  const [search] = useSearchParams();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {search.get("notice") === "deleted" && <Alert kind="success" title={t("notices.deleted")} />}
      {townHalls.length === 0 ? (
        <div className="prose">
          <p className="kern-body kern-body--bold">{t("empty")}</p>
          <p className="kern-body">{mayWrite ? t("emptyHint") : t("emptyHintReader")}</p>
        </div>
      ) : (
        <ul className="card-list">
          {townHalls.map((townHall) => (
            <li key={townHall.id}>
              <div className="card-head">
                <h2 className="kern-title" lang="de">
                  <a className="kern-link" href={`/staff/town-halls/${townHall.id}`}>
                    {townHall.title}
                  </a>
                </h2>
                <TownHallStatus status={townHall.status} />
              </div>
              <p className="kern-body">
                {townHall.beginsAt === null
                  ? t("noDate")
                  : momentInWords(new Date(townHall.beginsAt), language)}
              </p>
              <p className="kern-body kern-body--muted">
                {townHall.place === "" ? (
                  t("noPlace")
                ) : (
                  <span className="keep-lines" lang="de">
                    {townHall.place}
                  </span>
                )}
              </p>
              <p className="kern-body kern-body--muted">{t("items", { count: townHall.items })}</p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="actions">
          <ButtonLink href="/staff/town-halls/new">{t("new")}</ButtonLink>
        </div>
      )}
    </>
  );
}
