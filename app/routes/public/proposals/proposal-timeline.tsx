import { useTranslation } from "react-i18next";
import type { ProposalPage } from "./proposal-page.server.ts";

/** What became of a proposal, the first event first. */
export function ProposalTimeline({ events }: { events: ProposalPage["timeline"] }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("proposals.timeline")}</h2>
      <ol className="step-list">
        {events.map((event) => {
          const particulars = [
            { name: t("proposals.reason"), text: event.reason },
            { name: t("proposals.owner"), text: event.owner },
            { name: t("proposals.dueOn"), text: event.dueOn ?? "" },
            { name: t("proposals.parts.cost"), text: event.cost ?? "" },
            { name: t("proposals.evidence"), text: event.evidence },
          ].filter(({ text }) => text !== "");
          return (
            <li key={event.sequence}>
              <p className="kern-body">
                <span className="kern-body--bold">{event.what}</span> · {event.on}
              </p>
              {event.link !== null && (
                <p className="kern-body">
                  <a className="kern-link" href={event.link.href}>
                    <bdi>{event.link.name}</bdi>
                  </a>
                </p>
              )}
              {particulars.map(({ name, text }) => (
                <p className="kern-body" key={name}>
                  {name}: <bdi>{text}</bdi>
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
