import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { finaliseVote } from "#app/services/votes/finalise-vote.server.ts";
import { isInternal } from "#app/services/votes/results/visible-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { aboutSecondPerson, SecondPersonFields } from "../second-person-fields.tsx";
import { FormAlert } from "./form-alert.tsx";
import { outcomesOf } from "./outcomes.server.ts";
import { Outcomes } from "./outcomes.tsx";
import { readSecondPerson, withoutSecrets } from "./second-person-act.server.ts";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";
import type { VoteProblem } from "./vote-sentence.ts";

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  if (vote.status !== "counted") throw redirect(address);
  const { castOnline, castOnPaper } = vote.row;
  return {
    title: staffTitles(visit.language)("voteCourse:finalise.title"),
    vote: vote.definition.texts.original.title,
    ...{ address, voteId: vote.id, cast: vote.cast ?? 0, entitled: vote.entitled ?? 0 },
    ...{ online: castOnline ?? 0, paper: castOnPaper ?? 0 },
    outcomes: outcomesOf(visit, vote),
    withheld: vote.row.ballotsPublished === false,
    internal: isInternal(vote),
    ownDoor: vote.definition.electorate !== "residents",
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const entered = enteredValues(await visit.request.formData());
  const refused = (problem: VoteProblem, status: number) =>
    data({ values: withoutSecrets(entered), problem }, { status });
  const proof = await readSecondPerson(visit, entered);
  if (!proof.ok) return refused(proof.problem, 422);
  const final = finaliseVote(visit.services, { voteId: vote.id, proof: proof.value });
  return final.ok ? redirect(`${address}?notice=final`, 303) : refused(final.problem, 409);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** Makes a result final: a second person has looked at it. */
export default function FinaliseVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteCourse");
  const { whole } = useFormat();
  const problem = answer?.problem ?? null;
  const second = aboutSecondPerson(problem);
  const counts = {
    ...{ cast: whole(page.cast), entitled: whole(page.entitled) },
    ...{ online: whole(page.online), paper: whole(page.paper) },
  };
  return (
    <>
      <VoteHead address={page.address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body prose">{t("finalise.lead")}</p>
      <FormAlert
        answer={answer === undefined ? undefined : { problem: second === null ? problem : null }}
      />
      {page.internal && (
        <Alert kind="warning" title={t("finalise.internal")}>
          <p className="kern-body">{t("finalise.internalText")}</p>
          {page.ownDoor && <p className="kern-body">{t("finalise.internalOwnDoor")}</p>}
          <p className="kern-body">
            <a className="kern-link" href={`/votes/${page.voteId}/result-sheet.pdf`}>
              {t("finalise.sheet")}
            </a>
          </p>
        </Alert>
      )}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("finalise.check")}</h2>
        <ul className="kern-body bullets">
          <li>{t("finalise.checkCounts", counts)}</li>
          <li>
            {t("finalise.checkList")}{" "}
            <a className="kern-link" href={`/votes/${page.voteId}`}>
              {t("finalise.result")}
            </a>
          </li>
          {page.withheld && (
            <li>
              {t("finalise.checkWithheld")}{" "}
              <a className="kern-link" href={page.address}>
                {t("scrutiny.title")}
              </a>
            </li>
          )}
        </ul>
      </section>
      <Outcomes outcomes={page.outcomes} />
      <Form method="post" className="form">
        <SecondPersonFields problem={second} values={answer?.values ?? {}} />
        <div className="actions">
          <Button>{t("finalise.submit")}</Button>
          <CancelLink href={page.address} />
        </div>
      </Form>
    </>
  );
}
