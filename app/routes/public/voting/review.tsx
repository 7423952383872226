import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { BallotForm } from "./ballot-form.tsx";
import { ballotPage, languageHeaders, returnHeaders } from "./ballot-page.server.ts";
import { reviewBallot } from "./review-ballot.server.ts";
import { ReviewForm } from "./review-form.tsx";
import { VoteState } from "./vote-state.tsx";

export const handle: PageHandle = { changesLanguage: true };

/** Whoever opens the address by hand begins with the ballot. */
export const loader = guarded("votes.own", (visit) => {
  const { page } = ballotPage(visit, "ballot");
  return data(page, { headers: returnHeaders(page) });
});

export const action = guarded("votes.own", async (visit) => {
  const found = ballotPage(visit, "review");
  const review = reviewBallot(found, await visit.request.formData(), visit.language);
  const status = review.kind === "review" ? 200 : review.kind === "faults" ? 422 : 409;
  const headers = { ...returnHeaders(found.page), ...languageHeaders(visit) };
  return data(review, { status, headers });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? "Losrunde" },
];

export default function ReviewRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { sheet } = page;
  if (sheet === null) return <VoteState page={page} attempted={answer !== undefined} />;
  if (answer?.kind === "review") return <ReviewForm page={page} sheet={sheet} review={answer} />;
  const { entered, faults } = answer?.kind === "faults" ? answer : { entered: {}, faults: [] };
  return <BallotForm page={page} sheet={sheet} entered={entered} faults={faults} />;
}
