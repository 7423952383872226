import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import type { CaseView } from "./case-view.server.ts";

/** The text of a case, its earlier versions, and who wrote it. */
export function CaseText({ view }: { view: CaseView }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const { text } = view;
  if (text === null) return <Alert kind="info" title={t("case.textGone")} />;
  const own = { lang: languageTag(text.language), dir: direction(text.language) };
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("case.text")}</h2>
      {view.hidden !== null && (
        <Alert kind="info" title={t(view.hidden === "remove" ? "case.removed" : "case.hidden")} />
      )}
      <AcceptedWords view={view} />
      <p className="kern-body">
        {t("case.version", { number: format.whole(text.version) })}.{" "}
        {text.version !== view.openedVersion &&
          t("case.openedVersion", { number: format.whole(view.openedVersion) })}{" "}
        <a className="kern-link" href={text.address}>
          {t("case.toPublic")}
        </a>
      </p>
      <dl className="text-list">
        {text.passages.map(({ field, text: words }) => (
          <div key={field}>
            <dt>{t(`case.fields.${field}`)}</dt>
            <dd className="kern-body keep-lines" {...own}>
              {words}
            </dd>
          </div>
        ))}
      </dl>
      {view.earlier.length > 0 && (
        <details className="kern-accordion">
          <summary className="kern-accordion__header">
            <span className="kern-title">{t("case.versions")}</span>
          </summary>
          <div className="kern-accordion__body">
            {view.earlier.map(({ number, at, text: words }) => (
              <section key={number}>
                <h3 className="kern-heading-small">
                  {t("case.version", { number: format.whole(number) })}, {format.day(at)}
                </h3>
                <p className="kern-body keep-lines" {...own}>
                  {words}
                </p>
              </section>
            ))}
          </div>
        </details>
      )}
      <h3 className="kern-heading-small">{t("case.authors")}</h3>
      {text.group !== null ? (
        <p className="kern-body">
          <bdi>{text.group}</bdi>. {t("case.group")}
        </p>
      ) : (
        view.authors.length === 0 && <p className="kern-body">{t("case.town")}</p>
      )}
      <ul>
        {view.authors.map((author) => (
          <li className="kern-body" key={author.id}>
            <AuthorName author={author} />:{" "}
            {author.earlier.length === 0
              ? t("case.earlierNone")
              : t("case.earlier", {
                  list: format.list(
                    author.earlier.map(({ measure, count }) =>
                      t("case.earlierOf", {
                        measure: t(`measures.${measure}`),
                        count,
                      }),
                    ),
                  ),
                })}{" "}
            <a className="kern-link no-print" href={`/staff/moderation/people/${author.id}`}>
              {t("case.toHistory")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** That the words of an accepted amendment stand in the proposal too, and the way to the case of that. */
function AcceptedWords({ view }: { view: CaseView }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const { accepted } = view;
  if (accepted === null) return null;
  const number = format.whole(accepted.version);
  return (
    <Alert
      kind="warning"
      title={t(accepted.present ? "accepted.present" : "accepted.earlier", { number })}
    >
      <p className="kern-body">{t("accepted.explain")}</p>
      {view.mayWrite ? (
        <Form
          method="post"
          action={`/staff/moderation/open/proposal/${accepted.proposalId}`}
          className="actions no-print"
        >
          <Button look="secondary">{t("accepted.open")}</Button>
        </Form>
      ) : (
        <p className="kern-body no-print">
          <a className="kern-link" href={`/proposals/${accepted.proposalId}`}>
            {t("accepted.toProposal")}
          </a>
        </p>
      )}
    </Alert>
  );
}

/** Who wrote a text, by the name they chose. */
export function AuthorName(props: { author: Pick<CaseView["authors"][number], "kind" | "name"> }) {
  const { author } = props;
  const { t } = useTranslation("moderation");
  if (author.kind === "panel") return t("case.panel");
  return author.name === "" ? t("case.former") : <bdi>{author.name}</bdi>;
}
