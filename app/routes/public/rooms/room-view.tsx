import type { ReactNode } from "react";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PersonName } from "./person-name.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import type { RoomPage } from "./room-page.server.ts";
import type { RoomWords } from "./room-words.ts";
import { TaskList } from "./task-list.tsx";

/** The room of a group: its tasks, documents and notes, and who writes in it. */
export function RoomView(props: {
  page: RoomPage;
  problem: string | null;
  t: RoomWords;
  children?: ReactNode;
}) {
  const { page, problem, t } = props;
  const { address, open } = page;
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large" dir="auto">
          {page.name}
        </h1>
        <p className="kern-body kern-body--large">{t("lead")}</p>
      </div>
      {page.saved && problem === null && <Alert kind="success" title={t("saved")} />}
      {page.deleted && problem === null && <Alert kind="success" title={t("documents.deleted")} />}
      {problem === "task_changed_meanwhile" ? (
        <Alert kind="danger" title={t("meanwhile.title")} />
      ) : (
        problem !== null && <ProblemAlert problem={problem} rules={page.rules} t={t} />
      )}
      {!open && <Alert kind="info" title={t("closed")} />}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("tasks.title")}</h2>
        {page.tasks.length === 0 ? (
          <p className="kern-body">{t("tasks.empty")}</p>
        ) : (
          <TaskList tasks={page.tasks} address={address} markable={open && page.named} t={t} />
        )}
        {open && (
          <div className="actions no-print">
            <ButtonLink look="secondary" href={`${address}/tasks/new`}>
              {t("tasks.new")}
            </ButtonLink>
          </div>
        )}
      </section>
      <Texts {...props} kind="document" />
      <Texts {...props} kind="notes" />
      <section className="prose">
        <h2 className="kern-heading-medium">{t("people.title")}</h2>
        {page.members.length === 0 ? (
          <p className="kern-body">{t("people.none")}</p>
        ) : (
          <ul>
            {page.members.map((member) => (
              <li className="kern-body" key={member.id}>
                <PersonName person={member} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="no-print">
        <a className="kern-link" href={`${address}/all`}>
          {t("toAll")}
        </a>
      </p>
      {props.children}
    </div>
  );
}

function Texts(props: { page: RoomPage; kind: "document" | "notes"; t: RoomWords }) {
  const { page, kind, t } = props;
  const part = kind === "notes" ? "notes" : "documents";
  const own = page.documents.filter((document) => document.kind === kind);
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t(`${part}.title`)}</h2>
      {own.length === 0 ? (
        <p className="kern-body">{t(`${part}.empty`)}</p>
      ) : (
        <ul className="card-list">
          {own.map((document) => (
            <li key={document.id}>
              <h3
                className="kern-title"
                lang={languageTag(document.language)}
                dir={direction(document.language)}
              >
                <a className="kern-link" href={`${page.address}/documents/${document.id}`}>
                  {document.title}
                </a>
              </h3>
              <p className="kern-body kern-body--small">
                {document.version.line} · <PersonName person={document.version.writer} />
              </p>
              {document.public !== null && <p className="kern-body">{document.public}</p>}
            </li>
          ))}
        </ul>
      )}
      {page.open && (
        <div className="actions no-print">
          <ButtonLink
            look={kind === "document" ? "primary" : "secondary"}
            href={`${page.address}/documents/new?kind=${kind}`}
          >
            {t(`${part}.new`)}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
