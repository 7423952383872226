import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOptions } from "#app/domain/votes/vote-rule.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { may } from "#app/services/permissions.ts";
import { readVoteLinks } from "#app/services/votes/setup/read-vote-links.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { CoursePart } from "./course-part.tsx";
import { voteCourse } from "./course-view.server.ts";
import { draftChecks } from "./draft-checks.server.ts";
import { DraftPart } from "./draft-part.tsx";
import { FormAlert } from "./form-alert.tsx";
import { nameOfRule } from "./question-form.server.ts";
import { QuestionList } from "./question-list.tsx";
import { actOnVote } from "./vote-act.server.ts";
import { VoteFacts } from "./vote-facts.tsx";
import { STATUS_KINDS } from "./vote-names.ts";
import { voteOf } from "./vote-of.server.ts";

export const loader = guarded("votes.read", (visit) => {
  const { vote, address } = voteOf(visit);
  const { status, who, definition } = vote;
  const { nature, secrecy, takesPaper, opensAt, closesAt, texts, questions } = definition;
  const { title, introduction } = texts.original;
  return {
    ...{ title, introduction, status, who, address },
    process: `/staff/processes/${vote.processId}`,
    mayWrite: may(visit.actor, "votes.write"),
    definition: { nature, secrecy, takesPaper, opensAt, closesAt },
    ...{ opened: vote.row.openedAt, closed: vote.row.closedAt },
    links: readVoteLinks(visit.services, vote),
    course: voteCourse(visit, vote),
    draft: status === "draft" ? { checks: draftChecks(visit, vote) } : null,
    questions: questions.map(({ id, rule, shuffled, options, texts: own }) => ({
      ...{ id, shuffled, text: own.original.text, rule: nameOfRule(visit, rule.kind) },
      options: hasOptions(rule.kind) ? options.length : null,
    })),
  };
});

export const action = guarded("votes.write", async (visit) =>
  actOnVote(visit, voteOf(visit), enteredValues(await visit.request.formData())),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

const NOTICES = [
  ...(["begun", "saved", "translated", "removed"] as const),
  ...(["opened", "closed", "cancelled", "final", "key"] as const),
] as const;

export default function StaffVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("votes");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const { address, status, mayWrite, draft, course, questions } = page;
  const particulars = (
    <section>
      <div className="section-head">
        <h2 className="kern-heading-medium">{t("particularsTitle")}</h2>
        {draft !== null && mayWrite && (
          <a className="kern-link no-print" href={`${address}/edit`}>
            {t("edit")}
          </a>
        )}
      </div>
      {page.introduction !== "" && (
        <p className="kern-body keep-lines prose" lang="de">
          {page.introduction}
        </p>
      )}
      <VoteFacts
        definition={page.definition}
        opened={page.opened}
        closed={page.closed}
        who={page.who}
        links={page.links}
        address={page.process}
      />
    </section>
  );
  return (
    <>
      <div className="section-head">
        <h1 className="kern-heading-large" lang="de">
          {page.title}
        </h1>
        <StatusBadge kind={STATUS_KINDS[status]}>{t(`states.${status}`)}</StatusBadge>
      </div>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      {draft !== null && (
        <DraftPart {...draft} questions={questions} address={address} mayWrite={mayWrite}>
          {particulars}
        </DraftPart>
      )}
      {course !== null && (
        <>
          <CoursePart course={course} address={address} mayWrite={mayWrite} />
          {particulars}
          <section className="stack">
            <h2 className="kern-heading-medium">{t("questionsTitle")}</h2>
            <QuestionList questions={questions} address={address} editable={false} />
          </section>
        </>
      )}
    </>
  );
}
