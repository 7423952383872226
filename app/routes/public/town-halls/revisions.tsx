import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { useTownWords } from "#app/routes/town-words.tsx";
import { announcementDifferences } from "#app/services/town-halls/announcement-differences.server.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { listPublicRevisions } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const townHallId = params.townHallId ?? "";
  const revisions = listPublicRevisions(services, townHallId);
  const newest = revisions.at(-1);
  if (newest === undefined) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const { title } = announcementIn(newest.announcement, language);
  return {
    townHallId,
    title,
    words: differenceWords(language),
    revisions: revisions
      .map((revision, index) => {
        const before = revisions[index - 1];
        return {
          number: revision.number,
          inForce: revision === newest,
          publishedAt: momentInWords(revision.publishedAt, language),
          auditHead: revision.auditHead,
          before: before?.number ?? null,
          differences:
            before === undefined
              ? []
              : announcementDifferences(before.announcement, revision.announcement, language),
        };
      })
      .reverse(),
    pageTitle: `${t("public:townHall.revisions.title")} · ${title.text}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicRevisionsPage() {
  const { townHallId, title, revisions, words } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const attributes = useTownWords();
  const address = `/town-halls/${townHallId}`;
  return (
    <article className="evening">
      <div className="prose">
        <p className="kern-body kern-body--bold evening__kicker" {...attributes(title)}>
          {title.text}
        </p>
        <h1 className="kern-heading-large">{t("townHall.revisions.title")}</h1>
        <p className="kern-body">{t("townHall.revisions.lead")}</p>
        <p className="kern-body no-print">
          <a className="kern-link" href={address}>
            {t("townHall.revisions.back")}
          </a>
        </p>
      </div>
      {revisions.map(({ number, inForce, publishedAt, auditHead, before, differences }) => (
        <section key={number} className="prose revision">
          <h2 className="kern-heading-medium">
            {t("townHall.revision", { number: `${number}`, date: publishedAt })}
          </h2>
          {inForce && <StatusBadge kind="success">{t("townHall.revisions.current")}</StatusBadge>}
          <p className="kern-body">
            {before === null
              ? t("townHall.revisions.first")
              : differences.length === 0
                ? t("townHall.revisions.otherLanguages", { before: `${before}` })
                : t("townHall.revisions.changes", {
                    count: differences.length,
                    before: `${before}`,
                  })}
          </p>
          {differences.length > 0 && <DifferenceList differences={differences} words={words} />}
          <p className="kern-body no-print">
            <a className="kern-link" href={inForce ? address : `${address}/revisions/${number}`}>
              {t("townHall.revisions.read", { number: `${number}` })}
            </a>
          </p>
          <p className="kern-body kern-body--small">
            {t("townHall.record")}: <code className="code">{auditHead}</code>
          </p>
        </section>
      ))}
    </article>
  );
}
