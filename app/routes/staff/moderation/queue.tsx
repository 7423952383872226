import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { countOpenAppeals } from "#app/services/appeals/list-appeals.server.ts";
import {
  QUEUE_FILTERS,
  type QueuedCase,
  readQueue,
  readWorkload,
} from "#app/services/moderation/read-queue.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { Pager } from "../pager.tsx";

export const loader = guarded("moderation.read", ({ services, request, language, actor }) => {
  const search = new URL(request.url).searchParams;
  const filter = QUEUE_FILTERS.find((known) => known === search.get("show")) ?? "all";
  const page = Number.parseInt(search.get("page") ?? "1", 10) || 1;
  return {
    title: staffTitles(language)("moderation:queue.title"),
    filters: QUEUE_FILTERS,
    filter,
    own: actor.kind === "staff" ? actor.id : "",
    queue: readQueue(services, { filter, page }),
    workload: readWorkload(services),
    appeals: countOpenAppeals(services),
    mayWrite: may(actor, "moderation.write"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ModerationQueuePage() {
  const { title, filters, filter, queue, workload, appeals, own, mayWrite } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("moderation");
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("queue.lead")}</p>
      <p className="no-print">
        <a className="kern-link" href="/staff/moderation/appeals">
          {t("queue.toAppeals", { count: appeals })}
        </a>
      </p>
      {workload.length < 2 && (
        <Alert
          kind="warning"
          title={t(workload.length === 0 ? "queue.noModerators" : "queue.alone")}
        />
      )}
      <nav className="no-print" aria-label={t("queue.filterLabel")}>
        <ul className="link-row">
          {filters.map((each) => (
            <li key={each}>
              <a
                className="kern-link"
                href={each === "all" ? "/staff/moderation" : `/staff/moderation?show=${each}`}
                aria-current={each === filter ? "true" : undefined}
              >
                {t(`queue.filters.${each}`, { count: queue.counts[each] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {queue.total === 0 ? (
        <p className="kern-body prose">
          {t(filter === "all" ? "queue.empty" : "queue.emptyFilter")}
        </p>
      ) : (
        <CaseTable cases={queue.cases} own={own} />
      )}
      <Pager page={queue.page} pages={queue.pages} />
      <section className="stack">
        <h2 className="kern-heading-medium">{t("queue.workload")}</h2>
        <p className="kern-body prose">{t("queue.workloadLead")}</p>
        {workload.length > 0 && (
          <DataTable
            caption={t("queue.workload")}
            captionHidden
            rows={workload}
            rowKey={({ id }) => id}
            columns={[
              { header: t("queue.moderator"), rowHeader: true, cell: ({ name }) => name },
              { header: t("queue.open"), numeric: true, cell: ({ open }) => format.whole(open) },
              {
                header: t("queue.decided"),
                numeric: true,
                cell: ({ decided }) => format.whole(decided),
              },
            ]}
          />
        )}
      </section>
      {mayWrite && (
        <div className="actions no-print">
          <ButtonLink look="secondary" href="/staff/moderation/words">
            {t("queue.toWords")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function CaseTable({ cases, own }: { cases: readonly QueuedCase[]; own: string }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const noticed = ({ hints, noticedBy }: QueuedCase) =>
    [t(`noticedBy.${noticedBy}`), ...hints.map((hint) => t(`hints.${hint}`))].join(", ");
  const age = ({ ageDays, overdue }: QueuedCase) =>
    [
      ageDays === 0 ? t("queue.today") : t("queue.days", { count: ageDays }),
      ...(overdue ? [t("queue.overdue")] : []),
    ].join(", ");
  const state = ({ state, changeDue, barred }: QueuedCase) =>
    [
      t(`states.${state}`),
      ...(changeDue !== null && state !== "awaits_second"
        ? [t("queue.dueOn", { date: format.day(changeDue) })]
        : []),
      ...(barred ? [t("queue.barred")] : []),
    ].join(". ");
  return (
    <DataTable
      caption={t("queue.caption")}
      captionHidden
      onPhone="cards"
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("queue.text"),
          rowHeader: true,
          cell: ({ id, kind, title, language }) => (
            <>
              {t(`kinds.${kind}`)}:{" "}
              <a
                className="kern-link"
                href={`/staff/moderation/${id}`}
                lang={title === "" ? undefined : languageTag(language)}
                dir={title === "" ? undefined : direction(language)}
              >
                {title === "" ? t("queue.gone") : title}
              </a>
            </>
          ),
        },
        { header: t("queue.process"), cell: ({ processTitle }) => processTitle },
        { header: t("queue.age"), cell: age },
        {
          header: t("queue.reports"),
          numeric: true,
          cell: ({ reports }) => format.whole(reports),
        },
        { header: t("queue.noticed"), cell: noticed },
        { header: t("queue.state"), cell: state },
        {
          header: t("queue.assigned"),
          cell: ({ assignedTo }) =>
            assignedTo === null
              ? t("queue.nobody")
              : assignedTo.id === own
                ? t("queue.yours")
                : assignedTo.name,
        },
      ]}
    />
  );
}
