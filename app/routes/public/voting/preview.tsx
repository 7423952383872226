import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { readVote } from "#app/services/votes/setup/read-vote.server.ts";
import { ballotText } from "#app/services/votes/voting/ballot-text.ts";
import { ballotOf } from "#app/services/votes/voting/read-own-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BallotForm } from "./ballot-form.tsx";
import { type BallotPage, sheetOf } from "./ballot-page.server.ts";

function previewed({ services, params }: Visit) {
  const vote = readVote(services, params.voteId ?? "");
  if (vote === null) throw new Response(null, { status: 404 });
  return vote;
}

export const loader = guarded("votes.read", (visit) => {
  const vote = previewed(visit);
  const { language, request } = visit;
  const { definition } = vote;
  const title = ballotText(definition.texts, "title", language);
  if (title === null) throw new Response(null, { status: 404 });
  const path = `/votes/${vote.id}/preview`;
  const page: BallotPage = {
    pageTitle: `${publicTranslation(language).t("public:votePreview.title")} · ${title.text}`,
    place: { door: "resident", voteId: vote.id, townHallId: null, path, leave: path, result: path },
    ...{ title, internal: definition.nature === "internal", state: { kind: "ballot" } },
    ...{ sheet: null, returns: null },
  };
  return {
    page,
    sheet: sheetOf(ballotOf(definition, "preview", language), language),
    back: `/staff/processes/${vote.processId}/votes/${vote.id}`,
    ended: new URL(request.url).searchParams.has("ended"),
    language,
    languages: LANGUAGES,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.page.pageTitle ?? "" },
];

/** A ballot as those who vote will see it, for staff; it leads nowhere. */
export default function BallotPreview() {
  const { page, sheet, back, ended, language, languages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <Alert
        kind={ended ? "warning" : "info"}
        title={t(`votePreview.${ended ? "ended" : "notice"}`)}
      >
        <ul className="link-row kern-body">
          {languages.map((each) => (
            <li key={each}>
              <a
                className="kern-link"
                href={`?language=${each}`}
                lang={languageTag(each)}
                dir={direction(each)}
              >
                {LANGUAGE_NAMES[each]}
              </a>
            </li>
          ))}
          <li>
            <a className="kern-link" href={back}>
              {t("votePreview.back")}
            </a>
          </li>
        </ul>
      </Alert>
      <BallotForm page={page} sheet={sheet} entered={{}} faults={[]} preview={language} />
    </>
  );
}
