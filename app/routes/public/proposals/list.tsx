import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import {
  listPublicProposals,
  PROPOSAL_FILTERS,
  type ProposalFilter,
} from "#app/services/proposals/list-proposals.server.ts";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";
import { withoutHidden } from "../moderation/without-hidden.server.ts";
import { PageLinks } from "../page-links.tsx";
import { listMap } from "./list-map.server.ts";
import { ListMap } from "./list-map.tsx";
import { ProposalCards } from "./proposal-cards.tsx";
import { ProposalSearch, ProposalsFound } from "./proposal-search.tsx";
import { listedInWords } from "./proposal-words.server.ts";

const FILTERS = Object.keys(PROPOSAL_FILTERS) as ProposalFilter[];

export const loader = guarded("public", (visit) => {
  const { services, language, request } = visit;
  const search = new URL(request.url).searchParams;
  const t = publicTranslation(language).getFixedT(null, "public");
  const processId = search.get("process") ?? undefined;
  const filter = FILTERS.find((known) => known === search.get("show"));
  const page = Number.parseInt(search.get("page") ?? "1", 10) || 1;
  const query = (search.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
  const list = listPublicProposals(services, {
    ...{ processId, filter, page },
    query: query === "" ? undefined : query,
  });
  const cards = withoutHidden(
    visit,
    list.proposals.map((each) => listedInWords(each, t, language)),
  );
  const shown = new Set(cards.flatMap(({ id, stub }) => (stub === null ? [id] : [])));
  const process = processId === undefined ? null : readPublicProcess(services, processId, language);
  const addressOf = (change: Record<string, string>) => {
    const wanted = { process: processId ?? "", show: filter ?? "", q: query, ...change };
    const given = Object.entries(wanted).filter(([, value]) => value !== "");
    return given.length === 0 ? "/proposals" : `/proposals?${new URLSearchParams(given)}`;
  };
  return {
    pageTitle: t("proposals.title"),
    process: process === null ? null : process.texts.title,
    list: { ...list, proposals: cards },
    map: listMap(list.proposals, shown, language),
    filters: [undefined, ...FILTERS].map((each) => ({
      name: t(`proposals.filters.${each ?? "all"}`),
      href: addressOf({ show: each ?? "" }),
      current: each === filter,
    })),
    filtered: filter !== undefined,
    search: { query, process: processId ?? "", show: filter ?? "", all: addressOf({ q: "" }) },
    previous: list.page > 1 ? addressOf({ page: String(list.page - 1) }) : null,
    next: list.page < list.pages ? addressOf({ page: String(list.page + 1) }) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicProposalsPage() {
  const { list, map, filters, filtered, search, previous, next, process } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposals.title")}</h1>
        <p className="kern-body kern-body--large">{t("proposals.lead")}</p>
        {process !== null && (
          <p className="kern-body">
            {t("proposals.ofProcess", { process: `\u2068${process.text}\u2069` })}
          </p>
        )}
      </div>
      <ProposalSearch search={search} />
      <nav className="no-print" aria-label={t("proposals.filterLabel")}>
        <ul className="link-row">
          {filters.map(({ name, href, current }) => (
            <li key={href}>
              <a className="kern-link" href={href} aria-current={current ? "true" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {search.query !== "" && <ProposalsFound search={search} total={list.total} />}
      {search.query === "" && list.total === 0 && (
        <p className="kern-body">{t(filtered ? "proposals.emptyFilter" : "proposals.empty")}</p>
      )}
      {list.total > 0 && (
        <>
          {search.query === "" && (
            <p className="kern-body">{t("proposals.count", { count: list.total })}</p>
          )}
          <ListMap map={map} />
          <ProposalCards
            proposals={list.proposals}
            base="/proposals"
            {...(map === null ? {} : { points: map.points })}
          />
        </>
      )}
      <PageLinks page={list.page} pages={list.pages} previous={previous} next={next} />
    </>
  );
}
