import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { useTownWords } from "#app/routes/town-words.tsx";
import {
  readPublicRevision,
  readPublicTownHall,
} from "#app/services/town-halls/read-public-town-halls.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Evening, Paragraph } from "./evening.tsx";
import { eveningPage } from "./evening-page.server.ts";
import { RevisionRecord } from "./revision-record.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const { townHallId = "", number = "" } = params;
  const inForce = readPublicTownHall(services, townHallId);
  const revision = readPublicRevision(services, townHallId, revisionNumber(number) ?? 0);
  if (inForce === null || revision === null) throw new Response(null, { status: 404 });
  // What is in force has one address.
  if (revision.number === inForce.number) throw redirect(`/town-halls/${townHallId}`);
  const { t } = publicTranslation(language);
  const page = eveningPage(revision, language);
  const name = t("public:townHall.revision", { number, date: page.publishedOn });
  return { page, pageTitle: `${name} · ${page.title.text}`, language };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

const PRINTS = [
  { file: "agenda.pdf", key: "agenda" },
  { file: "large-print.pdf", key: "largePrint" },
] as const;

export default function PublicRevisionPage() {
  const { page, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const address = `/town-halls/${page.id}`;
  return (
    <article className="evening evening--superseded">
      <div className="prose">
        <p className="kern-body kern-body--bold evening__kicker">
          {t("townHall.revision", { number: `${page.number}`, date: page.publishedOn })}
        </p>
        <h1 className="kern-heading-large" {...useTownWords()(page.title)}>
          {page.title.text}
        </h1>
      </div>
      <Alert kind="warning" title={t("townHall.revisions.supersededTitle")}>
        <p className="kern-body">
          {t("townHall.revisions.superseded", { date: page.publishedOn })}
        </p>
        <ul className="link-row no-print">
          <li>
            <a className="kern-link" href={address}>
              {t("townHall.revisions.toCurrent")}
            </a>
          </li>
          <li>
            <a className="kern-link" href={`${address}/revisions`}>
              {t("townHall.revisionsLink")}
            </a>
          </li>
          {PRINTS.map(({ file, key }) => (
            <li key={file}>
              <a
                className="kern-link"
                href={`${address}/revisions/${page.number}/${file}?language=${language}`}
              >
                {t(`townHall.files.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
      {page.cancelled !== null && (
        <Alert kind="danger" title={t("townHall.cancelledText")}>
          {page.cancelled.reason !== null && <Paragraph text={page.cancelled.reason} />}
        </Alert>
      )}
      <Evening page={page} />
      <RevisionRecord page={page} />
    </article>
  );
}
