import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { direction, LANGUAGE_NAMES, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { readPublicDocument } from "#app/services/rooms/read-public-document.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { reinstatedInWords } from "../appeals/reinstated-words.ts";
import { HiddenText } from "../moderation/hidden-text.tsx";
import { objectionInWords, stubIfHidden } from "../moderation/stub-in-words.server.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("public", (visit) => {
  const { services, params, language } = visit;
  const document = readPublicDocument(services, params.documentId ?? "");
  if (document === null) throw new Response(null, { status: 404 });
  stubIfHidden(visit, "room_document", document.id, document.processId);
  const t = publicTranslation(language).getFixedT(null, "public", "rooms");
  const { id, processId, versions } = document;
  const newest = versions.filter(({ content }) => content !== null).at(-1) ?? versions.at(-1);
  const number = revisionNumber(params.number) ?? newest?.number;
  const shown = versions.find((version) => version.number === number);
  if (shown === undefined) throw new Response(null, { status: 404 });
  const said = versions.map((version) => {
    const taken = version.withdrawnAt;
    const date = dayOfMoment(taken ?? version.publishedAt, language);
    return {
      number: version.number,
      line: t(taken === null ? "published.of" : "published.takenBack", {
        number: `${version.number}`,
        date,
      }),
      reason: version.withdrawnReason,
    };
  });
  const words = publicTranslation(language).getFixedT(null, "public");
  const gone =
    shown.withdrawnAt === null
      ? words("moderation.hidden.objected")
      : t("published.takenBackTitle");
  const title = shown.content?.title ?? gone;
  return {
    id,
    processId,
    objection: shown.objected ? objectionInWords(visit, "room_document", id) : null,
    reinstated: reinstatedInWords(document.reinstated, words, language),
    reportable: newest !== undefined && newest.content !== null,
    language: document.language,
    written:
      document.language === language
        ? null
        : t("published.written", { language: LANGUAGE_NAMES[document.language] }),
    groupName: shown.groupName,
    title,
    shown: said.find((each) => each.number === number) ?? null,
    paragraphs: shown.content === null ? null : splitParagraphs(shown.content.text),
    newer: newest !== undefined && newest.content !== null && newest.number > shown.number,
    versions: said.reverse(),
    pageTitle: `${title} · ${t("published.title")}`,
    standing: shown.content !== null && shown.number === newest?.number,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  ...(data?.standing ? [] : [{ name: "robots", content: "noindex" }]),
];

export default function PublicDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const t = useRoomWords();
  const { t: words } = useTranslation("public");
  const own = { lang: languageTag(page.language), dir: direction(page.language) };
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large" {...(page.paragraphs === null ? {} : own)}>
        {page.title}
      </h1>
      <p className="kern-body">
        {t("published.by")} <bdi className="kern-body--bold">{page.groupName}</bdi>
      </p>
      <p className="kern-body">{page.shown?.line}</p>
      {page.shown !== null && page.shown.reason !== "" && (
        <p className="kern-body">
          {t("published.reason")} <bdi>{page.shown.reason}</bdi>
        </p>
      )}
      {page.objection !== null && <HiddenText stub={page.objection} />}
      {page.paragraphs !== null && page.written !== null && (
        <p className="kern-body">{page.written}</p>
      )}
      {page.reinstated !== null && <Alert kind="info" title={page.reinstated} />}
      {page.newer && (
        <Alert kind="info" title={t("published.newer")}>
          <a className="kern-link" href={`/documents/${page.id}`}>
            {t("published.toNewest")}
          </a>
        </Alert>
      )}
      {page.paragraphs !== null && (
        <div {...own}>
          <Paragraphs texts={page.paragraphs} />
        </div>
      )}
      {page.versions.length > 1 && (
        <section>
          <h2 className="kern-heading-medium">{t("published.versions")}</h2>
          <ul>
            {page.versions.map(({ number, line }) => (
              <li className="kern-body" key={number}>
                <a className="kern-link" href={`/documents/${page.id}/versions/${number}`}>
                  {line}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={`/processes/${page.processId}`}>
            {t("published.toProcess")}
          </a>
        </li>
        {page.reportable && (
          <li>
            <a className="kern-link" href={`/report/room_document/${page.id}`} rel="nofollow">
              {words("moderation.report.link")}
            </a>
          </li>
        )}
      </ul>
    </article>
  );
}
