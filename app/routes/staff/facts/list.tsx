import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listDatasets } from "#app/services/facts/list-datasets.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";
import { DatasetBadges } from "./dataset-badges.tsx";

/** A shorter list is read rather than searched. */
const SEARCHED_FROM = 12;

export const loader = guarded("facts.read", ({ services, language, actor, request }) => {
  const all = listDatasets(services);
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST_SEARCH).trim();
  const wanted = text.toLowerCase();
  const found = all.filter(({ title, source }) =>
    `${title} ${source}`.toLowerCase().includes(wanted),
  );
  return {
    title: staffTitles(language)("facts:title"),
    mayWrite: may(actor, "facts.write"),
    total: all.length,
    text,
    datasets: found.map((dataset) => ({
      ...dataset,
      sourceDate: sourceDateInWords(dataset.sourceDate, language),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const NOTICES = ["deleted", "discarded"] as const;

export default function FactsList() {
  const { title, mayWrite, total, text, datasets } = useLoaderData<typeof loader>();
  const { t } = useTranslation("facts");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const imported = Number(search.get("imported") ?? 0);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
      {imported > 0 && (
        <Alert kind="success" title={t("importedMany", { count: imported })}>
          <p className="kern-body">{t("notices.imported")}</p>
        </Alert>
      )}
      <p className="kern-body prose">{t("lead")}</p>
      {mayWrite && (
        <div className="actions no-print">
          <ButtonLink href="/staff/facts/import">{t("toImport")}</ButtonLink>
          <ButtonLink look="secondary" href="/staff/facts/new">
            {t("toNew")}
          </ButtonLink>
        </div>
      )}
      {total === 0 ? (
        <div className="prose">
          <p className="kern-body kern-body--bold">{t("empty")}</p>
          <p className="kern-body">{mayWrite ? t("emptyHint") : t("emptyHintReader")}</p>
        </div>
      ) : (
        <section className="stack" aria-labelledby="datasets">
          <h2 className="kern-heading-medium" id="datasets">
            {t("count", { count: datasets.length })}
          </h2>
          {(total >= SEARCHED_FROM || text !== "") && (
            <Form method="get" className="form no-print" role="search">
              <TextField
                type="search"
                name="q"
                label={t("search.label")}
                defaultValue={text}
                maxLength={LONGEST_SEARCH}
              />
              <div className="actions">
                <Button look="tertiary">{t("search.submit")}</Button>
                {text !== "" && (
                  <Link className="kern-link" to="/staff/facts">
                    {t("search.all")}
                  </Link>
                )}
              </div>
            </Form>
          )}
          {datasets.length === 0 && <p className="kern-body">{t("search.nothing", { text })}</p>}
          <ul className="card-list">
            {datasets.map((dataset) => (
              <li key={dataset.id}>
                <div className="card-head">
                  <h3 className="kern-title" lang="de">
                    <a className="kern-link" href={`/staff/facts/${dataset.id}`}>
                      {dataset.title}
                    </a>
                  </h3>
                  <DatasetBadges {...dataset} />
                </div>
                <p className="kern-body kern-body--muted">
                  {t("listSource", { source: dataset.source, date: dataset.sourceDate })}
                </p>
                <p className="kern-body">
                  {dataset.figures === 0
                    ? t("noFigures")
                    : t("figures", { count: dataset.figures })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
