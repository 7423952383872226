import { useTranslation } from "react-i18next";
import type { VoteLink } from "#app/routes/public/vote-links/named-vote-in-words.server.ts";
import { VoteLinks } from "#app/routes/public/vote-links/vote-links.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

/** The votes under an item, and where one is begun: in the process of the town hall, or in any that goes on. */
export function ItemVotes(props: {
  readonly itemId: string;
  readonly votes: readonly VoteLink[];
  readonly processes: readonly { readonly id: string; readonly title: string }[];
}) {
  const { itemId, votes, processes } = props;
  const { t } = useTranslation("agenda");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("votes.title")}</h2>
      <p className="kern-body prose">{t(votes.length === 0 ? "votes.none" : "votes.lead")}</p>
      <VoteLinks votes={votes} />
      {processes.length === 0 ? (
        <p className="kern-body">{t("votes.noProcess")}</p>
      ) : (
        <div className="actions">
          {processes.map(({ id, title }) => (
            <ButtonLink
              key={id}
              look="secondary"
              href={`/staff/processes/${id}/votes/new?item=${itemId}`}
            >
              {processes.length === 1 ? t("votes.begin") : t("votes.beginIn", { process: title })}
            </ButtonLink>
          ))}
        </div>
      )}
    </section>
  );
}
