import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import type { DiscussionStartInWords } from "./discussion-start.server.ts";
import { ThreadList } from "./thread-list.tsx";

/** What is said first about a proposal, on its own page, with the way to all of it. */
export function DiscussionStart({ start }: { start: DiscussionStartInWords | null }) {
  const { t } = useTranslation("public");
  if (start === null) return null;
  const { proposal, total, threads } = start;
  return (
    <section className="stack">
      <div className="prose">
        <h2 className="kern-heading-medium">{t("discussion.title")}</h2>
        <p className="kern-body">
          {total > 0
            ? t("discussion.count", { count: total })
            : t(proposal.open ? "discussion.empty" : "discussion.emptyClosed")}
        </p>
      </div>
      <ThreadList threads={threads} open={proposal.open} withReplies={false} />
      {(total > 0 || proposal.open) && (
        <div className="actions no-print">
          <ButtonLink look="secondary" href={`/proposals/${proposal.id}/discussion`}>
            {t(total > 0 ? "discussion.readAll" : "discussion.write.title")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
