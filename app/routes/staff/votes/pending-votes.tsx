import { useTranslation } from "react-i18next";
import type { PendingVote } from "#app/services/votes/setup/read-pending-votes.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** Votes that are under way, and what is to be done about them; nothing where there are none. */
export function PendingVotes({ votes }: { votes: readonly PendingVote[] }) {
  const { t } = useTranslation("votes");
  const { whole } = useFormat();
  if (votes.length === 0) return null;
  return (
    <section className="prose reminders">
      <h2 className="kern-heading-medium">{t("pending.title")}</h2>
      <ul>
        {votes.map(({ id, processId, title, status, cast, entitled }) => (
          <li className="kern-body" key={id}>
            <a className="kern-link" href={`/staff/processes/${processId}/votes/${id}`} lang="de">
              {title}
            </a>{" "}
            {status === "open"
              ? t("pending.cast", { cast: whole(cast), entitled: whole(entitled) })
              : t(`pending.${status}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
