import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DecisionNotice } from "../moderation/decision-notice.tsx";
import type { DocumentPage } from "./document-page.server.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { PersonName } from "./person-name.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import type { RoomWords } from "./room-words.ts";

/** A document of a room: its text, and all its versions. */
export function DocumentView(props: {
  page: DocumentPage;
  /** The code of why it could not be deleted. */
  problem: string | null;
  t: RoomWords;
  children?: ReactNode;
}) {
  const { page, t } = props;
  const own = { lang: languageTag(page.language), dir: direction(page.language) };
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">
          {t(`kinds.${page.kind}`)} · <bdi>{page.roomName}</bdi>
        </p>
        <h1 className="kern-heading-large" {...own}>
          {page.title}
        </h1>
        {page.public !== null && <p className="kern-body">{page.public}</p>}
      </div>
      {page.saved && props.problem === null && <Alert kind="success" title={t("saved")} />}
      {props.problem === "document_changed_meanwhile" ? (
        <Alert kind="danger" title={t("documents.deleteMeanwhile")} />
      ) : (
        props.problem !== null && <ProblemAlert problem={props.problem} rules={page.rules} t={t} />
      )}
      <DecisionNotice notice={page.notice} />
      <div className="prose" {...own}>
        <Paragraphs texts={page.paragraphs} />
      </div>
      {page.open && (
        <div className="actions no-print">
          <ButtonLink href={`${page.address}/edit`}>{t("documents.edit")}</ButtonLink>
        </div>
      )}
      {props.children}
      {page.public !== null && <p className="kern-body prose">{t("documents.publishHow")}</p>}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("versions.title")}</h2>
        <ul>
          {page.versions.map(({ number, line, writer }, index) => (
            <li className="kern-body" key={number}>
              <a className="kern-link" href={`${page.address}/versions/${number}`}>
                {line}
              </a>
              {index === 0 && ` (${t("versions.current")})`} · <PersonName person={writer} />
            </li>
          ))}
        </ul>
      </section>
      {page.deletable && (
        <AskFirst
          summary={t(page.kind === "notes" ? "documents.deleteNotes" : "documents.delete")}
          consequence={t("documents.deleteConsequence", { count: page.versions.length })}
        >
          <Form method="post">
            <input type="hidden" name="version" value={page.version} />
            <Button look="secondary" name="intent" value="delete">
              {t("documents.deleteNow")}
            </Button>
          </Form>
        </AskFirst>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={page.room}>
            {t("toRoom")}
          </a>
        </li>
        {page.publicAddress !== null && (
          <li>
            <a className="kern-link" href={page.publicAddress}>
              {t("documents.toPublic")}
            </a>
          </li>
        )}
      </ul>
    </article>
  );
}
