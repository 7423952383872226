import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readThread } from "#app/services/contributions/read-discussion.server.ts";
import { PageLinks } from "../page-links.tsx";
import { ContributionCard } from "./contribution-card.tsx";
import { discussedInWords, threadInWords } from "./contribution-words.server.ts";
import { DiscussedTitle, Notice } from "./discussion-frame.tsx";
import { noticeOf } from "./discussion-notice.server.ts";

export const loader = guarded("public", ({ services, params, language, request }) => {
  const { proposalId = "", contributionId = "" } = params;
  const wish = new URL(request.url).searchParams.get("page");
  const page = wish === null ? undefined : Number.parseInt(wish, 10) || 1;
  const thread = readThread(services, contributionId, { page, language });
  if (thread === null || thread.proposal.id !== proposalId) {
    throw new Response(null, { status: 404 });
  }
  const t = publicTranslation(language).getFixedT(null, "public");
  const words = threadInWords(thread, t, language);
  const proposal = discussedInWords(thread.proposal, t);
  const addressOf = (wanted: number) =>
    `/proposals/${proposalId}/discussion/${words.contribution.id}?page=${wanted}`;
  return {
    proposal,
    notice: noticeOf(request),
    ...words,
    pages: {
      page: thread.page,
      pages: thread.pages,
      previous: thread.page > 1 ? addressOf(thread.page - 1) : null,
      next: thread.page < thread.pages ? addressOf(thread.page + 1) : null,
    },
    pageTitle: `${words.contribution.kindName} · ${proposal.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function ThreadPage() {
  const { proposal, notice, contribution, replies, replyCount, pages } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose stack">
        <DiscussedTitle proposal={proposal} />
        <h1 className="kern-heading-large">{t("discussion.title")}</h1>
        <Notice notice={notice} />
      </div>
      <ContributionCard contribution={contribution} level={2} open={proposal.open} />
      <section className="stack">
        <h2 className="kern-heading-medium">
          {t("discussion.repliesTitle", { count: replyCount })}
        </h2>
        {replyCount === 0 && <p className="kern-body">{t("discussion.noReplies")}</p>}
        <div className="thread-replies">
          {replies.map((reply) => (
            <ContributionCard key={reply.id} contribution={reply} level={3} open={proposal.open} />
          ))}
        </div>
        <PageLinks {...pages} />
      </section>
      <p className="no-print">
        <a className="kern-link" href={`/proposals/${proposal.id}/discussion`}>
          {t("discussion.back")}
        </a>
      </p>
    </div>
  );
}
