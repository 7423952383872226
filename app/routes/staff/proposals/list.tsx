import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { standingInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import { withTitle, withTitles } from "#app/routes/public/proposals/with-title.server.ts";
import { countUnansweredQuestions } from "#app/services/contributions/unanswered-questions.server.ts";
import { may } from "#app/services/permissions.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import {
  listProposals,
  overdueAnswers,
  type StaffListedProposal,
} from "#app/services/proposals/list-proposals.server.ts";
import { readJoinsForStaff } from "#app/services/proposals/read-joins.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayInWords } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { Pager } from "../pager.tsx";
import { StaffJoins } from "./staff-joins.tsx";

export const loader = guarded(
  "proposals.read",
  ({ services, params, language, actor, request }) => {
    const processId = params.processId ?? "";
    const own = staffLanguage(language);
    const t = publicTranslation(own).getFixedT(null, "public");
    const page = Number.parseInt(new URL(request.url).searchParams.get("page") ?? "1", 10) || 1;
    const shown = (proposal: StaffListedProposal) => ({
      id: proposal.id,
      title: withTitle(proposal, own).title,
      language: withTitle(proposal, own).language,
      standing: standingInWords(proposal, t),
      due: proposal.answerDueOn === null ? null : dayInWords(proposal.answerDueOn, own),
      overdue: proposal.overdue,
      supporters: proposal.supporters,
    });
    const list = listProposals(services, { processId, page });
    const waiting = listProposals(services, { processId, page: 1, waiting: true });
    const title = staffTitles(language)("proposals:title");
    return {
      title,
      address: `/staff/processes/${processId}/proposals`,
      mayWrite: may(actor, "proposals.write"),
      page: list.page,
      pages: list.pages,
      proposals: list.proposals.map(shown),
      waiting: waiting.proposals.map(shown),
      questions:
        countUnansweredQuestions(services).find((owed) => owed.processId === processId)
          ?.questions ?? 0,
      joins: readJoinsForStaff(services, { processId }).map((join) => withTitles(join, own)),
      overdue: overdueAnswers(services, processId).map(shown),
      pageTitle: `${title} · ${processTitle(services, processId)}`,
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffProposalsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, address, mayWrite, proposals, waiting, overdue } = loaded;
  const { t } = useTranslation(["proposals", "proposalLinks", "discussion", "assisted"]);
  const format = useFormat();
  const link = (proposal: (typeof proposals)[number]) => (
    <a
      className="kern-link"
      href={`${address}/${proposal.id}`}
      lang={languageTag(proposal.language)}
      dir={direction(proposal.language)}
    >
      {proposal.title}
    </a>
  );
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {mayWrite && (
        <div className="actions no-print">
          <ButtonLink href={`${address}/new`}>{t("toNew")}</ButtonLink>
          <ButtonLink look="secondary" href={`${address}/settings`}>
            {t("proposalLinks:settings.title")}
          </ButtonLink>
          <ButtonLink look="tertiary" href={address.replace(/proposals$/, "assisted")}>
            {t("assisted:title")}
          </ButtonLink>
        </div>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("waiting")}</h2>
        {waiting.length === 0 ? (
          <p className="kern-body">{t("waitingNone")}</p>
        ) : (
          <ul>
            {waiting.map((proposal) => (
              <li className="kern-body" key={proposal.id}>
                {link(proposal)}
              </li>
            ))}
          </ul>
        )}
      </section>
      {loaded.questions > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("discussion:questions.title")}</h2>
          <p className="kern-body">
            <a className="kern-link" href={`${address}/questions`}>
              {t("discussion:questions.count", { count: loaded.questions })}
            </a>
          </p>
        </section>
      )}
      <StaffJoins joins={loaded.joins} base={address} />
      {overdue.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("overdue")}</h2>
          <ul>
            {overdue.map((proposal) => (
              <li className="kern-body" key={proposal.id}>
                {link(proposal)}: {proposal.due}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("all")}</h2>
        {proposals.length === 0 ? (
          <p className="kern-body prose">{t("empty")}</p>
        ) : (
          <DataTable
            caption={t("table.caption")}
            captionHidden
            onPhone="cards"
            rows={proposals}
            rowKey={({ id }) => id}
            columns={[
              { header: t("table.title"), rowHeader: true, cell: link },
              { header: t("table.standing"), cell: ({ standing }) => standing },
              {
                header: t("table.due"),
                cell: ({ due, overdue }) =>
                  overdue && due !== null ? t("answerLate", { date: due }) : (due ?? ""),
              },
              {
                header: t("table.supporters"),
                numeric: true,
                cell: ({ supporters }) => format.whole(supporters),
              },
            ]}
          />
        )}
        <Pager page={loaded.page} pages={loaded.pages} />
      </section>
    </>
  );
}
