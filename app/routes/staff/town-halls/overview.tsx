import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { previewPublication } from "#app/services/town-halls/publish-town-hall.server.ts";
import { personOf } from "#app/services/town-halls/town-hall-plan.ts";
import { translationProgress } from "#app/services/town-halls/translation-units.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment, momentInWords } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { PublicationState } from "./publication-state.tsx";
import { visitedTownHall } from "./town-hall-visit.server.ts";
import { TranslationStates } from "./translation-states.tsx";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.read", (visit) => {
  const townHall = visitedTownHall(visit);
  const { original } = townHall.texts;
  const publication = previewPublication(visit.services, townHall.id);
  if (publication === null) throw new Response(null, { status: 404 });
  const multipliers = townHall.people.filter(({ task }) => task === "multiplier");
  return {
    title: staffTitles(visit.language)("townHalls:sections.overview"),
    mayWrite: may(visit.actor, "townHall.write"),
    announced: publication.newest?.number ?? null,
    changed: publication.changed,
    obstacles: publication.obstacles,
    beginsAt: townHall.beginsAt,
    endsAt: townHall.endsAt,
    place: original.place,
    host: personOf(townHall, townHall.hostId)?.name ?? null,
    chair: personOf(townHall, townHall.chairId)?.name ?? null,
    hasAccount: townHall.chairAccountId !== null,
    addressed: multipliers.filter(({ addressedAt }) => addressedAt !== null).length,
    multipliers: multipliers.length,
    process:
      townHall.processId === null
        ? null
        : { id: townHall.processId, title: processTitle(visit.services, townHall.processId) },
    cancelled: townHall.cancelledAt,
    cancellation: original.cancellation,
    translations: TRANSLATIONS.map((language) => ({
      language,
      state: translationProgress(townHall, language),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["created", "translated", "cancelled"] as const;

export default function TownHallOverview() {
  const hall = useLoaderData<typeof loader>();
  const { id, status } = useTownHall();
  const { t } = useTranslation("townHalls");
  const { language } = useShell();
  const format = useFormat();
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const address = `/staff/town-halls/${id}`;
  const moment = (at: string | Date | null) =>
    at === null ? t("noDate") : momentInWords(new Date(at), language);
  return (
    <>
      <h1 className="kern-heading-large">{hall.title}</h1>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
      {hall.cancelled !== null && (
        <Alert kind="warning" title={t("overview.cancelledTitle")}>
          <p className="kern-body">
            {t("overview.cancelledOn", { day: dayOfMoment(new Date(hall.cancelled), language) })}
          </p>
          <p className="kern-body keep-lines" lang="de">
            {hall.cancellation}
          </p>
        </Alert>
      )}
      {status !== "cancelled" && hall.mayWrite && (
        <PublicationState {...hall} obstacles={hall.obstacles} address={address} />
      )}
      {!hall.hasAccount && status !== "cancelled" && (
        <Alert kind="info" title={t("overview.noAccount")}>
          <p className="kern-body">{t("overview.noAccountText")}</p>
        </Alert>
      )}
      <dl className="facts">
        <Fact name={t("overview.when")}>{moment(hall.beginsAt)}</Fact>
        {hall.endsAt !== null && <Fact name={t("overview.until")}>{moment(hall.endsAt)}</Fact>}
        <Fact name={t("overview.place")} german={hall.place !== ""}>
          {hall.place === "" ? t("noPlace") : hall.place}
        </Fact>
        <Fact name={t("overview.host")}>{hall.host ?? t("overview.nobody")}</Fact>
        <Fact name={t("overview.chair")}>{hall.chair ?? t("overview.nobody")}</Fact>
        <Fact name={t("overview.addressed")}>
          {hall.multipliers === 0
            ? t("overview.noMultipliers")
            : t("overview.addressedCount", {
                addressed: format.whole(hall.addressed),
                all: format.whole(hall.multipliers),
              })}
        </Fact>
      </dl>
      {hall.process !== null && (
        <p className="kern-body">
          {t("overview.process")}:{" "}
          <a className="kern-link" href={`/staff/processes/${hall.process.id}`} lang="de">
            {hall.process.title}
          </a>
        </p>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("overview.translations")}</h2>
        <TranslationStates
          states={hall.translations}
          address={hall.mayWrite ? `${address}/texts` : null}
        />
      </section>
      {hall.mayWrite && status !== "cancelled" && (
        <section className="no-print">
          <h2 className="kern-heading-medium">{t("overview.manage")}</h2>
          <div className="actions">
            <ButtonLink
              look="tertiary"
              href={`${address}/${status === "draft" ? "delete" : "cancel"}`}
            >
              {t(status === "draft" ? "delete.title" : "cancel.title")}
            </ButtonLink>
          </div>
        </section>
      )}
    </>
  );
}

function Fact(props: { name: string; german?: boolean; children: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className="keep-lines" lang={props.german ? "de" : undefined}>
        {props.children}
      </dd>
    </div>
  );
}
