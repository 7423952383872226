import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { contributionInWords } from "#app/routes/public/discussion/contribution-words.server.ts";
import {
  listContributions,
  STAFF_FILTERS,
} from "#app/services/contributions/list-contributions.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { Pager } from "../pager.tsx";
import { proposalOf } from "../proposals/proposal-of.server.ts";

export const loader = guarded("proposals.read", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, request, actor } = visit;
  const language = staffLanguage(visit.language);
  const search = new URL(request.url).searchParams;
  const t = publicTranslation(language).getFixedT(null, "public");
  const page = Number.parseInt(search.get("page") ?? "1", 10) || 1;
  const show = STAFF_FILTERS.find((known) => known === search.get("show")) ?? "unanswered";
  const list = listContributions(services, proposal.id, { show, page, language });
  const title = staffTitles(visit.language)("discussion:title");
  return {
    title,
    show,
    address: `${address}/discussion`,
    proposal: { id: proposal.id, title: proposal.current.title, address },
    public: proposal.publishedAt !== null,
    mayWrite: may(actor, "proposals.write"),
    withdrawn: search.get("notice") === "withdrawn",
    numbers: list.numbers,
    page: list.page,
    pages: list.pages,
    contributions: list.contributions.map((each) => contributionInWords(each, t, language)),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffDiscussionPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, show, address, proposal, mayWrite, numbers, contributions } = loaded;
  const { t } = useTranslation("discussion");
  const format = useFormat();
  return (
    <>
      <div className="prose">
        <p className="kern-body">
          <a className="kern-link" href={proposal.address}>
            <bdi>{proposal.title}</bdi>
          </a>
        </p>
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body">{t("lead")}</p>
      </div>
      {loaded.withdrawn && <Alert kind="success" title={t("notices.withdrawn")} />}
      <div className="actions no-print">
        {mayWrite && loaded.public && <ButtonLink href={`${address}/new`}>{t("toNew")}</ButtonLink>}
        {loaded.public && (
          <a className="kern-link" href={`/proposals/${proposal.id}/discussion`}>
            {t("toPublic")}
          </a>
        )}
      </div>
      <nav className="no-print" aria-label={t("filterLabel")}>
        <ul className="link-row">
          {(["unanswered", "all"] as const).map((filter) => (
            <li key={filter}>
              <a
                className="kern-link"
                href={`${address}?show=${filter}`}
                aria-current={filter === show ? "true" : undefined}
              >
                {t(`filters.${filter}`, { number: format.whole(numbers[filter]) })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {contributions.length === 0 && (
        <p className="kern-body">{t(numbers.all === 0 ? "empty" : "emptyUnanswered")}</p>
      )}
      <ol className="thread-list">
        {contributions.map((contribution) => (
          <li key={contribution.id}>
            <article className="contribution">
              <h2 className="contribution__head">
                <a className="kern-link" href={`${address}/${contribution.id}`}>
                  {contribution.kindName}
                </a>
                <bdi>{contribution.author}</bdi>
              </h2>
              <p className="kern-body kern-body--small">
                {contribution.on} · {contribution.rated}
              </p>
              {contribution.stub === null ? (
                <p
                  className="kern-body contribution__text"
                  lang={languageTag(contribution.language)}
                  dir="auto"
                >
                  {contribution.text}
                </p>
              ) : (
                <p className="kern-body">{contribution.stub.text}</p>
              )}
            </article>
          </li>
        ))}
      </ol>
      <Pager page={loaded.page} pages={loaded.pages} />
    </>
  );
}
