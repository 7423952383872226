import { data, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readAuditLog } from "#app/services/audit/read-audit-log.server.ts";
import { verifyAudit } from "#app/services/audit/verify-audit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { ChainCheck } from "./chain-check.tsx";
import { useAuditWords } from "./entry-sentence.ts";
import { auditFilter, auditQuery } from "./filter.ts";

const headSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^([0-9a-f]{64})?$/);

export const loader = guarded("audit.read", ({ request, services, language }) => {
  const filter = auditFilter(request);
  return {
    title: staffTitles(language)("audit:title"),
    filter: { action: filter.action ?? "", objectKind: filter.objectKind ?? "" },
    ...readAuditLog(services, filter),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const action = guarded("audit.read", async ({ request, services }) => {
  const entered = String((await request.formData()).get("head") ?? "");
  const head = headSchema.safeParse(entered);
  if (!head.success) return data({ entered, verdict: null }, 422);
  const published = head.data === "" ? undefined : head.data;
  return data({ entered, verdict: verifyAudit(services, published) });
});

export default function AuditLog() {
  const log = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(["audit", "common"]);
  const words = useAuditWords();
  const format = useFormat();
  const filter = {
    action: log.filter.action || undefined,
    objectKind: log.filter.objectKind || undefined,
  };
  const filtered = filter.action !== undefined || filter.objectKind !== undefined;
  return (
    <>
      <h1 className="kern-heading-large">{log.title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      <ChainCheck head={log.head} answer={answer} />
      <h2 className="kern-heading-medium">{t("filter.title")}</h2>
      <Form method="get" className="form-columns">
        <SelectField
          label={t("filter.action")}
          name="action"
          defaultValue={log.filter.action}
          key={`action-${log.filter.action}`}
        >
          <option value="">{t("filter.all")}</option>
          {log.actions.map((code) => (
            <option key={code} value={code}>
              {words.action(code)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("filter.objectKind")}
          name="objectKind"
          defaultValue={log.filter.objectKind}
          key={`kind-${log.filter.objectKind}`}
        >
          <option value="">{t("filter.all")}</option>
          {log.objectKinds.map((code) => (
            <option key={code} value={code}>
              {words.objectKind(code)}
            </option>
          ))}
        </SelectField>
        <div className="actions filter-actions">
          <Button look="secondary">{t("filter.submit")}</Button>
          <ButtonLink look="tertiary" href={`/staff/audit/export${auditQuery(filter)}`}>
            {t("common:actions.exportCsv")}
          </ButtonLink>
        </div>
      </Form>
      <p className="kern-body">{t("count", { count: log.total })}</p>
      {log.total === 0 ? (
        <p className="kern-body">{filtered ? t("filter.none") : t("filter.empty")}</p>
      ) : (
        <DataTable
          caption={t("table.caption")}
          rows={log.entries}
          rowKey={(entry) => String(entry.sequence)}
          columns={[
            {
              header: t("table.sequence"),
              cell: (entry) => format.whole(entry.sequence),
              numeric: true,
            },
            { header: t("table.at"), cell: (entry) => format.moment(entry.at) },
            {
              header: t("table.what"),
              cell: (entry) => words.sentence(entry),
              rowHeader: true,
            },
            {
              header: t("table.reason"),
              cell: (entry) => (entry.reasonCode === null ? "" : words.reason(entry.reasonCode)),
            },
          ]}
        />
      )}
      {log.pages > 1 && (
        <nav aria-label={t("pages.label")}>
          <ul className="link-row">
            {log.page > 1 && (
              <li>
                <Link
                  className="kern-link"
                  to={`/staff/audit${auditQuery({ ...filter, page: log.page - 1 })}`}
                >
                  {t("pages.newer")}
                </Link>
              </li>
            )}
            <li className="kern-body page-position">
              {t("pages.position", {
                page: format.whole(log.page),
                pages: format.whole(log.pages),
              })}
            </li>
            {log.page < log.pages && (
              <li>
                <Link
                  className="kern-link"
                  to={`/staff/audit${auditQuery({ ...filter, page: log.page + 1 })}`}
                >
                  {t("pages.older")}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </>
  );
}
