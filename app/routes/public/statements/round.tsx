import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readPublicRound } from "#app/services/statements/read-public-round.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PublicStatementText } from "./public-statement.tsx";
import { type RoundPage, roundPage } from "./round-page.server.ts";
import { Finding, Results } from "./round-results.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const round = readPublicRound(services, params.roundId ?? "", language);
  if (round === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    round: roundPage(round, { t, language }),
    pageTitle: `${round.title?.text ?? ""} · ${t("statements.title")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicRoundPage() {
  const { round } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { results, empty } = round;
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{round.standing}</p>
        <h1 className="kern-heading-large">
          <TownWords text={round.title} />
        </h1>
        {round.question !== null && (
          <p className="kern-body kern-body--large keep-lines">
            <TownWords text={round.question} />
          </p>
        )}
      </div>
      {round.open && (
        <section className="prose stack no-print">
          <h2 className="kern-heading-medium">{t("statements.answer.title")}</h2>
          <p className="kern-body">{t("statements.answer.explain")}</p>
          <div className="actions">
            <ButtonLink href={`/r/me/statements/${round.id}`}>
              {t("statements.answer.toCode")}
            </ButtonLink>
          </div>
        </section>
      )}
      {empty !== null && <Alert kind="info" title={t(`statements.empty.${empty}`)} />}
      {results !== null && (
        <Results roundId={round.id} results={results} statements={round.statements} />
      )}
      <Statements round={round} />
      <p className="kern-body no-print">
        <a className="kern-link" href={`/processes/${round.processId}`}>
          {t("statements.toProcess")}
        </a>
      </p>
    </article>
  );
}

/** Every statement of the round, with what was said to it once that is told. */
function Statements({ round }: { round: RoundPage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("statements.all")}</h2>
      <p className="kern-body">{round.count}</p>
      <ol className="finding-list">
        {round.statements.map((statement) => {
          const finding = round.results?.findings.find(
            ({ statementId }) => statementId === statement.id,
          );
          return (
            <li key={statement.id} value={statement.number}>
              {finding === undefined ? (
                <PublicStatementText statement={statement} />
              ) : (
                <Finding
                  finding={finding}
                  statements={round.statements}
                  figure={finding.consensus}
                  groups={round.results?.divided ?? false}
                />
              )}
              {statement.reinstated !== null && (
                <p className="kern-body kern-body--small">{statement.reinstated}</p>
              )}
              {statement.words !== null && (
                <p className="kern-body kern-body--small no-print">
                  <a
                    className="kern-link"
                    href={`/report/statement/${statement.id}`}
                    aria-label={t("statements.reportLabel", { number: statement.shownNumber })}
                  >
                    {t("statements.report")}
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
