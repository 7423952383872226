import { useTranslation } from "react-i18next";
import { ContributionCard } from "./contribution-card.tsx";
import type { ThreadInWords } from "./contribution-words.server.ts";

/** So many replies stand open; more are folded away. */
const OPEN_REPLIES = 3;

/** Arguments and questions with the first of their replies. */
export function ThreadList(props: {
  threads: readonly ThreadInWords[];
  open: boolean;
  /** False on a page that only shows how a discussion begins. */
  withReplies?: boolean;
}) {
  const { threads, open, withReplies = true } = props;
  return (
    <ol className="thread-list">
      {threads.map((thread) => (
        <li key={thread.contribution.id}>
          <ContributionCard contribution={thread.contribution} level={3} open={open} />
          {withReplies && <Replies thread={thread} open={open} />}
        </li>
      ))}
    </ol>
  );
}

function Replies({ thread, open }: { thread: ThreadInWords; open: boolean }) {
  const { t } = useTranslation("public");
  const { contribution, replies, replyCount } = thread;
  const folded = replies.slice(OPEN_REPLIES);
  const cards = (shown: typeof replies) =>
    shown.map((reply) => (
      <ContributionCard key={reply.id} contribution={reply} level={4} open={open} />
    ));
  if (replyCount === 0) return null;
  return (
    <div className="thread-replies">
      {cards(replies.slice(0, OPEN_REPLIES))}
      {folded.length > 0 && (
        <details>
          <summary className="thread-replies__more">
            {t("discussion.moreReplies", { count: folded.length })}
          </summary>
          {cards(folded)}
        </details>
      )}
      {replyCount > replies.length && (
        <p className="kern-body no-print">
          <a
            className="kern-link"
            href={`/proposals/${contribution.proposalId}/discussion/${contribution.id}`}
          >
            {t("discussion.allReplies", { count: replyCount })}
          </a>
        </p>
      )}
    </div>
  );
}
