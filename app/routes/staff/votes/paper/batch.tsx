import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ShownProblem } from "../../letters/shown-problem.tsx";
import { processPageTitle } from "../../process/use-process.ts";
import { VoteHead } from "../vote-head.tsx";
import { actOnBatch } from "./batch-act.server.ts";
import { batchPage } from "./batch-page.server.ts";
import { PaperAlert } from "./paper-alert.tsx";
import { paperOf } from "./paper-of.server.ts";
import { PrintForm } from "./print-form.tsx";
import { ReadPart } from "./read-part.tsx";

const NOTICES = ["created", "added", "changed", "removed", "withdrawn"] as const;

export const loader = guarded("votes.clerk", (visit) => {
  const page = batchPage(visit);
  const { serial } = page;
  return { ...page, title: staffTitles(visit.language)("votePaper:batch.title", { serial }) };
});

export const action = guarded("votes.clerk", async (visit) =>
  actOnBatch(visit, paperOf(visit), enteredValues(await visit.request.formData())),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** A batch of ballot papers: it is printed, and after the closing read by two people. */
export default function BatchPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("votePaper");
  const notice = NOTICES.find((known) => known === page.notice);
  const { status, reading, printing, address } = page;
  return (
    <>
      <VoteHead address={page.voteAddress} title={page.vote} />
      <p className="no-print">
        <a className="kern-link" href={page.paperAddress}>
          {t("batch.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body">{t("batch.printed", { count: page.printed })}</p>
      <ShownProblem problem={null} />
      {notice !== undefined && answer === undefined && (
        <Alert
          kind="success"
          title={
            notice === "added"
              ? t("notices.added", { number: String(page.entered) })
              : t(`notices.${notice}`)
          }
        />
      )}
      <PaperAlert problem={answer?.problem} />
      {printing !== null && <PrintForm {...printing} address={address} />}
      {status === "open" && <Alert kind="info" title={t("batch.notYet")} />}
      {reading !== null && <ReadPart reading={reading} address={address} answer={answer} />}
      {reading === null && status !== "open" && <Alert kind="info" title={t("batch.over")} />}
    </>
  );
}
