import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { emptyPool } from "#app/services/pool/empty-pool.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { poolAddress } from "./pool-address.ts";

export const loader = guarded("pool.write", ({ params, services, language }) => {
  const processId = params.processId ?? "";
  const { people, closed } = summarisePool(services, processId);
  if (closed !== null || people === 0) throw redirect(poolAddress(processId));
  return { title: staffTitles(language)("pool:emptyPool.title"), people };
});

export const action = guarded("pool.write", ({ params, services }) => {
  const processId = params.processId ?? "";
  const emptied = emptyPool(services, processId);
  if (!emptied.ok) return data({ problem: emptied.problem }, { status: 409 });
  return redirect(`${poolAddress(processId)}?emptied`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EmptyPool() {
  const { title, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const address = poolAddress(useProcess().id);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("report.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      <Alert kind="warning" title={t("emptyPool.warning")}>
        <p className="kern-body">{t("emptyPool.text", { count: people })}</p>
      </Alert>
      <Form method="post" className="actions">
        <Button>{t("emptyPool.confirm")}</Button>
        <ButtonLink look="secondary" href={`${address}/export.csv`} download>
          {t("emptyPool.keepCopy")}
        </ButtonLink>
        <Link className="kern-btn kern-btn--tertiary" to={address}>
          <span className="kern-label">{t("emptyPool.cancel")}</span>
        </Link>
      </Form>
    </>
  );
}
