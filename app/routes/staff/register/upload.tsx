import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { showRegister } from "#app/services/register/show-register.server.ts";
import { REGISTER_LIMIT_BYTES } from "#app/services/register/store-extract.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { receiveExtract } from "./receive-extract.server.ts";
import { UploadForm } from "./upload-form.tsx";

export const loader = guarded("register.write", ({ services, params, language }) => {
  const { closed, standing } = showRegister(services, params.processId ?? "");
  if (closed !== null) throw redirect(`/staff/processes/${params.processId}/register`);
  return {
    title: staffTitles(language)("register:upload.title"),
    replaces: standing !== null,
    limit: String(REGISTER_LIMIT_BYTES / 1024 / 1024),
  };
});

export const action = guarded("register.write", async ({ app, request, params, services }) => {
  const processId = params.processId ?? "";
  const received = await receiveExtract(request, services, processId);
  app.jobs.wake();
  if (received.ok) {
    const address = `/staff/processes/${processId}/register/${received.value.extractId}`;
    return redirect(address, 303);
  }
  const status = received.problem.code === "register_too_large" ? 413 : 422;
  return data({ problem: received.problem }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function UploadRegister() {
  const { title, replaces, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("register");
  const { t: problemText } = useTranslation("problems");
  const process = useProcess();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("upload.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      {replaces && (
        <Alert kind="warning" title={t("upload.replaces")}>
          <p className="kern-body">{t("upload.replacesText")}</p>
        </Alert>
      )}
      <UploadForm action={`/staff/processes/${process.id}/register/upload`} limit={limit} />
    </>
  );
}
