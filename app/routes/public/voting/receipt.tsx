import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import {
  castOwnBallot,
  readOwnReceipt,
} from "#app/services/votes/voting/cast-own-ballot.server.ts";
import { sentTrackingCode } from "#app/services/votes/voting/tracking-offer.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { answerFields, enteredBallot } from "./ballot-fields.server.ts";
import { BallotForm } from "./ballot-form.tsx";
import { ballotPage, returnHeaders } from "./ballot-page.server.ts";
import { ballotPlace } from "./ballot-place.server.ts";
import { ReceiptPage } from "./receipt-page.tsx";
import { reviewBallot } from "./review-ballot.server.ts";
import { ReviewForm } from "./review-form.tsx";
import { VoteState } from "./vote-state.tsx";
import { keptReceiptCookie, receiptCookie } from "./voter-cookies.server.ts";

export const handle: PageHandle = { changesLanguage: true };

export const loader = guarded("votes.own", (visit) => {
  const { voteId } = ballotPlace(visit);
  const receipt = readOwnReceipt(visit.services, voteId, receiptCookie(visit));
  const { page } = ballotPage(visit, receipt === null ? "ballot" : "receipt");
  const { baseURL } = visit.app.authentication.options;
  const address = new URL(page.internal ? page.place.result : `/votes/${voteId}`, baseURL).href;
  return data({ page, receipt, address }, { headers: returnHeaders(page) });
});

/** Casts the ballot. What was sent twice is cast once, and shows the same receipt. */
export const action = guarded("votes.own", async (visit) => {
  const form = await visit.request.formData();
  const tracking = sentTrackingCode(form);
  const place = ballotPlace(visit);
  if (tracking !== null) {
    const sent = { fields: answerFields(enteredBallot(form)), tracking };
    const cast = await castOwnBallot(visit.services, visit.app.voteKeys, place.voteId, sent);
    if (cast.ok) {
      const cookie = keptReceiptCookie(visit, cast.value.receipt, place.path);
      throw redirect(`${place.path}/receipt`, { status: 303, headers: { "Set-Cookie": cookie } });
    }
    if (cast.problem.code === "vote_missing") throw new Response(null, { status: 404 });
    if (cast.problem.code === "vote_key_missing") return again(visit, form, "noKey");
  }
  return again(visit, form, "tryAgain");
});

/** The review once more, where nothing was cast. */
function again(
  visit: Parameters<typeof ballotPage>[0],
  form: FormData,
  notice: "noKey" | "tryAgain",
) {
  const found = ballotPage(visit, "review");
  const review = { ...reviewBallot(found, form, visit.language), notice };
  const status = notice === "noKey" ? 503 : review.kind === "faults" ? 422 : 409;
  return data(review, { status, headers: returnHeaders(found.page) });
}

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has("Refresh") ? actionHeaders : loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.page.pageTitle ?? "Losrunde" },
];

export default function ReceiptRoute() {
  const { page, receipt, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { sheet } = page;
  // A receipt is no answer to a second ballot that was refused.
  if (receipt !== null && answer === undefined) {
    return <ReceiptPage page={page} receipt={receipt} address={address} />;
  }
  if (sheet === null) return <VoteState page={page} attempted={answer !== undefined} />;
  if (answer?.kind === "review") {
    return <ReviewForm page={page} sheet={sheet} review={answer} notice={answer.notice} />;
  }
  const { entered, faults } = answer?.kind === "faults" ? answer : { entered: {}, faults: [] };
  return <BallotForm page={page} sheet={sheet} entered={entered} faults={faults} />;
}
