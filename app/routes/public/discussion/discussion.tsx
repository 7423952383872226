import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { THREAD_KINDS } from "#app/services/contributions/longest-contribution.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { figure } from "#app/ui/figures.ts";
import { PageLinks } from "../page-links.tsx";
import { discussedInWords, threadInWords } from "./contribution-words.server.ts";
import { DiscussedTitle, Notice, TakePart } from "./discussion-frame.tsx";
import { noticeOf } from "./discussion-notice.server.ts";
import { ThreadList } from "./thread-list.tsx";

export const loader = guarded("public", ({ services, params, language, request }) => {
  const search = new URL(request.url).searchParams;
  const t = publicTranslation(language).getFixedT(null, "public");
  const kind = THREAD_KINDS.find((known) => known === search.get("show"));
  const page = Number.parseInt(search.get("page") ?? "1", 10) || 1;
  const found = readDiscussion(services, params.proposalId ?? "", { kind, page, language });
  if (found === null) throw new Response(null, { status: 404 });
  const { counts } = found;
  const proposal = discussedInWords(found.proposal, t);
  const addressOf = (change: Record<string, string>) => {
    const given = Object.entries({ show: kind ?? "", ...change }).filter(([, value]) => value);
    const base = `/proposals/${proposal.id}/discussion`;
    return given.length === 0 ? base : `${base}?${new URLSearchParams(given)}`;
  };
  return {
    proposal,
    notice: noticeOf(request),
    total: counts.total,
    threads: found.threads.map((thread) => threadInWords(thread, t, language)),
    filtered: kind !== undefined,
    filters: [
      { name: t("discussion.filters.all"), href: addressOf({ show: "" }), current: !kind },
      ...THREAD_KINDS.map((each) => ({
        name: t(`discussion.filters.${each}`, { number: figure(counts[each], language) }),
        href: addressOf({ show: each }),
        current: each === kind,
      })),
    ],
    pages: {
      page: found.page,
      pages: found.pages,
      previous: found.page > 1 ? addressOf({ page: `${found.page - 1}` }) : null,
      next: found.page < found.pages ? addressOf({ page: `${found.page + 1}` }) : null,
    },
    pageTitle: `${t("discussion.title")} · ${proposal.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function DiscussionPage() {
  const { proposal, notice, total, threads, filtered, filters, pages } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const empty = filtered ? "emptyKind" : proposal.open ? "empty" : "emptyClosed";
  return (
    <div className="stack">
      <div className="prose stack">
        <div>
          <DiscussedTitle proposal={proposal} />
          <h1 className="kern-heading-large">{t("discussion.title")}</h1>
          <p className="kern-body kern-body--large">{t("discussion.lead")}</p>
        </div>
        <Notice notice={notice} />
        <TakePart proposal={proposal} />
      </div>
      <section className="stack">
        <div className="prose">
          <h2 className="kern-heading-medium">{t("discussion.count", { count: total })}</h2>
          <p className="kern-body">
            {t("discussion.order.text")}{" "}
            <a className="kern-link" href="/how-it-works/discussions">
              {t("discussion.order.more")}
            </a>
          </p>
        </div>
        <nav className="no-print" aria-label={t("discussion.filterLabel")}>
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
        {threads.length === 0 ? (
          <p className="kern-body">{t(`discussion.${empty}`)}</p>
        ) : (
          <ThreadList threads={threads} open={proposal.open} />
        )}
        <PageLinks {...pages} />
        {total > 0 && (
          <p className="kern-body no-print">
            <a className="kern-link" href={`/proposals/${proposal.id}/discussion.csv`} download>
              {t("discussion.csv")}
            </a>
          </p>
        )}
      </section>
    </div>
  );
}
