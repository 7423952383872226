import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isLanguage, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { attendeeOf, guarded } from "#app/routes/guard.server.ts";
import { readVoteWall } from "#app/services/votes/voting/read-vote-wall.server.ts";
import { figure } from "#app/ui/figures.ts";
import { ProjectorFrame, tongueOf } from "#app/ui/projector-frame.tsx";
import { wallHeading } from "./wall-heading.server.ts";

/** How long the wall speaks one language, where it speaks all of them by turns. */
const TURN_MILLISECONDS = 12_000;

export const loader = guarded("public", ({ services, params, request, app, actor }) => {
  const { townHallId = "", voteId = "" } = params;
  const asked = new URL(request.url).searchParams.get("language");
  const turn = Math.floor(services.now.getTime() / TURN_MILLISECONDS) % LANGUAGES.length;
  const language = isLanguage(asked) ? asked : (LANGUAGES[turn] ?? "de");
  // The title of an internal vote is for staff, and for phones in the room.
  const reader = actor.kind === "visitor" ? attendeeOf(app, request) : actor;
  const wall = readVoteWall({ ...services, actor: reader }, voteId, language, townHallId);
  if (wall === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const path = `/town-halls/${townHallId}/votes/${voteId}`;
  const site = app.authentication.options.baseURL;
  const phone = new URL(path, site).href;
  const entitled = figure(wall.entitled, language);
  const heading = wallHeading(wall, language);
  return {
    ...wall,
    heading,
    language,
    chosen: isLanguage(asked) ? asked : null,
    phone,
    // Short enough to be typed; from there the floor leads to the ballot.
    typed: new URL("/town-halls/enter", site).href.replace(/^https?:\/\//, ""),
    pageTitle: heading?.text ?? "Losrunde",
    words: {
      state: t(`public:voting.wall.${wall.state}`),
      cast: t("public:voting.wall.cast", { count: wall.cast, entitled }),
      howTo: t("public:voting.wall.howTo"),
      hidden: wall.hidden === null ? null : t("public:voting.wall.internalText"),
      noInterim: t("public:voting.wall.noInterim"),
      lost: t("public:floorBoard.lost", { time: "{{time}}" }),
      languages: t("public:shell.chooseLanguage"),
      rotate: t("public:voting.wall.rotate"),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? "Losrunde" },
];

/** What the room sees of a vote: the question, and how many have voted. `public/vote-wall.js` keeps it up to date. */
export default function VoteProjector() {
  const page = useLoaderData<typeof loader>();
  const { language, words, cast, entitled, state } = page;
  return (
    <ProjectorFrame
      main={{ className: "vote-wall", ...tongueOf(language), "data-vote-wall": "" }}
      head={
        <>
          <h1>
            <WrittenWords text={page.heading} />
          </h1>
          <p className="floor-lost" data-vote-lost={words.lost} hidden />
        </>
      }
      phone={
        state === "open"
          ? { link: page.phone, label: words.howTo, words: words.howTo, typed: page.typed }
          : null
      }
      languages={{
        ...{ label: words.languages, chosen: page.chosen },
        ...{ rotate: words.rotate, rotateHref: "?" },
      }}
      script="/vote-wall.js"
    >
      <div className="vote-wall__middle">
        <p className="vote-wall__state">{words.state}</p>
        {page.questions.map((question) => (
          <p key={question.text} className="vote-wall__question">
            <WrittenWords text={question} />
          </p>
        ))}
        {words.hidden !== null && <p>{words.hidden}</p>}
        <p className="vote-wall__count">{words.cast}</p>
        <progress value={cast} max={Math.max(1, entitled)} aria-hidden="true" />
        {state === "open" && <p>{words.noInterim}</p>}
      </div>
    </ProjectorFrame>
  );
}

function WrittenWords({ text }: { text: { text: string; language: Language } | null }) {
  if (text === null) return null;
  return <bdi {...tongueOf(text.language)}>{text.text}</bdi>;
}
