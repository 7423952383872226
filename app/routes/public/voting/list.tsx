import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readOwnFloor } from "#app/services/check-in/read-own-floor.server.ts";
import {
  type ListedOwnVote,
  listOwnVotes,
} from "#app/services/votes/voting/list-own-votes.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/dates.ts";

export const loader = guarded("votes.own", ({ services, params, language }) => {
  const { townHallId } = params;
  // The phone belongs to another evening.
  if (townHallId !== undefined && readOwnFloor(services, townHallId) === null) {
    throw redirect("/town-halls/enter", 303);
  }
  const { t } = publicTranslation(language);
  const listed = listOwnVotes(services, language).map((vote) => ({
    ...vote,
    from: vote.opensAt === null ? "" : momentInWords(new Date(vote.opensAt), language),
    until: vote.closesAt === null ? null : momentInWords(new Date(vote.closesAt), language),
  }));
  const home = townHallId === undefined ? "/r/me" : `/town-halls/${townHallId}`;
  return {
    title: t("public:voting.list.title"),
    home,
    inRoom: townHallId !== undefined,
    current: listed.filter(({ state }) => state === "open" || state === "soon"),
    over: listed.filter(({ state }) => state !== "open" && state !== "soon"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

export default function OwnVotesPage() {
  const { title, home, inRoom, current, over } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="ballot stack">
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body kern-body--large">{t("voting.list.lead")}</p>
      </div>
      {current.length + over.length === 0 ? (
        <p className="kern-body">{t("voting.list.empty")}</p>
      ) : (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("voting.list.open")}</h2>
          {current.length === 0 && <p className="kern-body">{t("voting.list.noneOpen")}</p>}
          {current.map((vote) => (
            <OpenVote key={vote.id} vote={vote} href={`${home}/votes/${vote.id}`} />
          ))}
          {current.length > 0 && <p className="kern-body">{t("voting.list.ownSight")}</p>}
        </section>
      )}
      {over.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("voting.list.over")}</h2>
          {over.map((vote) => (
            <EndedVote
              key={vote.id}
              vote={vote}
              href={
                vote.readers === "group" ? `${home}/votes/${vote.id}/result` : `/votes/${vote.id}`
              }
            />
          ))}
        </section>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={inRoom ? `${home}/floor` : home}>
            {t(inRoom ? "voting.receipt.toRoom" : "reply.own.title")}
          </a>
        </li>
      </ul>
    </div>
  );
}

type ListedVote = Pick<ListedOwnVote, "id" | "title" | "state" | "mark"> & {
  readonly from: string;
  readonly until: string | null;
};

function OpenVote({ vote, href }: { vote: ListedVote; href: string }) {
  const { t } = useTranslation("public");
  const { id, title, state, mark, from, until } = vote;
  return (
    <article className="ballot-question">
      <h3 className="kern-heading-small" id={`vote-${id}`}>
        <TownWords text={title} />
      </h3>
      <p className="kern-body">
        {state === "soon"
          ? t("voting.list.from", { moment: from })
          : until === null
            ? t("voting.list.untilClosed")
            : t("voting.list.until", { moment: until })}
      </p>
      <p className="kern-body">{t(`voting.list.voted.${mark ?? "none"}`)}</p>
      {state === "open" && mark === null && (
        <div className="actions">
          <ButtonLink href={href} id={`to-${id}`} aria-labelledby={`to-${id} vote-${id}`}>
            {t("voting.list.vote")}
          </ButtonLink>
        </div>
      )}
    </article>
  );
}

function EndedVote({ vote, href }: { vote: ListedVote; href: string }) {
  const { t } = useTranslation("public");
  const { id, title, state } = vote;
  const words = { counted: "counted", cancelled: "cancelled" } as const;
  const told = state === "counted" || state === "cancelled" ? words[state] : "counting";
  return (
    <article className="ballot-question">
      <h3 className="kern-heading-small" id={`vote-${id}`}>
        <TownWords text={title} />
      </h3>
      <p className="kern-body">{t(`voting.list.${told}`)}</p>
      <p className="kern-body">
        <a
          className="kern-link"
          href={href}
          id={`to-${id}`}
          aria-labelledby={`to-${id} vote-${id}`}
        >
          {t(state === "counted" ? "voting.list.result" : "voting.list.details")}
        </a>
      </p>
    </article>
  );
}
