import { useTranslation } from "react-i18next";
import type { VoteLink } from "../vote-links/named-vote-in-words.server.ts";
import { VoteLinks } from "../vote-links/vote-links.tsx";

/** The votes on an item of the agenda, as they stand now. */
export function ItemVotes({ votes }: { votes: readonly VoteLink[] }) {
  const { t } = useTranslation("public");
  if (votes.length === 0) return null;
  return (
    <>
      <h4 className="kern-title kern-title--small">{t("voteLinks.ofItem")}</h4>
      <VoteLinks votes={votes} />
    </>
  );
}

/** The votes of an evening that belong to none of the items that were announced. */
export function OtherVotes({ votes }: { votes: readonly VoteLink[] }) {
  const { t } = useTranslation("public");
  if (votes.length === 0) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("voteLinks.ofEvening")}</h2>
      <VoteLinks votes={votes} />
    </section>
  );
}
