import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import type { VersionPage } from "./document-page.server.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { PersonName } from "./person-name.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import type { RoomWords } from "./room-words.ts";
import { WriterFields } from "./writer-fields.tsx";

/** One version of a document: what changed in it, its whole text, and the way to bring it back. */
export function VersionView(props: {
  page: VersionPage;
  answer:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
        readonly problem: string | null;
      }
    | undefined;
  t: RoomWords;
  forStaff?: ReactNode;
}) {
  const { page, answer, t, forStaff } = props;
  const own = { lang: languageTag(page.language), dir: direction(page.language) };
  const changed = answer?.problem === "document_changed_meanwhile";
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body">
        {page.version.line} · <PersonName person={page.version.writer} />
      </p>
      {changed ? (
        <Alert kind="danger" title={t("meanwhile.title")}>
          <p className="kern-body">{t("meanwhile.restore")}</p>
        </Alert>
      ) : (
        answer !== undefined && <ProblemAlert problem={answer.problem} rules={page.rules} t={t} />
      )}
      <h2 className="kern-heading-medium">{t("versions.differences")}</h2>
      {page.differences === null ? (
        <p className="kern-body">{t("versions.first")}</p>
      ) : page.differences.length === 0 ? (
        <p className="kern-body">{t("versions.differencesNone")}</p>
      ) : (
        <DifferenceList differences={page.differences} words={page.words} />
      )}
      <h2 className="kern-heading-medium">{t("versions.text")}</h2>
      <div {...own}>
        <p className="kern-body kern-body--bold">{page.textTitle}</p>
        <Paragraphs texts={page.paragraphs} />
      </div>
      {page.restorable && (
        <AskFirst
          summary={t("versions.restore")}
          consequence={t("versions.restoreConsequence")}
          open={answer !== undefined}
        >
          <Form method="post" className="form">
            <input type="hidden" name="version" value={page.newest} />
            <WriterFields
              t={t}
              askName={page.writer.askName}
              forStaff={forStaff}
              values={answer?.values ?? {}}
              errors={answer?.errors ?? {}}
            />
            <div className="actions">
              <Button look="secondary">{t("versions.restore")}</Button>
            </div>
          </Form>
        </AskFirst>
      )}
      <p className="no-print">
        <a className="kern-link" href={page.address}>
          {t("toText")}
        </a>
      </p>
    </article>
  );
}
