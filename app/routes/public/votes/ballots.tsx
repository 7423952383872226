import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { PageLinks } from "#app/routes/public/page-links.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { findBallot, readBallotPage } from "#app/services/votes/results/read-ballots.server.ts";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BallotTable } from "./ballot-table.tsx";
import { BallotTotals } from "./ballot-totals.tsx";
import { ballotsPage, pageAsked } from "./ballots-page.server.ts";
import { LookUp } from "./look-up.tsx";
import { Recount } from "./recount.tsx";

export const loader = guarded("public", (visit) => pageFor(visit, null));

/** A tracking code is sent in a form and not in an address, which browsers and proxies keep. */
export const action = guarded("public", async (visit) => {
  const typed = (await visit.request.formData()).get("code");
  const page = pageFor(visit, typeof typed === "string" ? typed : "");
  return data(page, { status: page.page.found?.kind === "found" ? 200 : 422 });
});

function pageFor({ request, services, params, language }: Visit, typed: string | null) {
  const { voteId = "" } = params;
  const view = readPublicVote(services, voteId, language);
  if (view === null) throw new Response(null, { status: 404 });
  const list = readBallotPage(services, voteId, pageAsked(request));
  const found = typed === null ? null : findBallot(services, voteId, typed);
  const { t } = publicTranslation(language);
  return {
    page: ballotsPage(view, list, found, language),
    pageTitle: `${t("public:voteBallots.title")} · ${view.title.text}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? "Losrunde" },
];

export default function BallotsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { page } = useActionData<typeof action>() ?? loaded;
  const { t } = useTranslation("public");
  const { id, list, withheld, status } = page;
  const address = (number: number) => `/votes/${id}/ballots?page=${number}`;
  return (
    <div className="stack vote-page">
      <div className="prose">
        <p className="kern-body">
          <a className="kern-link" href={`/votes/${id}`}>
            <TownWords text={page.title} />
          </a>
        </p>
        <h1 className="kern-heading-large">{t("voteBallots.title")}</h1>
        {list !== null && (
          <p className="kern-body kern-body--large keep-lines">{t("voteBallots.lead")}</p>
        )}
      </div>
      {status === "cancelled" && <Alert kind="info" title={t("voteBallots.cancelled")} />}
      {(status === "open" || status === "closed") && (
        <Alert kind="info" title={t("voteBallots.notYet")} />
      )}
      {withheld !== null && (
        <Alert kind="info" title={t("voteBallots.withheldTitle")}>
          <p className="kern-body keep-lines">{t(`voteBallots.withheld.${withheld}`)}</p>
        </Alert>
      )}
      {list !== null && <LookUp page={page} />}
      {page.totals.length > 0 && <BallotTotals rows={page.totals} />}
      {list !== null && (
        <section className="stack">
          <BallotTable title={list.title} rows={list.rows} questions={page.questions} />
          <PageLinks
            page={list.page}
            pages={list.pages}
            previous={list.page > 1 ? address(list.page - 1) : null}
            next={list.page < list.pages ? address(list.page + 1) : null}
          />
        </section>
      )}
      {page.hashes.result !== null && status !== "cancelled" && <Recount page={page} />}
      <p className="kern-body no-print">
        <a className="kern-link" href={`/votes/${id}`}>
          {t("voteBallots.toVote")}
        </a>
      </p>
    </div>
  );
}
