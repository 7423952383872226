import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readFloorBoard } from "#app/services/floor/floor-board.server.ts";
import { renderFloorBoard } from "#app/ui/floor/render-floor-board.server.tsx";
import { ProjectorFrame, tongueOf } from "#app/ui/projector-frame.tsx";

/** The wall speaks the language it was given, or all of them by turns. */
export const loader = guarded("floor.assist", ({ services, params, request, language, app }) => {
  const townHallId = params.townHallId ?? "";
  const floor = readFloorBoard(services, townHallId);
  if (floor === null) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("language");
  const rotating = asked === "all";
  const own = isLanguage(asked) ? asked : language;
  const shown = rotating ? LANGUAGES : [own];
  const first = rotating ? "de" : own;
  const board = floor.board("projector", first);
  const { t } = publicTranslation(first);
  return {
    chosen: rotating ? ("all" as const) : own,
    first,
    title: board.title,
    html: renderFloorBoard(board, first),
    live: `/town-halls/${townHallId}/floor/live?view=projector&language=${shown.join(",")}`,
    phone: new URL(`/town-halls/${townHallId}/floor`, app.authentication.options.baseURL).href,
    words: {
      followHere: t("public:floorBoard.followHere"),
      lost: t("public:floorBoard.lost", { time: "{{time}}" }),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title?.text ?? "Losrunde" },
];

/** What the room sees. The board is put there and kept up to date by `public/floor-live.js`. */
export default function Projector() {
  const { t } = useTranslation("floor");
  const { chosen, first, title, html, live, phone, words } = useLoaderData<typeof loader>();
  const tongue = tongueOf(first);
  return (
    <ProjectorFrame
      head={
        <>
          {title !== null && <h1 {...tongueOf(title.language)}>{title.text}</h1>}
          <p className="floor-lost" data-floor-lost={words.lost} hidden {...tongue} />
        </>
      }
      phone={{
        ...{ link: phone, label: t("projector.qr"), tongue },
        ...{ words: words.followHere, typed: phone.replace(/^https?:\/\//, "") },
      }}
      languages={{
        ...{ label: t("projector.language"), chosen: chosen === "all" ? null : chosen },
        ...{ rotate: t("projector.rotate"), rotateHref: "?language=all" },
      }}
      script="/floor-live.js"
    >
      <div
        data-floor-live={live}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React on the server
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <p className="visually-hidden" role="status" data-floor-announce="" {...tongue} />
    </ProjectorFrame>
  );
}
