import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import {
  createBatch,
  FEWEST_PAPERS,
  MOST_PAPERS,
} from "#app/services/votes/paper/create-batch.server.ts";
import { listBatches } from "#app/services/votes/paper/list-batches.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { ShownProblem } from "../../letters/shown-problem.tsx";
import { processPageTitle } from "../../process/use-process.ts";
import { VoteHead } from "../vote-head.tsx";
import { BatchTable } from "./batch-table.tsx";
import { PaperAlert } from "./paper-alert.tsx";
import { paperOf } from "./paper-of.server.ts";
import { usePaperSentence } from "./paper-sentence.ts";
import { PaperSums } from "./paper-sums.tsx";

export const loader = guarded("votes.clerk", (visit) => {
  const { vote, voteAddress, address } = paperOf(visit);
  const paper = listBatches(visit.services, vote.id);
  return {
    ...{ address, voteAddress },
    title: staffTitles(visit.language)("votePaper:title"),
    vote: vote.definition.texts.original.title,
    status: vote.status,
    mayPrint: may(visit.actor, "votes.write"),
    batches: (paper?.batches ?? []).map(({ createdAt: _, ...batch }) => batch),
    sums: paper?.papers ?? null,
    range: { least: FEWEST_PAPERS, most: MOST_PAPERS },
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = paperOf(visit);
  const entered = String((await visit.request.formData()).get("papers") ?? "").trim();
  const papers = /^\d{1,6}$/.test(entered) ? Number(entered) : Number.NaN;
  const made = createBatch(visit.services, { voteId: vote.id, papers });
  if (made.ok) return redirect(`${address}/batches/${made.value.batchId}?notice=created`, 303);
  const { problem } = made;
  const status = problem.code === "papers_out_of_range" ? 422 : 409;
  return data({ problem, entered }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** The ballot papers of a vote: printed in batches, read by two people, compared with the roll. */
export default function VotePaperPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("votePaper");
  const sentence = usePaperSentence();
  const format = useFormat();
  const { address, status, batches, range } = page;
  const faulty = answer?.problem.code === "papers_out_of_range" ? answer.problem : undefined;
  return (
    <>
      <VoteHead address={page.voteAddress} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <ShownProblem problem={null} />
      <PaperAlert problem={faulty === undefined ? answer?.problem : null} />
      <p className="kern-body prose">{t(status === "closed" ? "leadOver" : "lead")}</p>
      {status === "draft" && <Alert kind="info" title={t("draft")} />}
      <nav className="no-print" aria-label={t("links.label")}>
        <ul className="link-row">
          {status === "open" && (
            <li>
              <a className="kern-link" href={`${page.voteAddress}/desk`}>
                {t("links.desk")}
              </a>
            </li>
          )}
          <li>
            <a className="kern-link" href={`${address}/specimen.pdf`}>
              {t("links.specimen")}
            </a>
          </li>
        </ul>
      </nav>
      {page.sums !== null && <PaperSums sums={page.sums} />}
      {status !== "draft" && <BatchTable batches={batches} address={address} />}
      {status === "open" && page.mayPrint && (
        <section className="no-print">
          <h2 className="kern-heading-medium">{t("create.title")}</h2>
          <Form method="post" className="form" noValidate>
            <TextField
              label={t("create.papers")}
              hint={t("create.papersHint", {
                least: format.whole(range.least),
                most: format.whole(range.most),
              })}
              error={faulty === undefined ? undefined : sentence(faulty)}
              name="papers"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={answer?.entered ?? "100"}
            />
            <div className="actions">
              <Button>{t("create.submit")}</Button>
            </div>
          </Form>
        </section>
      )}
      {(status === "closed" || status === "counted" || status === "final") && (
        <p className="kern-body no-print">{t("over")}</p>
      )}
    </>
  );
}
