import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { PublicStatementText, type StatementOrStub } from "./public-statement.tsx";
import type { FindingInWords, RoundResults } from "./round-page.server.ts";
import { StanceBar } from "./stance-bar.tsx";

/** What the analysis of a round came to: what unites, what divides, who thinks alike, and how it is computed. */
export function Results(props: {
  roundId: string;
  results: RoundResults;
  statements: readonly StatementOrStub[];
}) {
  const { roundId, results, statements } = props;
  const { t } = useTranslation("public");
  const lists = results.divided
    ? (["uniting", "rejected", "dividing"] as const)
    : (["uniting", "rejected"] as const);
  return (
    <>
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("statements.results.title")}</h2>
        <p className="kern-body kern-body--large">{results.participants}</p>
        {results.illustration && (
          <Alert kind="warning" title={t("statements.results.illustrationTitle")}>
            <p className="kern-body">{t("statements.results.illustration")}</p>
          </Alert>
        )}
        <Legend />
        <p className="kern-body kern-body--small">{t("statements.results.rounded")}</p>
      </section>
      {lists.map((list) => (
        <section className="stack" key={list}>
          <div className="prose">
            <h2 className="kern-heading-medium">{t(`statements.results.${list}`)}</h2>
            <p className="kern-body">{t(`statements.results.${list}Lead`)}</p>
          </div>
          {results[list].length === 0 ? (
            <p className="kern-body">{t("statements.results.none")}</p>
          ) : (
            <ol className="finding-list">
              {results[list].map((finding) => (
                <li key={finding.statementId}>
                  <Finding
                    finding={finding}
                    statements={statements}
                    figure={list === "dividing" ? finding.distance : finding.consensus}
                    groups={results.divided}
                  />
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
      <Groups results={results} />
      <section className="prose">
        <h2 className="kern-heading-medium">{t("statements.results.method.title")}</h2>
        {(["groups", "formula", "meaning"] as const).map((part) => (
          <p className="kern-body" key={part}>
            {t(`statements.results.method.${part}`)}
          </p>
        ))}
        <p className="kern-body no-print">
          <a className="kern-link" href={`/statements/${roundId}/findings.csv`} download>
            {t("statements.results.csv")}
          </a>
        </p>
      </section>
    </>
  );
}

function Legend() {
  const { t } = useTranslation("public");
  return (
    <ul className="stance-legend">
      {(["agree", "pass", "disagree"] as const).map((stance) => (
        <li className="kern-body kern-body--small" key={stance}>
          <span className={`stance-swatch stance-swatch--${stance}`} aria-hidden="true" />
          {t(`statements.results.legend.${stance}`)}
        </li>
      ))}
    </ul>
  );
}

/** A statement with a bar and words for everybody and for each group. */
export function Finding(props: {
  finding: FindingInWords;
  statements: readonly StatementOrStub[];
  figure: string;
  groups: boolean;
}) {
  const { finding, statements, figure, groups } = props;
  const statement = statements.find(({ id }) => id === finding.statementId);
  return (
    <>
      {statement !== undefined && <PublicStatementText statement={statement} />}
      <p className="kern-body">{figure}</p>
      <dl className="stance-rows">
        {[finding.all, ...(groups ? finding.groups : [])].map(({ name, shares, words }) => (
          <div key={name}>
            <dt className="kern-body kern-body--small">{name}</dt>
            <dd className="kern-body kern-body--small">
              {shares !== null && <StanceBar shares={shares} />}
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Groups({ results }: { results: RoundResults }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("statements.results.groups")}</h2>
      {!results.divided ? (
        <p className="kern-body">{t("statements.results.oneGroup")}</p>
      ) : (
        <>
          <p className="kern-body">{t("statements.results.groupsLead")}</p>
          {results.groups.map(({ name, size, typical }) => (
            <section key={name}>
              <h3 className="kern-title">
                {name}: {size}
              </h3>
              <p className="kern-body">
                {t(
                  typical.length === 0
                    ? "statements.results.typicalNone"
                    : "statements.results.typical",
                )}
              </p>
              <ul className="answer-list">
                {typical.map(({ stance, statement }) => (
                  <li key={statement.id}>
                    <p className="kern-body">
                      {t(
                        stance === "agree"
                          ? "statements.results.typicalAgree"
                          : "statements.results.typicalDisagree",
                      )}
                    </p>
                    <PublicStatementText statement={statement} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </section>
  );
}
