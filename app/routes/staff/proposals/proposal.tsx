import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { coordinatesText } from "#app/domain/proposals/place.ts";
import { isChangeable, isOpen } from "#app/domain/proposals/proposal-life.ts";
import { direction, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { DecisionNotice } from "#app/routes/public/moderation/decision-notice.tsx";
import { CitedFacts } from "#app/routes/public/proposals/cited-facts.tsx";
import { citedFactsInWords } from "#app/routes/public/proposals/cited-facts-in-words.server.ts";
import { proposalPage } from "#app/routes/public/proposals/proposal-page.server.ts";
import { may } from "#app/services/permissions.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readPeopleBehind } from "#app/services/proposals/people-behind.server.ts";
import { readOwnFacts } from "#app/services/proposals/read-cited-facts.server.ts";
import type { StaffProposal } from "#app/services/proposals/read-proposal.server.ts";
import { translationsOf } from "#app/services/proposals/read-translations.server.ts";
import { stepSchema } from "#app/services/proposals/step-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { removedNotice } from "../removed-notice.server.ts";
import { AuthorNames } from "./author-names.tsx";
import { proposalOf } from "./proposal-of.server.ts";
import { useProposalSentence } from "./proposal-sentence.ts";
import { ProposalSteps } from "./proposal-steps.tsx";
import { closeToProposal } from "./similar-for-staff.server.ts";
import { StaffSimilar } from "./staff-similar.tsx";
import { StaffTimeline } from "./staff-timeline.tsx";
import { StaffVotes } from "./staff-votes.tsx";
import { TranslationList } from "./translation-list.tsx";

export const loader = guarded("proposals.read", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { language, services, actor, request } = visit;
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  const notice = new URL(request.url).searchParams.get("notice");
  return {
    address,
    page: proposalPage(proposal, { t, language: own, now: services.now }),
    coordinates: coordinatesText(proposal.current.latitude, proposal.current.longitude),
    removed: proposal.removed ? removedNotice(visit, "proposal", proposal.id) : null,
    cited: citedFactsInWords(proposal.removed ? [] : readOwnFacts(services, proposal.id, own), own),
    similar: proposal.publishedAt === null ? closeToProposal(visit, proposal) : [],
    toFacts: t("proposalLinks.facts.toChoice"),
    declined: proposal.decision === "declined",
    public: proposal.publishedAt !== null,
    beginVote:
      may(actor, "votes.write") && isVotable(proposal)
        ? `/staff/processes/${proposal.processId}/votes/new?proposal=${proposal.id}`
        : null,
    translations: translationsOf(services, proposal).map((each) => ({
      language: each.language,
      state: each.state,
    })),
    people: may(actor, "pool.read") ? readPeopleBehind(services, proposal.id) : [],
    mayWrite: may(actor, "proposals.write"),
    mayChange: may(actor, "proposals.write") && proposal.processOpen,
    notice: (["saved", "moved"] as const).find((known) => known === notice) ?? null,
    pageTitle: proposal.current.title,
  };
});

function isVotable({ stage, removed, processOpen }: StaffProposal): boolean {
  const waiting = stage === "put" || stage === "decided";
  return processOpen && !removed && (isOpen(stage) || waiting);
}

/** What happened meanwhile, and is no fault of the form. */
const CONFLICTS: readonly string[] = ["proposal_not_there", "proposal_in_vote"];

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = proposalOf(visit);
  const values = enteredValues(await visit.request.formData());
  if (values.step === "submit") {
    const moved = moveOwnProposal(visit.services, proposal.id, { kind: "submit" });
    if (moved.ok) return redirect(`${address}?notice=moved`, 303);
    return data({ values, errors: {}, problem: moved.problem.code }, { status: 409 });
  }
  const input = stepSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const { move, words } = input.data;
  const moved = moveProposal(visit.services, proposal.id, move, words);
  if (moved.ok) return redirect(`${address}?notice=moved`, 303);
  const status = CONFLICTS.includes(moved.problem.code) ? 409 : 422;
  return data({ values, errors: {}, problem: moved.problem.code }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

const PARTS = ["reasons", "effect", "costBasis", "placeName"] as const;

export default function StaffProposalPage() {
  const { address, page, declined, mayWrite, mayChange, notice, ...loaded } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation([
    "proposals",
    "proposalLinks",
    "proposalPeople",
    "common",
    "amendments",
    "discussion",
  ]);
  const sentence = useProposalSentence();
  const own = { lang: languageTag(page.language), dir: direction(page.language) };
  const changeable = mayChange && loaded.removed === null && isChangeable(page.stage);
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{page.standing}</p>
        <h1 className="kern-heading-large" {...own}>
          {page.title}
        </h1>
        {page.due !== null && <p className="kern-body">{page.due}</p>}
      </div>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <DecisionNotice notice={loaded.removed} />
      <dl className="text-list prose">
        <AuthorNames shown={page.authors} people={loaded.people} />
        <div>
          <dt>{t("supporters")}</dt>
          <dd className="kern-body">{page.supporters}</dd>
        </div>
        {loaded.removed === null && (
          <div>
            <dt>{t("fields.text")}</dt>
            <dd className="kern-body" {...own}>
              {page.paragraphs.map(({ id, text }) => (
                <p key={id}>{text}</p>
              ))}
            </dd>
          </div>
        )}
        {loaded.coordinates !== "" && (
          <div>
            <dt>{t("fields.coordinates")}</dt>
            <dd className="kern-body">
              <bdi>{loaded.coordinates}</bdi>
            </dd>
          </div>
        )}
        {page.cost !== null && (
          <div>
            <dt>{t("fields.cost")}</dt>
            <dd className="kern-body">{page.cost}</dd>
          </div>
        )}
        {PARTS.filter((part) => page[part] !== "").map((part) => (
          <div key={part}>
            <dt>{t(`fields.${part}`)}</dt>
            <dd className="kern-body keep-lines" {...own}>
              {page[part]}
            </dd>
          </div>
        ))}
      </dl>
      <CitedFacts cited={loaded.cited} />
      {loaded.similar.length > 0 && (
        <StaffSimilar similar={loaded.similar} base={address.slice(0, address.lastIndexOf("/"))} />
      )}
      <div className="actions no-print">
        {changeable && (
          <ButtonLink look="secondary" href={`${address}/edit`}>
            {t("edit.title")}
          </ButtonLink>
        )}
        {changeable && (
          <ButtonLink look="secondary" href={`${address}/facts`}>
            {loaded.toFacts}
          </ButtonLink>
        )}
        {changeable && isOpen(page.stage) && (
          <ButtonLink look="secondary" href={`${address}/join`}>
            {t("proposalLinks:join.title")}
          </ButtonLink>
        )}
        {mayWrite && loaded.public && (
          <ButtonLink look="secondary" href={`${address}/support`}>
            {t("proposalPeople:support.title")}
          </ButtonLink>
        )}
        {mayWrite && (
          <ButtonLink look="secondary" href={`${address}/authors`}>
            {t("proposalPeople:authors.title")}
          </ButtonLink>
        )}
        {mayWrite && (
          <ButtonLink look="secondary" href={`${address}/item`}>
            {t("proposalLinks:item.title")}
          </ButtonLink>
        )}
        {loaded.public && (
          <ButtonLink look="secondary" href={`${address}/discussion`}>
            {t("discussion:toDiscussion")}
          </ButtonLink>
        )}
        {loaded.public && (
          <a className="kern-link" href={`/proposals/${page.id}`}>
            {t("toPublic")}
          </a>
        )}
        {loaded.public && loaded.removed === null && (
          <a className="kern-link" href={`${address}/amendments`}>
            {t("amendments:title")}
          </a>
        )}
      </div>
      {loaded.removed === null && (
        <TranslationList address={address} translations={loaded.translations} mayWrite={mayWrite} />
      )}
      <StaffVotes votes={page.votes} begin={loaded.beginVote} />
      <StaffTimeline events={page.timeline} />
      {mayWrite && (
        <ProposalSteps
          key={page.timeline.length}
          stage={page.stage}
          declined={declined}
          inVote={page.inVote}
          values={answer?.values ?? {}}
          errors={answer?.errors ?? {}}
        />
      )}
    </article>
  );
}
