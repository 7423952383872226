import { useTranslation } from "react-i18next";
import type { ProposalPage } from "#app/routes/public/proposals/proposal-page.server.ts";

/** What became of a proposal, for its organisers; the first event first. */
export function StaffTimeline({ events }: { events: ProposalPage["timeline"] }) {
  const { t } = useTranslation("proposals");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("timeline")}</h2>
      {events.length === 0 && <p className="kern-body">{t("timelineNone")}</p>}
      <ol className="step-list">
        {events.map(({ sequence, what, on, reason, owner, dueOn, cost, evidence }) => (
          <li key={sequence}>
            <p className="kern-body">
              <span className="kern-body--bold">{what}</span> · {on}
            </p>
            {[reason, owner, dueOn, cost, evidence]
              .filter((text) => text !== null && text !== "")
              .map((text) => (
                <p className="kern-body" key={text}>
                  <bdi>{text}</bdi>
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
