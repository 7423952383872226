import { direction, languageTag } from "#app/i18n/languages.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { PersonName } from "./person-name.tsx";
import type { RoomPage } from "./room-page.server.ts";
import type { RoomWords } from "./room-words.ts";
import { TaskList } from "./task-list.tsx";

/** Everything of a room on one page, to print. */
export function AllView({ page, t }: { page: RoomPage; t: RoomWords }) {
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large" dir="auto">
          {page.name}
        </h1>
        <p className="kern-body">{page.standOf}</p>
        <p className="no-print">
          <a className="kern-link" href={page.address}>
            {t("toRoom")}
          </a>
        </p>
      </div>
      {page.tasks.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("tasks.title")}</h2>
          <TaskList tasks={page.tasks} address={page.address} markable={false} t={t} />
        </section>
      )}
      {page.documents.map((document) => (
        <article
          className="prose"
          key={document.id}
          lang={languageTag(document.language)}
          dir={direction(document.language)}
        >
          <h2 className="kern-heading-medium">{document.title}</h2>
          <p className="kern-body kern-body--small">
            <bdi>
              {t(`kinds.${document.kind}`)} · {document.version.line}
            </bdi>{" "}
            · <PersonName person={document.version.writer} />
          </p>
          <Paragraphs texts={document.paragraphs} />
        </article>
      ))}
    </div>
  );
}
