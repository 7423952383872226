import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readVoteWall } from "#app/services/votes/voting/read-vote-wall.server.ts";
import { signInVoter } from "#app/services/votes/voting/sign-in-voter.server.ts";
import { answerTitle, setAnswerTitle } from "../answer-title.server.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { settingCookies } from "../reply/reply-cookies.server.ts";
import { codeRefused, typedCode } from "../typed-code.server.ts";
import { terminalCookie, terminalPath } from "./voter-cookies.server.ts";
import { wallHeading } from "./wall-heading.server.ts";

/** After so many seconds without a code the terminal starts anew, in whatever language it was. */
const WAIT_SECONDS = 180;

export const loader = guarded("public", (visit) => {
  const { services, params, language } = visit;
  const { voteId = "" } = params;
  const wall = readVoteWall(services, voteId, language);
  if (wall === null) throw new Response(null, { status: 404 });
  const start = terminalPath(voteId);
  if (wall.state !== "open") throw redirect(start, 303);
  const heading = publicTranslation(language).t("public:voting.terminal.title");
  const page = {
    heading,
    pageTitle: answerTitle(visit) ?? heading,
    title: wallHeading(wall, language),
    start,
  };
  return data(page, { headers: { Refresh: `${WAIT_SECONDS};url=${start}` } });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page === undefined ? "Losrunde" : `${page.pageTitle} · ${page.title?.text ?? ""}` },
];

/** Takes codes of this vote only. */
export const action = guarded("public", async (visit) => {
  const { voteId = "" } = visit.params;
  const typed = typedCode(await visit.request.formData());
  const guesser = { address: visit.clientAddress, device: null };
  const guesses = visit.app.codeGuesses;
  const entered = await signInVoter(visit.services, guesses, { typed, guesser }, voteId);
  if (!entered.ok) {
    const { t } = publicTranslation(visit.language);
    const title = t("public:voting.terminal.title");
    setAnswerTitle(visit, t("public:voting.faults.pageTitle", { title }));
    return codeRefused(typed, entered.problem);
  }
  const headers = settingCookies([terminalCookie(visit, voteId, entered.value)]);
  throw redirect(`${terminalPath(voteId)}/ballot`, { status: 303, headers });
});

export default function TerminalCode() {
  const { heading, title, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{heading}</h1>
      <p className="kern-body kern-body--large">
        <TownWords text={title} />
      </p>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("voting.terminal.codeLead")}</p>
      ) : (
        <CodeRefused words="voting.code" problem={answer.problem} />
      )}
      <CodeForm words="voting.code" entered={answer?.entered} refused={answer !== undefined} />
      <p className="kern-body">{t("voting.terminal.noCode")}</p>
      <p className="kern-body">
        <a className="kern-link" href={start}>
          {t("voting.terminal.cancel")}
        </a>
      </p>
    </div>
  );
}
