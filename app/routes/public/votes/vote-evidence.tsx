import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import type { VotePage } from "./vote-page.server.ts";

/** What is promised to those who vote, and what is not. */
export function Promises({ page: { promises } }: { page: VotePage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack prose">
      <h2 className="kern-heading-medium">{t("votePage.promises.title")}</h2>
      <ul className="bullets">
        {promises.kept.map((promise) => (
          <li className="kern-body keep-lines" key={promise}>
            {promise}
          </li>
        ))}
      </ul>
      <h3 className="kern-title">{t("votePage.promises.notTitle")}</h3>
      <ul className="bullets">
        {promises.not.map((promise) => (
          <li className="kern-body keep-lines" key={promise}>
            {promise}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was published while people voted. */
export function Checkpoints({ page: { checkpoints } }: { page: VotePage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("votePage.checkpoints.title")}</h2>
      <p className="kern-body prose">{t("votePage.checkpoints.lead")}</p>
      {checkpoints.rows.length === 0 ? (
        <p className="kern-body">{t("votePage.checkpoints.none")}</p>
      ) : (
        <DataTable
          caption={t("votePage.checkpoints.title")}
          captionHidden
          rows={checkpoints.rows}
          rowKey={({ number }) => number}
          onPhone="cards"
          columns={[
            {
              header: t("votePage.checkpoints.number"),
              cell: ({ number }) => number,
              rowHeader: true,
            },
            { header: t("votePage.checkpoints.at"), cell: ({ at }) => <bdi>{at}</bdi> },
            {
              header: t("votePage.checkpoints.envelopes"),
              cell: ({ envelopes }) => envelopes,
              numeric: true,
            },
            {
              header: t("votePage.checkpoints.hash"),
              cell: ({ hash }) => <code className="code">{hash}</code>,
            },
          ]}
        />
      )}
      {checkpoints.equal !== null && <p className="kern-body prose">{checkpoints.equal}</p>}
    </section>
  );
}

/** What anybody can compare. */
export function Hashes({ page: { id, hashes, files } }: { page: VotePage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("votePage.hashes.title")}</h2>
      <p className="kern-body prose">{t("votePage.hashes.lead")}</p>
      <dl className="vote-codes">
        {hashes.map(({ term, code }) => (
          <div key={term}>
            <dt className="kern-body kern-body--bold">{term}</dt>
            <dd>
              <code className="code">{code}</code>
            </dd>
          </div>
        ))}
      </dl>
      {files && (
        <p className="kern-body no-print">
          <a className="kern-link" href={`/votes/${id}/definition.json`} download>
            {t("votePage.hashes.definitionFile")}
          </a>
        </p>
      )}
    </section>
  );
}
