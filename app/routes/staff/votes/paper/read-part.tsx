import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import type { BatchPage } from "./batch-page.server.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { PaperList } from "./paper-list.tsx";
import type { PaperProblem } from "./paper-sentence.ts";
import { PapersForm } from "./papers-form.tsx";
import { TotalsForm } from "./totals-form.tsx";

/** What somebody who reads a batch sees: their own entry, and where it differs once both are finished. */
export function ReadPart(props: {
  readonly reading: NonNullable<BatchPage["reading"]>;
  readonly address: string;
  readonly answer:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly problem: PaperProblem;
        readonly problems: Readonly<Record<string, PaperProblem>>;
      }
    | undefined;
}) {
  const { reading, address, answer } = props;
  const { t } = useTranslation("votePaper");
  const { agreed, taken, own, differences, mode, questions } = reading;
  if (agreed !== null) {
    const title = agreed === 0 ? t("read.unused") : t("read.agreed", { count: agreed });
    return <Alert kind="success" title={title} />;
  }
  if (taken) return <Alert kind="info" title={t("read.taken")} />;
  const problems = answer?.problems ?? {};
  const waits = own === "finished" && differences === null;
  const typed = Object.fromEntries(
    questions.map(({ id }) => [id, answer?.values[`typed.${id}`] ?? reading.typed[id] ?? ""]),
  );
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("read.title")}</h2>
      <p className="kern-body prose">{t("read.lead")}</p>
      {reading.othersFinished && differences === null && (
        <Alert kind="info" title={t("read.otherFinished")} />
      )}
      {waits && <Alert kind="success" title={t("read.waits")} />}
      {differences !== null && <DifferenceTable rows={differences} />}
      {mode === "totals" ? (
        <TotalsForm
          questions={questions}
          printed={reading.printed}
          values={answer?.values ?? reading.totals}
          problems={problems}
          papersMissing={answer?.problem.code === "papers_missing" ? answer.problem : null}
          again={own === "finished"}
        />
      ) : (
        <>
          <p className="kern-body prose">{t("papers.lead")}</p>
          <PapersForm
            questions={questions}
            seen={reading.papers.length}
            paper={reading.paper}
            values={typed}
            problems={problems}
            address={address}
          />
          <OptionLetters questions={questions} />
          {reading.papers.length > 0 && own !== "finished" && (
            <Form method="post" className="stack">
              <h3 className="kern-heading-small">{t("papers.finishTitle")}</h3>
              <p className="kern-body">
                {t("papers.finishText", { count: reading.papers.length })}
              </p>
              <div className="actions">
                <Button look="secondary" name="intent" value="finish">
                  {t("papers.finish")}
                </Button>
              </div>
            </Form>
          )}
          <PaperList questions={questions} papers={reading.papers} address={address} />
        </>
      )}
      {reading.otherMode !== null && own === null && (
        <p className="kern-body">
          <a className="kern-link" href={`${address}?by=${reading.otherMode}`}>
            {t(reading.otherMode === "totals" ? "papers.totals" : "totals.singly")}
          </a>
        </p>
      )}
      {own !== "finished" && (
        <AskFirst summary={t("read.unusedTitle")} consequence={t("read.unusedText")}>
          <Form method="post" className="actions">
            <Button look="secondary" name="intent" value="unused">
              {t("read.unusedSubmit")}
            </Button>
          </Form>
        </AskFirst>
      )}
      {own !== null && (
        <AskFirst summary={t("read.withdraw")} consequence={t("read.withdrawText")}>
          <Form method="post" className="actions">
            <Button look="secondary" name="intent" value="withdraw">
              {t("read.withdrawSubmit")}
            </Button>
          </Form>
        </AskFirst>
      )}
    </section>
  );
}

/** Which letter stands for which option, where papers are typed. */
function OptionLetters({
  questions,
}: {
  questions: NonNullable<BatchPage["reading"]>["questions"];
}) {
  const { t } = useTranslation("votePaper");
  const lettered = questions.filter(({ options }) => options.length > 0);
  if (lettered.length === 0) return null;
  return (
    <details className="kern-accordion">
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("papers.options")}</span>
      </summary>
      <div className="kern-accordion__body">
        {lettered.map(({ id, text, options }) => (
          <dl key={id} className="facts" aria-label={text}>
            {options.map((option) => (
              <div key={option.letter}>
                <dt>{option.letter}</dt>
                <dd lang="de">{option.text}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </details>
  );
}
