import { useTranslation } from "react-i18next";
import { languageTag } from "#app/i18n/languages.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import type { ContributionInWords } from "./contribution-words.server.ts";

const COLOURS = { for: "success", against: "danger", question: "info", reply: "info" } as const;

/** The words of a contribution, or what stands in their place. */
export function ContributionText({ contribution }: { contribution: ContributionInWords }) {
  const { t } = useTranslation("public");
  const { stub, text, language, written, translation } = contribution;
  if (stub !== null) {
    return (
      <div className="contribution__stub">
        <p className="kern-body">{stub.text}</p>
        {stub.reason !== null && (
          <p className="kern-body">
            {t("discussion.stubs.reason")} <bdi>{stub.reason}</bdi>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      {translation !== null && (
        <div className="contribution__translation">
          <p className="kern-body kern-body--small">{translation.label}</p>
          <p className="kern-body" lang={languageTag(translation.language)} dir="auto">
            {translation.text}
          </p>
          {translation.outdated !== null && (
            <p className="kern-body kern-body--small">{translation.outdated}</p>
          )}
        </div>
      )}
      {written !== null && <p className="kern-body kern-body--small">{written}</p>}
      <p className="kern-body contribution__text" lang={languageTag(language)} dir="auto">
        {text}
      </p>
    </>
  );
}

/** What somebody said, with what others think of it and what one can do with it. */
export function ContributionCard(props: {
  contribution: ContributionInWords;
  /** Of its heading. */
  level: 2 | 3 | 4;
  /** Whether it can be answered and rated. */
  open: boolean;
}) {
  const { contribution, level, open } = props;
  const { t } = useTranslation("public");
  const { id, kind, kindName, author, on, changed, rated, stub, ofTown, proposalId } = contribution;
  const { reinstated } = contribution;
  const Heading = `h${level}` as const;
  const page = `/proposals/${proposalId}/discussion/${id}`;
  return (
    <article className={`contribution${ofTown ? " contribution--town" : ""}`} id={`c-${id}`}>
      <Heading className="contribution__head">
        <StatusBadge kind={ofTown ? "warning" : COLOURS[kind]}>{kindName}</StatusBadge>{" "}
        {stub === null && <bdi>{author}</bdi>}
      </Heading>
      <p className="kern-body kern-body--small contribution__when">
        <a className="kern-link" href={page}>
          {on}
        </a>
        {changed !== null && (
          <>
            {" · "}
            <a className="kern-link" href={`${page}/changes`}>
              {changed}
            </a>
          </>
        )}
      </p>
      {reinstated !== null && <p className="kern-body kern-body--small">{reinstated}</p>}
      <ContributionText contribution={contribution} />
      {stub === null && (
        <>
          <p className="kern-body kern-body--small">{rated}</p>
          <ul className="link-row no-print">
            {open && (
              <>
                <li>
                  <a className="kern-link" href={`/r/me/contributions/${id}/reply`}>
                    {t("discussion.actions.reply")}
                  </a>
                </li>
                <li>
                  <a className="kern-link" href={`/r/me/contributions/${id}/rate`}>
                    {t("discussion.actions.rate")}
                  </a>
                </li>
              </>
            )}
            <li>
              <a className="kern-link" href={`/report/contribution/${id}`} rel="nofollow">
                {t("discussion.actions.report")}
              </a>
            </li>
          </ul>
        </>
      )}
    </article>
  );
}
