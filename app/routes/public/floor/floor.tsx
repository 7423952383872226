import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { clockTime, weekdayInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { attendeeOf, guarded } from "#app/routes/guard.server.ts";
import { eveningTimes } from "#app/services/check-in/evening-times.server.ts";
import { readOwnFloor } from "#app/services/check-in/read-own-floor.server.ts";
import { readFloorBoard } from "#app/services/floor/floor-board.server.ts";
import { isInRoom } from "#app/services/floor/is-in-room.server.ts";
import { hasPublicMinutes } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { listOwnVotes } from "#app/services/votes/voting/list-own-votes.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FloorBoard } from "#app/ui/floor/floor-board.tsx";
import { answerOwn } from "./own-action.server.ts";
import { OwnSection } from "./own-section.tsx";
import { RoomVotes } from "./room-votes.tsx";
import { WrittenText } from "./written-text.tsx";

export const loader = guarded("public", ({ app, request, services, params, language }) => {
  const townHallId = params.townHallId ?? "";
  const reading = readFloorBoard(services, townHallId);
  const times = eveningTimes(services, townHallId);
  if (reading === null || times === null) throw new Response(null, { status: 404 });
  const actor = attendeeOf(app, request);
  const own = actor.kind === "attendee" ? readOwnFloor({ ...services, actor }, townHallId) : null;
  const votes = actor.kind === "attendee" ? listOwnVotes({ ...services, actor }, language) : [];
  const inRoom = own !== null && isInRoom(services.database, townHallId, own.attendeeId);
  const view = inRoom ? "room" : "public";
  const board = reading.board(view, language);
  const { t } = publicTranslation(language);
  const parts = [t("public:floor.page.title"), board.title?.text ?? ""];
  return {
    townHallId,
    board,
    own,
    votes: own === null ? [] : votes.filter(({ state, mark }) => state === "open" && mark === null),
    ...times,
    hasMinutes: hasPublicMinutes(services, townHallId),
    asked: new URL(request.url).searchParams.has("asked"),
    live: `/town-halls/${townHallId}/floor/live?${new URLSearchParams({ view, language })}`,
    pageTitle: parts.filter((part) => part !== "").join(" · "),
  };
});

/** What somebody in the room does with their phone. */
export const action = guarded("floor.own", async (visit) => {
  const answer = answerOwn(visit, await visit.request.formData());
  if (answer instanceof Response) throw answer;
  return data(answer, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function FloorOnPhone() {
  const { townHallId, board, own, votes, live, beginsAt, cancelled, asked, hasMinutes } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  const evening = `/town-halls/${townHallId}`;
  return (
    <article className="floor-page stack">
      <div>
        {board.title !== null && (
          <p className="kern-body">
            <WrittenText written={board.title} />
          </p>
        )}
        <h1 className="kern-heading-large">{t("floor.page.title")}</h1>
      </div>
      {cancelled && <p className="kern-body kern-body--bold">{t("floor.page.cancelled")}</p>}
      {board.phase === "before" && !cancelled && beginsAt !== null && (
        <p className="kern-body">
          {t("floor.page.begins", {
            day: weekdayInWords(beginsAt.getTime(), language),
            time: clockTime(beginsAt.getTime(), language),
          })}
        </p>
      )}
      <p
        className="floor-lost"
        role="status"
        data-floor-lost={t("floorBoard.lost", { time: "{{time}}" })}
        hidden
      />
      <p className="visually-hidden" aria-live="polite" data-floor-announce="" />
      <div data-floor-live={live}>
        <FloorBoard board={board} />
      </div>
      <p className="kern-body kern-body--small">
        {t(board.view === "room" ? "floor.page.roomNote" : "floor.page.publicNote")}{" "}
        <a className="kern-link" href={`${evening}/floor`} data-without-script="">
          {t("floor.page.reload")}
        </a>
      </p>
      {own === null && board.phase !== "closed" && !cancelled && (
        <div className="actions">
          <ButtonLink href="/town-halls/enter">{t("floor.page.enter")}</ButtonLink>
        </div>
      )}
      {own !== null && (
        <OwnSection own={own} answer={answer} asked={asked}>
          <RoomVotes townHallId={townHallId} votes={votes} />
        </OwnSection>
      )}
      <details className="kern-accordion">
        <summary className="kern-accordion__header">
          <span className="kern-title">{t("floor.page.rules")}</span>
        </summary>
        <ol className="kern-accordion__body">
          {board.rules.map((rule) => (
            <li key={rule.text} className="kern-body">
              <WrittenText written={rule} />
            </li>
          ))}
        </ol>
      </details>
      <ul className="link-row">
        {hasMinutes && (
          <li>
            <a className="kern-link" href={`${evening}/minutes`}>
              {t("townHall.minutes")}
            </a>
          </li>
        )}
        <li>
          <a className="kern-link" href={`${evening}/questions`}>
            {t("floor.page.questions")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={evening}>
            {t("floor.page.evening")}
          </a>
        </li>
      </ul>
      {!cancelled && <script src="/floor-live.js" defer />}
      {own !== null && <script src="/floor-own.js" defer />}
    </article>
  );
}
