import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import { readItemProposals } from "#app/services/proposals/proposal-item.server.ts";
import { townHallAddress } from "#app/services/publications/publication-address.ts";
import { readPublicTownHall } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { readEveningVotes } from "#app/services/votes/votes-of-evening.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { eveningVotes } from "../vote-links/evening-votes.server.ts";
import { Evening, Paragraph } from "./evening.tsx";
import { eveningPage } from "./evening-page.server.ts";
import { OtherVotes } from "./item-votes.tsx";
import { RevisionRecord } from "./revision-record.tsx";

const PROBLEMS = ["busy", "failed"] as const;

export const loader = guarded("public", ({ app, services, params, language, request }) => {
  const hall = readPublicTownHall(services, params.townHallId ?? "");
  if (hall === null) throw new Response(null, { status: 404 });
  const { state, running, hasMinutes } = hall;
  const { processId } = hall.announcement;
  const process = processId === null ? null : readPublicProcess(services, processId, language);
  const page = eveningPage(hall, language);
  const problem = new URL(request.url).searchParams.get("problem");
  const { t, getFixedT } = publicTranslation(language);
  return {
    page,
    proposals: readItemProposals(services, hall.townHallId),
    votes: eveningVotes(
      readEveningVotes(services, hall.townHallId),
      page.items.map(({ id }) => id),
      { t: getFixedT(null, "public"), language },
    ),
    ...{ state, running, hasMinutes },
    process: process === null ? null : { id: process.id, title: process.texts.title },
    address: townHallAddress(app.authentication.options.baseURL, hall.townHallId),
    problem: PROBLEMS.find((known) => known === problem) ?? null,
    pageTitle: `${page.title.text} · ${t("public:townHall.name")}`,
    feedTitle: t("public:townHall.list.feed"),
    language,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    title: data?.feedTitle,
    href: `/town-halls.atom?language=${data?.language}`,
  },
];

export default function PublicTownHallPage() {
  const data = useLoaderData<typeof loader>();
  const { page, proposals, votes, state, address } = data;
  const { t } = useTranslation("public");
  return (
    <article className="evening">
      <div className="prose">
        <p className="kern-body kern-body--bold evening__kicker">{t("townHall.name")}</p>
        <h1 className="kern-heading-large" {...useTownWords()(page.title)}>
          {page.title.text}
        </h1>
      </div>
      <State {...data} />
      {page.outdated && <Alert kind="warning" title={t("townHall.outdated")} />}
      {page.partlyGerman && <Alert kind="info" title={t("townHall.partlyGerman")} />}
      {state === "coming" && <TakeRow {...data} />}
      <Evening page={page} now={{ proposals, votes: votes.byItem }} />
      <OtherVotes votes={votes.others} />
      <Take {...data} />
      <p className="print-only kern-body">
        {t("townHall.print.newest")} <bdi>{address}</bdi>
      </p>
      <RevisionRecord page={page} />
    </article>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is special at the moment: cancelled, under way, over, a file that is not ready. */
function State({ page, state, running, hasMinutes, process, problem }: Loaded) {
  const { t } = useTranslation("public");
  const address = `/town-halls/${page.id}`;
  return (
    <>
      {problem !== null && (
        <Alert kind="warning" title={t("townHall.problems.title")}>
          <p className="kern-body">{t(`townHall.problems.${problem}`)}</p>
        </Alert>
      )}
      {page.cancelled !== null && (
        <Alert kind="danger" title={t("townHall.cancelledText")}>
          {page.cancelled.reason !== null && <Paragraph text={page.cancelled.reason} />}
        </Alert>
      )}
      {running && (
        <Alert kind="info" title={t("townHall.runningTitle")}>
          <p className="kern-body">
            <a className="kern-link" href={`${address}/floor`}>
              {t("townHall.floor")}
            </a>
          </p>
        </Alert>
      )}
      {state === "past" && !running && <Alert kind="info" title={t("townHall.pastText")} />}
      {(hasMinutes || state === "past" || running) && (
        <ul className="link-row no-print">
          {hasMinutes && (
            <li>
              <a className="kern-link" href={`${address}/minutes`}>
                {t("townHall.minutes")}
              </a>
            </li>
          )}
          <li>
            <a className="kern-link" href={`${address}/questions`}>
              {t("townHall.questions")}
            </a>
          </li>
        </ul>
      )}
      {process !== null && (
        <p className="kern-body no-print">
          {t("townHall.process")}{" "}
          <a className="kern-link" href={`/processes/${process.id}`}>
            <TownWords text={process.title} />
          </a>
        </p>
      )}
    </>
  );
}

/** What most people came for. */
function TakeRow({ page, language }: Loaded) {
  const { t } = useTranslation("public");
  return (
    <ul className="link-row no-print">
      <li>
        <a className="kern-link" href="#agenda">
          {t("townHall.fields.agenda")}
        </a>
      </li>
      <li>
        <a className="kern-link" href={`/town-halls/${page.id}/calendar.ics?language=${language}`}>
          {t("townHall.files.calendar")}
        </a>
      </li>
      <li>
        <a className="kern-link" href="#take">
          {t("townHall.take")}
        </a>
      </li>
    </ul>
  );
}

const FILES = [
  { file: "agenda.pdf", key: "agenda" },
  { file: "large-print.pdf", key: "largePrint" },
  { file: "poster.pdf", key: "poster" },
  { file: "calendar.ics", key: "calendar" },
] as const;

function Take({ page, language }: Loaded) {
  const { t } = useTranslation("public");
  return (
    <section className="prose no-print" id="take">
      <h2 className="kern-heading-medium">{t("townHall.take")}</h2>
      <ul className="file-list">
        {FILES.map(({ file, key }) => (
          <li key={file}>
            <a className="kern-link" href={`/town-halls/${page.id}/${file}?language=${language}`}>
              {t(`townHall.files.${key}`)}
            </a>
          </li>
        ))}
        <li>
          <a
            className="kern-link"
            href={`/town-halls.atom?language=${language}`}
            type="application/atom+xml"
          >
            {t("townHall.list.feed")}
          </a>
        </li>
      </ul>
      <p className="kern-body">{t("townHall.printHint")}</p>
    </section>
  );
}
