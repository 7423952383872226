import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  discardLetters,
  lettersSchema,
  markPosted,
  prepareLetters,
} from "#app/services/votes/paper/prepare-letters.server.ts";
import { readVoteLetters } from "#app/services/votes/paper/read-letters.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { ShownProblem } from "../../letters/shown-problem.tsx";
import { processPageTitle } from "../../process/use-process.ts";
import { VoteHead } from "../vote-head.tsx";
import { voteOf } from "../vote-of.server.ts";
import { LetterEnd } from "./letter-end.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { LetterPortions } from "./letter-portions.tsx";
import { isLettersProblem } from "./letters-sentence.ts";

const NOTICES = ["prepared", "posted", "discarded"] as const;

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  const { language } = visit;
  const page = readVoteLetters(visit.services, vote.id);
  const day = (moment: Date | null) => (moment === null ? null : dayOfMoment(moment, language));
  const { definition, status } = vote;
  return {
    title: staffTitles(language)("voteLetters:title"),
    ...{ voteAddress: address, address: `${address}/letters`, status },
    vote: definition.texts.original.title,
    takesPaper: definition.takesPaper,
    addressed: definition.electorate !== "present",
    prepared: day(page?.letters?.createdAt ?? null),
    posted: day(page?.letters?.postedAt ?? null),
    proposed: page?.proposed ?? lettersSchema.parse({}),
    portions: (page?.portions ?? []).map(({ printedAt, ...portion }) => ({
      ...portion,
      printed: day(printedAt),
    })),
    officePrinted: day(page?.registerOfficePrintedAt ?? null),
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const values = enteredValues(await visit.request.formData());
  const page = `${address}/letters`;
  const answered = (result: ReturnType<typeof markPosted>, notice: (typeof NOTICES)[number]) =>
    result.ok
      ? redirect(`${page}?notice=${notice}`, 303)
      : data({ values, errors: {}, problem: result.problem.code }, { status: 409 });
  if (values.intent === "post") return answered(markPosted(visit.services, vote.id), "posted");
  if (values.intent === "discard") {
    return answered(discardLetters(visit.services, vote.id), "discarded");
  }
  if (values.intent !== "prepare") throw new Response(null, { status: 400 });
  const input = lettersSchema.safeParse(values);
  if (!input.success) {
    const errors: Record<string, string> = formErrors(input.error);
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const made = prepareLetters(visit.services, vote.id, input.data);
  if (!made.ok && made.problem.code === "paper_place_missing") {
    const errors: Record<string, string> = { paperPlace: made.problem.code };
    return data({ values, errors, problem: null }, { status: 422 });
  }
  return answered(made, "prepared");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** The letters of a vote: what they say, their portions, and whether they are on their way. */
export default function VoteLettersPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["voteLetters", "common"]);
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const problem = answer === undefined ? search.get("problem") : answer.problem;
  const { status, prepared, address } = page;
  return (
    <>
      <VoteHead address={page.voteAddress} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <ShownProblem problem={null} />
      {isLettersProblem(problem) && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{t(`problems.${problem}`)}</p>
        </Alert>
      )}
      {answer?.problem === null && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <p className="kern-body prose">{t("lead")}</p>
      {!page.addressed ? (
        <Alert kind="info" title={t("noAddresses")} />
      ) : status === "draft" ? (
        <Alert kind="info" title={t("draft")} />
      ) : status !== "open" ? (
        <Alert kind="info" title={t("over")} />
      ) : prepared === null ? (
        <LetterFields
          values={answer?.values ?? page.proposed}
          errors={answer?.errors ?? {}}
          takesPaper={page.takesPaper}
        />
      ) : (
        <>
          <p className="kern-body">
            {t("prepared", { date: prepared })}
            {page.posted !== null && ` · ${t("posted", { date: page.posted })}`}
          </p>
          <p className="no-print">
            <a className="kern-link" href={`${address}/specimen.pdf`}>
              {t("specimen")}
            </a>
          </p>
          <LetterPortions
            portions={page.portions}
            officePrinted={page.officePrinted}
            address={address}
          />
          {page.posted === null && <LetterEnd />}
        </>
      )}
    </>
  );
}
