import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { draftChecks } from "./draft-checks.server.ts";
import { FormAlert } from "./form-alert.tsx";
import { OpenForm } from "./open-form.tsx";
import { nameOfRule, ruleInWords } from "./question-form.server.ts";
import { ShareSheets } from "./share-sheets.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";

/** After the opening this page is shown once more, with the shares: it must not send anybody elsewhere. */
export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  const { definition, status, who } = vote;
  const draft = status === "draft";
  return {
    title: staffTitles(visit.language)("voteCourse:open.title"),
    vote: definition.texts.original.title,
    ...{ address, draft, who, openedAt: vote.row.openedAt },
    checks: draft ? draftChecks(visit, vote).filter(({ state }) => state !== "done") : [],
    questions: definition.questions.map(({ id, rule, texts }) => ({
      ...{ id, text: texts.original.text, rule: nameOfRule(visit, rule.kind) },
      words: ruleInWords(visit, rule, definition.electorate === "present"),
    })),
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote } = voteOf(visit);
  const values = enteredValues(await visit.request.formData());
  if (values.checked !== "yes") {
    const problem = { code: "not_confirmed", params: {} };
    return data({ shares: null, problem }, { status: 422 });
  }
  const opened = await openVote(visit.services, vote.id, visit.app.voteKeys);
  if (!opened.ok) {
    const { problem } = opened;
    const shown = problem.code === "rule_broken" ? problem.params.problem : problem;
    return data({ shares: null, problem: shown }, { status: 409 });
  }
  return data({ shares: opened.value.shares, problem: null });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function OpenVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteCourse");
  const { address, draft, checks } = page;
  const shares = answer?.shares ?? null;
  if (shares !== null) {
    return (
      <ShareSheets shares={shares} title={page.vote} openedAt={page.openedAt} address={address} />
    );
  }
  const hindered = checks.some(({ state }) => state === "open");
  return (
    <>
      <VoteHead address={address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <FormAlert answer={answer} />
      {!draft && (
        <Alert kind="warning" title={t("open.already")}>
          <p className="kern-body">{t("open.alreadyText")}</p>
        </Alert>
      )}
      {hindered && (
        <Alert kind="warning" title={t("open.notYet")}>
          <p className="kern-body">{t("open.notYetText")}</p>
        </Alert>
      )}
      {draft && !hindered ? (
        <OpenForm address={address} who={page.who} questions={page.questions} checks={checks} />
      ) : (
        <div className="actions">
          <ButtonLink href={address}>{t("shares.submit")}</ButtonLink>
        </div>
      )}
    </>
  );
}
