import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { longDay } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { readPublicMinutes } from "#app/services/minutes/read-public-minutes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DifferenceList, useDifferenceLabels } from "./difference-list.tsx";
import { DocumentView } from "./document-view.tsx";
import { written } from "./document-words.tsx";

export const loader = guarded("public", ({ services, params, language, request }) => {
  const number = revisionNumber(params.number);
  const minutes = readPublicMinutes(
    services,
    params.townHallId ?? "",
    minutesReader(language),
    number,
  );
  if (minutes === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const problem = new URL(request.url).searchParams.get("problem");
  const revisions = minutes.revisions.map((revision) => ({
    number: revision.number,
    note: revision.correctionNote,
    day: longDay(revision.publishedAt.getTime(), language),
  }));
  return {
    address: `/town-halls/${params.townHallId}`,
    minutes: { title: minutes.title, shown: minutes.shown },
    revisions,
    problem: (["busy", "failed"] as const).find((known) => known === problem) ?? null,
    pageTitle: `${minutes.title.text} · ${t("public:minutes.name")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicMinutesPage() {
  const { minutes, address, problem } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { title, shown } = minutes;
  return (
    <article className="minutes">
      <p className="kern-body no-print">
        <a className="kern-link" href={address}>
          {t("minutes.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">
        {t("minutes.name")}: <span {...written(title, language)}>{title.text}</span>
      </h1>
      {problem !== null && (
        <Alert kind="warning" title={t("townHall.problems.title")}>
          <p className="kern-body">{t(`townHall.problems.${problem}`)}</p>
        </Alert>
      )}
      {shown === null ? <NoMinutes address={address} /> : <Shown />}
    </article>
  );
}

function NoMinutes({ address }: { address: string }) {
  const { t } = useTranslation("public");
  return (
    <div className="prose">
      <p className="kern-body kern-body--bold">{t("minutes.none")}</p>
      <p className="kern-body">{t("minutes.noneText")}</p>
      <p className="kern-body">
        <a className="kern-link" href={`${address}/questions`}>
          {t("minutes.questionsLink")}
        </a>
      </p>
    </div>
  );
}

function Shown() {
  const { minutes, address, revisions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { shown } = minutes;
  if (shown === null) return null;
  const { document, inForce } = shown;
  const own = revisions.find(({ number }) => number === shown.revision.number);
  const corrections = revisions.filter(({ number }) => number > 1);
  const at = { number: String(own?.number ?? 1), date: own?.day ?? "" };
  return (
    <>
      <p className="kern-body">
        {t("minutes.revision", at)}. {t("minutes.approved")}
      </p>
      {!inForce && (
        <Alert kind="warning" title={t("minutes.supersededTitle")}>
          <p className="kern-body">{t("minutes.superseded", { date: at.date })}</p>
          <p className="kern-body">
            <a className="kern-link" href={`${address}/minutes`}>
              {t("minutes.toCurrent")}
            </a>
          </p>
        </Alert>
      )}
      {inForce && corrections.length > 0 && (
        <Alert kind="info" title={t("minutes.corrected")}>
          {corrections.map(({ number, day, note }) => (
            <p key={number} className="kern-body keep-lines">
              {t("minutes.revisionOf", { number: String(number), date: day })}:{" "}
              <bdi lang="de">{note}</bdi>
            </p>
          ))}
        </Alert>
      )}
      {document?.partlyGerman && <Alert kind="info" title={document.headings.partlyGerman} />}
      {document?.outdated && <Alert kind="warning" title={document.headings.outdated} />}
      <Differences />
      {document === null ? (
        <Alert kind="info" title={t("minutes.erasedTitle")}>
          <p className="kern-body">{t("minutes.erased")}</p>
        </Alert>
      ) : (
        <DocumentView document={document} />
      )}
      <TakeAway />
    </>
  );
}

/** What is different from the revision before. */
function Differences() {
  const { minutes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const labels = useDifferenceLabels();
  const { shown } = minutes;
  if (shown === null || shown.revision.number === 1 || shown.document === null) return null;
  const before = String(shown.revision.number - 1);
  return (
    <section className="minutes-changes">
      <h2 className="kern-heading-medium">{t("minutes.whatChanged")}</h2>
      {shown.differences.length === 0 ? (
        <p className="kern-body">{t("minutes.unchanged", { before })}</p>
      ) : (
        <DifferenceList differences={shown.differences} labels={labels} />
      )}
    </section>
  );
}

function TakeAway() {
  const { minutes, address, revisions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { shown } = minutes;
  const here =
    shown === null || shown.inForce
      ? `${address}/minutes`
      : `${address}/minutes/revisions/${shown.revision.number}`;
  return (
    <section className="no-print">
      {shown?.document != null && (
        <>
          <h2 className="kern-heading-medium">{t("minutes.take")}</h2>
          <ul className="kern-body bullets">
            <li>
              <a className="kern-link" href={`${here}/minutes.pdf`}>
                {t("minutes.files.pdf")}
              </a>
            </li>
            <li>
              <a className="kern-link" href={`${here}/totals.csv`}>
                {t("minutes.files.totals")}
              </a>
            </li>
            <li>
              <a className="kern-link" href={`${address}/questions`}>
                {t("minutes.questionsLink")}
              </a>
            </li>
          </ul>
        </>
      )}
      {revisions.length > 1 && (
        <>
          <h2 className="kern-heading-medium">{t("minutes.revisions")}</h2>
          <ul className="kern-body bullets">
            {revisions.map(({ number, day }, index) => (
              <li key={number}>
                <a className="kern-link" href={`${address}/minutes/revisions/${number}`}>
                  {t("minutes.revisionOf", { number: String(number), date: day })}
                </a>
                {index === 0 && ` (${t("minutes.current")})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
