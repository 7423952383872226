import { useTranslation } from "react-i18next";
import { PageLinks } from "#app/routes/public/page-links.tsx";
import { BallotTable } from "./ballot-table.tsx";
import { BallotTotals } from "./ballot-totals.tsx";
import type { BallotsPage } from "./ballots-page.server.ts";
import { LookUp } from "./look-up.tsx";

/** The list of ballots of a vote that is internal to a group, on the page of the group. */
export function GroupBallots({ page }: { page: BallotsPage }) {
  const { t } = useTranslation("public");
  const { list } = page;
  if (list === null) return null;
  return (
    <>
      <LookUp page={page} />
      <BallotTotals rows={page.totals} />
      <section className="stack">
        <h2 className="kern-heading-medium">{t("voteBallots.title")}</h2>
        <BallotTable title={list.title} rows={list.rows} questions={page.questions} />
        <PageLinks
          page={list.page}
          pages={list.pages}
          previous={list.page > 1 ? `?page=${list.page - 1}` : null}
          next={list.page < list.pages ? `?page=${list.page + 1}` : null}
        />
      </section>
    </>
  );
}
