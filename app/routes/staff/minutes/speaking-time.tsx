import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readSpeakingTotals } from "#app/services/speaking-totals/read-speaking-totals.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useFloorNews } from "../floor/use-floor-news.ts";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";

export const loader = guarded("floor.assist", ({ services, params, language }) => {
  const { townHallId = "" } = params;
  return {
    title: staffTitles(language)("minutes:speaking.title"),
    townHallId,
    at: services.now,
    totals: readSpeakingTotals(services, townHallId),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function SpeakingTimePage() {
  const { title, totals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("speaking.lead")}</p>
      {totals.all.speeches === 0 ? (
        <section>
          <h2 className="kern-heading-medium">{t("speaking.none")}</h2>
          <p className="kern-body">{t("speaking.noneText")}</p>
        </section>
      ) : (
        <>
          <Districts />
          <First />
          <Genders />
        </>
      )}
      {totals.phase !== "closed" && <Freshness />}
    </>
  );
}

/** Of when the totals are: they follow the floor with scripts, and are loaded again without. */
function Freshness() {
  const { at, townHallId } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const follows = useFreshTotals(townHallId);
  return (
    <section className="no-print">
      <p className="kern-body kern-body--small">
        {t(follows ? "speaking.follows" : "speaking.live", { at: format.moment(at) })}
      </p>
      {!follows && (
        <ButtonLink look="secondary" href="">
          {t("speaking.refresh")}
        </ButtonLink>
      )}
    </section>
  );
}

/** Loads the totals again when something happened on the floor. Returns whether they are kept up to date. */
function useFreshTotals(townHallId: string): boolean {
  const { revalidate, state } = useRevalidator();
  const [follows, setFollows] = useState(false);
  const [due, setDue] = useState(false);
  useFloorNews(townHallId, {
    news: () => {
      setFollows(true);
      setDue(true);
    },
    lost: () => setFollows(false),
  });
  useEffect(() => {
    if (!due || state !== "idle") return;
    setDue(false);
    revalidate();
  }, [due, state, revalidate]);
  return follows;
}

function Districts() {
  const { totals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const time = useTime();
  const { all, districts, otherDistricts, withoutDistrict } = totals;
  const rows = [
    ...districts,
    ...(otherDistricts === null ? [] : [{ ...otherDistricts, name: t("speaking.otherDistricts") }]),
    ...(withoutDistrict === null
      ? []
      : [{ ...withoutDistrict, name: t("speaking.withoutDistrict") }]),
    { ...all, name: t("speaking.all") },
  ];
  return (
    <DataTable
      caption={t("speaking.districts")}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          header: t("speaking.table.group"),
          rowHeader: true,
          cell: ({ name }) => <bdi>{name}</bdi>,
        },
        {
          header: t("speaking.table.speakers"),
          numeric: true,
          cell: ({ speakers }) => format.whole(speakers),
        },
        {
          header: t("speaking.table.speeches"),
          numeric: true,
          cell: ({ speeches }) => format.whole(speeches),
        },
        {
          header: t("speaking.table.time"),
          numeric: true,
          cell: ({ spoken }) => time(spoken),
        },
        {
          header: t("speaking.table.share"),
          numeric: true,
          cell: ({ spoken }) =>
            format.percent(Math.round((spoken / (all.spoken || 1)) * 100) / 100),
        },
      ]}
    />
  );
}

function First() {
  const { totals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const time = useTime();
  const { first, silent } = totals;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("speaking.first")}</h2>
      <p className="kern-body">
        {t("speaking.firstText", { count: first.speakers, time: time(first.spoken) })}
      </p>
      <p className="kern-body">{t("speaking.silent", { count: silent })}</p>
    </section>
  );
}

const GENDERS = ["female", "male", "diverse", "not_told"] as const;

function Genders() {
  const { totals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const { byGender } = totals;
  const rows = byGender?.table.rows ?? [];
  const others = byGender?.table.others ?? null;
  const time = (minutes: number) =>
    minutes === 0 ? t("speaking.less") : t("speaking.minutes", { count: minutes });
  const named = (group: string) => {
    const known = GENDERS.find((gender) => gender === group) ?? "not_told";
    return t(`speaking.genders.${known}`);
  };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("speaking.gender")}</h2>
      <p className="kern-body prose">{t("speaking.genderWhy")}</p>
      {byGender === null || rows.length === 0 ? (
        <p className="kern-body">{t("speaking.genderNone")}</p>
      ) : (
        <DataTable
          caption={t("speaking.genderAt", { at: format.moment(byGender.at) })}
          rows={[
            ...rows.map(({ group, minutes }) => ({ name: named(group), minutes })),
            ...(others === null ? [] : [{ name: t("speaking.others"), minutes: others }]),
          ]}
          rowKey={({ name }) => name}
          columns={[
            { header: t("speaking.table.group"), rowHeader: true, cell: ({ name }) => name },
            {
              header: t("speaking.table.time"),
              numeric: true,
              cell: ({ minutes }) => time(minutes),
            },
          ]}
        />
      )}
    </section>
  );
}

/** Minutes and seconds, such as "12:05". */
function useTime() {
  return (milliseconds: number) => {
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
}
