import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { RATINGS, rateContribution } from "#app/services/contributions/rate-contribution.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ContributionText } from "./contribution-card.tsx";
import { DiscussedTitle } from "./discussion-frame.tsx";
import { problemInWords } from "./problem-words.server.ts";
import { contributionOf } from "./write.server.ts";
import { Refusal } from "./writing-fields.tsx";

export const loader = guarded("proposals.own", (visit) => {
  const { found, t, proposal, contribution } = contributionOf(visit);
  const { mine, ownRating } = found;
  return {
    ...{ proposal, contribution, mine, ownRating },
    pageTitle: `${t("discussion.own.rateTitle")} · ${t("discussion.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { found, t, discussion } = contributionOf(visit);
  const { processId } = found.proposal;
  const wish = (await visit.request.formData()).get("rating");
  const rating = RATINGS.find((known) => known === wish);
  if (rating === undefined) throw new Response(null, { status: 400 });
  const { id } = found.contribution;
  const rated = rateContribution(visit.services, id, rating);
  if (rated.ok) return redirect(`${discussion}/${id}?notice=rated#c-${id}`, 303);
  return data(
    { problem: problemInWords(rated.problem, t, { ...visit, processId }) },
    { status: 409 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function RatePage() {
  const { proposal, contribution, mine, ownRating } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const rateable = !mine && proposal.open && contribution.stub === null;
  return (
    <div className="prose stack">
      <DiscussedTitle proposal={proposal} />
      <h1 className="kern-heading-large">{t("discussion.own.rateTitle")}</h1>
      <blockquote className="contribution__quote">
        <ContributionText contribution={contribution} />
      </blockquote>
      {answer !== undefined && <Refusal problem={answer.problem} />}
      {mine && (
        <>
          <Alert kind="info" title={t("discussion.own.mine")} />
          <div className="actions">
            <ButtonLink look="secondary" href={`/r/me/contributions/${contribution.id}`}>
              {t("discussion.own.edit")}
            </ButtonLink>
          </div>
        </>
      )}
      {ownRating !== "none" && (
        <Alert
          kind="info"
          title={t(
            ownRating === "helpful"
              ? "discussion.own.ratedHelpful"
              : "discussion.own.ratedNotHelpful",
          )}
        />
      )}
      {!proposal.open && <p className="kern-body">{t("discussion.write.closed")}</p>}
      {rateable && (
        <>
          <p className="kern-body">{t("discussion.own.rateExplain")}</p>
          <Form method="post" className="actions">
            <Button look="secondary" name="rating" value="helpful">
              {t("discussion.own.helpful")}
            </Button>
            <Button look="secondary" name="rating" value="not_helpful">
              {t("discussion.own.notHelpful")}
            </Button>
            {ownRating !== "none" && (
              <Button look="tertiary" name="rating" value="none">
                {t("discussion.own.takeBack")}
              </Button>
            )}
          </Form>
        </>
      )}
      <p>
        <a className="kern-link" href={`/proposals/${proposal.id}/discussion`}>
          {t("discussion.own.backToDiscussion")}
        </a>
      </p>
    </div>
  );
}
