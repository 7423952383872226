import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { languageCookie } from "#app/i18n/request-language.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readVoteWall } from "#app/services/votes/voting/read-vote-wall.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LanguageButtons } from "../language-buttons.tsx";
import { settingCookies } from "../reply/reply-cookies.server.ts";
import { leftTerminalCookies, terminalPath } from "./voter-cookies.server.ts";
import { wallHeading } from "./wall-heading.server.ts";

/** The start of a shared device: whoever was there before is forgotten. */
export const loader = guarded("public", (visit) => {
  const { services, params, language } = visit;
  const { voteId = "" } = params;
  const wall = readVoteWall(services, voteId, language);
  if (wall === null) throw new Response(null, { status: 404 });
  const page = {
    pageTitle: publicTranslation(language).t("public:voting.terminal.title"),
    title: wallHeading(wall, language),
    state: wall.state,
    titles: LANGUAGES.map((each) => ({
      language: each,
      text: publicTranslation(each).t("public:voting.terminal.choose"),
    })),
  };
  return data(page, { headers: settingCookies(leftTerminalCookies(visit, voteId)) });
});

export const action = guarded("public", async ({ request, params, app }) => {
  const chosen = (await request.formData()).get("language");
  if (typeof chosen !== "string" || !isLanguage(chosen)) throw new Response(null, { status: 400 });
  const secure = app.authentication.options.baseURL.startsWith("https://");
  const headers = settingCookies([languageCookie(chosen, secure)]);
  return redirect(`${terminalPath(params.voteId ?? "")}/code`, { status: 303, headers });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page === undefined ? "Losrunde" : `${page.pageTitle} · ${page.title?.text ?? ""}` },
];

export default function Terminal() {
  const { pageTitle, title, state, titles } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{pageTitle}</h1>
      <p className="kern-body kern-body--large">
        <TownWords text={title} />
      </p>
      {state === "open" ? (
        <LanguageButtons titles={titles} />
      ) : (
        <Alert
          kind="info"
          title={t(`voting.terminal.${state === "soon" ? "notOpen" : "closed"}`)}
        />
      )}
    </div>
  );
}
