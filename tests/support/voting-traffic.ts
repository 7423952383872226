import { fieldsOfAnswer } from "#app/domain/votes/answer-fields.ts";
import { trackingCode } from "#app/domain/votes/tracking-code.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import { OTHER_HALF, SERVER_HALF } from "#app/services/votes/voting/tracking-fields.ts";

/** The two halves of a tracking code that a review page has shown. */
export interface TrackingHalves {
  readonly server: string;
  readonly other: string;
}

/** A ballot as the form of the review page sends it. */
export function ballotForm(
  asked: readonly AskedQuestion[],
  ballot: VoteBallot,
  halves: TrackingHalves,
): URLSearchParams {
  const form = new URLSearchParams({ [SERVER_HALF]: halves.server, [OTHER_HALF]: halves.other });
  for (const question of asked) {
    const answer = ballot[question.id];
    if (answer === undefined) continue;
    for (const [name, values] of fieldsOfAnswer(question, answer)) {
      for (const value of values) form.append(name, value);
    }
  }
  return form;
}

/** Types the code of a letter, and returns the cookies that the browser keeps. */
export async function enterVoteCode(address: string, code: string): Promise<string> {
  const answer = await post(`${address}/vote`, new URLSearchParams({ code }));
  if (answer.status !== 303) throw new Error(`A code was answered with ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Fills in the ballot and reads the tracking code from the review page, as a browser without JavaScript. */
export async function reviewBallot(
  address: string,
  cookie: string,
  asked: readonly AskedQuestion[],
  ballot: VoteBallot,
): Promise<TrackingHalves & { readonly code: string }> {
  const form = ballotForm(asked, ballot, { server: "", other: "" });
  form.delete(SERVER_HALF);
  form.delete(OTHER_HALF);
  const answer = await post(`${address}/vote/ballot/review`, form, cookie);
  const page = await answer.text();
  const half = (name: string) => {
    const field = new RegExp(`<input[^>]*name="${name.replace(".", "\\.")}"[^>]*>`).exec(page)?.[0];
    return /value="([^"]*)"/.exec(field ?? "")?.[1] ?? "";
  };
  const halves = { server: half(SERVER_HALF), other: half(OTHER_HALF) };
  return { ...halves, code: trackingCode(halves.server, halves.other) };
}

/** Sends a ballot that was reviewed; 303 once it is cast. */
export function sendBallot(
  address: string,
  cookie: string,
  form: URLSearchParams,
): Promise<Response> {
  return post(`${address}/vote/ballot/receipt`, form, cookie);
}

function post(address: string, body: URLSearchParams, cookie = ""): Promise<Response> {
  return fetch(address, {
    method: "POST",
    body,
    headers: { cookie, "accept-language": "en", connection: "close" },
    redirect: "manual",
  });
}
