import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import type { ListedOwnVote } from "#app/services/votes/voting/list-own-votes.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";

/** Votes in which somebody in the room can vote now and has not yet. */
export function RoomVotes(props: {
  townHallId: string;
  votes: readonly Pick<ListedOwnVote, "id" | "title">[];
}) {
  const { t } = useTranslation("public");
  return props.votes.map(({ id, title }) => (
    <div key={id} className="ballot-question">
      <h3 className="kern-heading-small">{t("voting.room.open")}</h3>
      <p className="kern-body" id={`vote-${id}`}>
        <TownWords text={title} />
      </p>
      <div className="actions">
        <ButtonLink
          href={`/town-halls/${props.townHallId}/votes/${id}`}
          aria-describedby={`vote-${id}`}
        >
          {t("voting.room.toBallot")}
        </ButtonLink>
      </div>
    </div>
  ));
}
