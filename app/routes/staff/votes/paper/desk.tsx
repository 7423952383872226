import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { whyNotTaking } from "#app/services/votes/frozen-vote.server.ts";
import { knownByBirth } from "#app/services/votes/paper/electorate-people.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ShownProblem } from "../../letters/shown-problem.tsx";
import { processPageTitle } from "../../process/use-process.ts";
import { VoteHead } from "../vote-head.tsx";
import { voteOf } from "../vote-of.server.ts";
import { actAtDesk } from "./desk-act.server.ts";
import { useDeskSentence } from "./desk-problem.ts";
import { FoundVoter } from "./found-voter.tsx";
import { LookForms } from "./look-forms.tsx";

export const loader = guarded("votes.clerk", (visit) => {
  const { vote, address } = voteOf(visit);
  if (vote.status === "draft") throw new Response(null, { status: 404 });
  const { takesPaper, electorate, texts } = vote.definition;
  return {
    title: staffTitles(visit.language)("voteDesk:title"),
    ...{ voteAddress: address, address: `${address}/desk`, takesPaper },
    vote: texts.original.title,
    open: vote.status === "open",
    why: vote.status === "open" ? whyNotTaking(vote.row, visit.services.now) : null,
    born: knownByBirth(vote),
    references: electorate !== "present",
  };
});

export const action = guarded("votes.clerk", async (visit) =>
  actAtDesk(visit, voteOf(visit).vote.id, await visit.request.formData()),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** The poll desk, for a tablet: one presented voter at a time, never a list. */
export default function PollDeskPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteDesk");
  const sentence = useDeskSentence();
  const [search] = useSearchParams();
  const { address, why } = page;
  const refused = answer?.kind === "refused" ? answer : null;
  const told = refused === null ? undefined : sentence(refused.problem);
  const atField = refused !== null && FIELD_PROBLEMS.includes(refused.problem.code);
  return (
    <>
      <VoteHead address={page.voteAddress} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <ShownProblem problem={null} />
      {FILE_PROBLEMS.map(
        (code) =>
          search.get("problem") === code && (
            <Alert key={code} kind="danger" title={t("problems.titleAct")}>
              <p className="kern-body">{t(`problems.${code}`)}</p>
            </Alert>
          ),
      )}
      {page.open ? (
        <>
          <p className="kern-body prose">{t("lead")}</p>
          {why !== null && <Alert kind="info" title={t(why === "not_yet" ? "notYet" : "over")} />}
          {answer?.kind === "recorded" && <Alert kind="success" title={t("paper.done")} />}
          {refused !== null && (
            <Alert kind="danger" title={t(atField ? "problems.title" : "problems.titleAct")}>
              <p className="kern-body">{told}</p>
            </Alert>
          )}
          {answer?.kind === "found" ? (
            <FoundVoter
              voter={answer.voter}
              handsOut={page.takesPaper && why === null}
              address={address}
            />
          ) : (
            <LookForms
              values={refused?.values ?? {}}
              intent={atField ? (refused?.intent ?? null) : null}
              error={told}
              born={page.born}
              references={page.references}
            />
          )}
        </>
      ) : (
        <Alert kind="info" title={t("notOpen")} />
      )}
    </>
  );
}

/** Why no new code was printed; a download says it by sending back to the page. */
const FILE_PROBLEMS = ["presented_expired", "already_voted", "vote_not_open"] as const;

/** Problems of what was typed; they stand at its field as well. */
const FIELD_PROBLEMS: readonly string[] = ["voter_unknown", "voter_ambiguous", "code_mistyped"];
