import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import type { AnalysisView } from "./analysis-view.ts";
import { type ShownStatement, StatementWords } from "./statement-list.tsx";

/** The newest analysis of a round in exact numbers, and the button for another. */
export function AnalysisPart(props: {
  analysis: AnalysisView | null;
  statements: readonly ShownStatement[];
  outdated: boolean;
  runningJobId: string | null;
  /** Whether to analyse is what is to be done next. */
  first: boolean;
}) {
  const { analysis, statements, outdated, runningJobId, first } = props;
  const { t } = useTranslation("statements");
  const waits = analysis?.standing === "superseded";
  const due = analysis === null || outdated || waits;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("analysis.title")}</h2>
      <p className="kern-body prose">{t("analysis.lead")}</p>
      {waits && (
        <Alert kind="warning" title={t("analysis.notPublic")}>
          <p className="kern-body">{t("analysis.notPublicText")}</p>
        </Alert>
      )}
      {outdated && !waits && (
        <Alert kind="warning" title={t("analysis.outdated")}>
          <p className="kern-body">{t("analysis.outdatedText")}</p>
        </Alert>
      )}
      {analysis === null ? (
        <p className="kern-body">{t("analysis.none")}</p>
      ) : (
        <Figures analysis={analysis} statements={statements} />
      )}
      {runningJobId === null ? (
        <Form method="post" className="actions no-print">
          <Button look={first && due ? "primary" : "secondary"} name="intent" value="analyse">
            {t(analysis === null ? "analysis.start" : "analysis.again")}
          </Button>
        </Form>
      ) : (
        <p className="kern-body no-print">
          {t("analysis.running")}{" "}
          <a className="kern-link" href={`/staff/jobs/${runningJobId}`}>
            {t("analysis.toJob")}
          </a>
        </p>
      )}
    </section>
  );
}

function Figures(props: { analysis: AnalysisView; statements: readonly ShownStatement[] }) {
  const { analysis, statements } = props;
  const { t } = useTranslation("statements");
  const format = useFormat();
  const tally = (said: { agree: number; disagree: number; pass: number } | undefined) =>
    said === undefined
      ? ""
      : [said.agree, said.disagree, said.pass].map((count) => format.whole(count)).join(" · ");
  return (
    <>
      {analysis.illustration && <Alert kind="info" title={t("analysis.illustration")} />}
      <dl className="facts">
        <Fact name={t("analysis.facts.at")} text={format.moment(analysis.finishedAt)} />
        <Fact name={t("analysis.facts.participants")} text={format.whole(analysis.participants)} />
        <Fact name={t("analysis.facts.stances")} text={format.whole(analysis.stances)} />
        <Fact name={t("analysis.facts.groups")} text={format.whole(analysis.sizes.length)} />
        {analysis.separation !== null && (
          <Fact name={t("analysis.facts.separation")} text={format.decimal(analysis.separation)} />
        )}
      </dl>
      <p className="kern-body kern-body--small">
        {t("analysis.facts.hash")}: <code className="code">{analysis.inputHash}</code>
      </p>
      <p className="kern-body prose">{t("analysis.exact")}</p>
      <DataTable
        caption={t("analysis.caption")}
        rows={analysis.findings}
        rowKey={({ statementId }) => statementId}
        columns={[
          {
            header: t("analysis.statement"),
            rowHeader: true,
            cell: ({ statementId, list }) => {
              const statement = statements.find(({ id }) => id === statementId);
              if (statement === undefined) return "";
              return (
                <>
                  <StatementWords statement={statement} />
                  {list !== null && ` (${t(`analysis.lists.${list}`)})`}
                </>
              );
            },
          },
          {
            header: t("analysis.consensus"),
            numeric: true,
            cell: ({ agreement, agreementShare }) =>
              `${agreement} = ${format.percent(agreementShare)}`,
          },
          {
            header: t("analysis.distance"),
            numeric: true,
            cell: ({ distanceShare }) => format.percent(distanceShare),
          },
          { header: t("analysis.everybody"), numeric: true, cell: ({ all }) => tally(all) },
          ...analysis.sizes.map((size, group) => ({
            header: t("analysis.group", {
              number: format.whole(group + 1),
              size: format.whole(size),
            }),
            numeric: true,
            cell: ({ tallies }: AnalysisView["findings"][number]) => tally(tallies[group]),
          })),
        ]}
      />
    </>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
