import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { listPeople, PEOPLE_PER_PAGE } from "#app/services/pool/list-people.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { readOrigins } from "#app/services/response/origins.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import { pageOf } from "../page-of.ts";
import { householdsTitle } from "./households-alert.tsx";
import { PeopleTable } from "./people-table.tsx";
import { poolAddress } from "./pool-address.ts";
import { PoolActions, PoolImports, PoolState } from "./pool-parts.tsx";

export const loader = guarded("pool.read", ({ request, params, services, language }) => {
  const processId = params.processId ?? "";
  const summary = summarisePool(services, processId);
  const all = summary.people + summary.withdrawn;
  const pages = Math.ceil(all / PEOPLE_PER_PAGE);
  const page = pageOf(request, pages);
  const origins = readOrigins(services, processId);
  const people = all === 0 ? [] : listPeople(services, processId, page);
  return {
    title: staffTitles(language)("pool:title"),
    count: summary.people,
    withdrawn: summary.withdrawn,
    households: summary.households,
    closed: summary.closed,
    runningJobId: summary.runningJobId,
    imports: summary.imports.map(({ completedAt, ...each }) => ({
      ...each,
      when: momentInWords(completedAt, language),
    })),
    uploads: summary.uploads.map(({ id, fileName, createdAt }) => ({
      id,
      name: fileName,
      when: momentInWords(createdAt, language),
    })),
    page,
    pages,
    people: people.map(({ id, reference, name, values, withdrawnAt }) => ({
      id,
      reference,
      name: name ?? "",
      values,
      withdrawn: withdrawnAt !== null,
      origin: origins.get(id) ?? null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function PoolPage() {
  const pool = useLoaderData<typeof loader>();
  const { t } = useTranslation("pool");
  const process = useProcess();
  const [search] = useSearchParams();
  const address = poolAddress(process.id);
  return (
    <>
      <h1 className="kern-heading-large">{pool.title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {search.has("emptied") && pool.count === 0 && (
        <Alert kind="success" title={t("emptyPool.done")} />
      )}
      {search.has("erased") && <Alert kind="success" title={t("erase.done")} />}
      <PoolState closed={pool.closed} runningJobId={pool.runningJobId} />
      {pool.uploads.length > 0 && pool.closed === null && (
        <section className="stack" aria-labelledby="waiting">
          <h2 className="kern-heading-medium" id="waiting">
            {t("waiting.title")}
          </h2>
          <ul className="row-list">
            {pool.uploads.map((upload) => (
              <li key={upload.id}>
                <Link className="kern-link" to={`${address}/uploads/${upload.id}`}>
                  {t("waiting.line", upload)}
                </Link>
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("waiting.text")}</p>
        </section>
      )}
      {pool.count + pool.withdrawn === 0 ? (
        pool.closed === null && (
          <Alert kind="info" title={t("empty.title")}>
            <p className="kern-body">{t("empty.text")}</p>
            <Link className="kern-btn kern-btn--primary" to={`${address}/upload`}>
              <span className="kern-label">{t("empty.action")}</span>
            </Link>
            <p>
              <Link className="kern-link" to={`/staff/processes/${process.id}/invite`}>
                {t("empty.invite")}
              </Link>
            </p>
          </Alert>
        )
      ) : (
        <>
          <p className="kern-heading-medium">{t("people", { count: pool.count })}</p>
          {pool.withdrawn > 0 && (
            <p className="kern-body">{t("withdrawnPeople", { count: pool.withdrawn })}</p>
          )}
          {pool.households !== null && (
            <p className="kern-body">{householdsTitle(t, pool.households)}.</p>
          )}
          <p className="kern-body prose">{t("privacy")}</p>
          <PoolActions address={address} open={pool.closed === null} />
          <PoolImports imports={pool.imports} />
          <PeopleTable people={pool.people} page={pool.page} pages={pool.pages} address={address} />
        </>
      )}
    </>
  );
}
