import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { receiveForm } from "#app/routes/receive-form.server.ts";
import { problemSentence, type StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { UPLOAD_LIMITS } from "#app/services/pool/open-upload.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { poolAddress } from "./pool-address.ts";
import { readingSchema } from "./reading-choice.ts";
import { ReadingFields } from "./reading-fields.tsx";

const uploadSchema = readingSchema.extend({ mode: z.enum(["add", "replace"]) });

export const loader = guarded("pool.write", ({ request, params, services, language }) => {
  const processId = params.processId ?? "";
  const { people, closed } = summarisePool(services, processId);
  if (closed !== null) throw redirect(poolAddress(processId));
  const { searchParams } = new URL(request.url);
  return {
    title: staffTitles(language)("pool:upload.title"),
    people,
    mode: searchParams.get("mode") === "replace" ? "replace" : "add",
    limitBytes: UPLOAD_LIMITS.limitBytes,
    fileGone: searchParams.has("gone"),
  };
});

export const action = guarded("pool.write", async ({ request, params, services }) => {
  const received = await receiveForm(request, UPLOAD_LIMITS.limitBytes);
  if (!received.ok) return refuse(received.problem);
  const { file, ...fields } = Object.fromEntries(received.value);
  const input = uploadSchema.safeParse(fields);
  if (!input.success) return refuse({ code: "upload_broken", params: {} });
  if (!(file instanceof File) || file.name === "") {
    return refuse({ code: "file_missing", params: {} });
  }
  const processId = params.processId ?? "";
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stored = storeUpload(services, { processId, bytes, fileName: file.name, ...input.data });
  if (!stored.ok) return refuse(stored.problem);
  return redirect(`${poolAddress(processId)}/uploads/${stored.value.uploadId}`, 303);
});

function refuse(problem: StaffProblem) {
  return data({ problem }, { status: problem.code === "file_too_large" ? 413 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function UploadList() {
  const { title, people, mode, limitBytes, fileGone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["pool", "common"]);
  const { t: problemText } = useTranslation("problems");
  const process = useProcess();
  const [tooLarge, setTooLarge] = useState(false);
  const gone: StaffProblem | null = fileGone ? { code: "upload_gone", params: {} } : null;
  const problem = (answer?.problem as StaffProblem | undefined) ?? gone;
  const limit = String(limitBytes / 1024 / 1024);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && (
        <Alert kind="danger" title={t("upload.refused")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      <p className="kern-body prose">{t("upload.intro")}</p>
      <Form
        method="post"
        encType="multipart/form-data"
        className="form"
        onSubmit={(event) => tooLarge && event.preventDefault()}
      >
        {people > 0 ? (
          <CheckGroup legend={t("upload.mode")}>
            <CheckField
              type="radio"
              name="mode"
              value="add"
              defaultChecked={mode === "add"}
              label={t("upload.modeAdd", { count: people })}
            />
            <CheckField
              type="radio"
              name="mode"
              value="replace"
              defaultChecked={mode === "replace"}
              label={t("upload.modeReplace", { count: people })}
            />
          </CheckGroup>
        ) : (
          <input type="hidden" name="mode" value="add" />
        )}
        <FileDrop label={t("upload.drop")}>
          <TextField
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            required
            label={t("upload.file")}
            hint={t("upload.fileHint", { limit })}
            error={
              tooLarge
                ? problemSentence(problemText, { code: "file_too_large", params: { limitBytes } })
                : undefined
            }
            onChange={(event) =>
              setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > limitBytes)
            }
          />
        </FileDrop>
        <details open={problem?.code === "delimiter_unclear" || problem?.code === "csv_broken"}>
          <summary>{t("upload.reading")}</summary>
          <ReadingFields />
        </details>
        <p className="kern-body">{t("upload.sealed")}</p>
        <div className="actions">
          <Button>{t("upload.submit")}</Button>
          <Link className="kern-btn kern-btn--tertiary" to={poolAddress(process.id)}>
            <span className="kern-label">{t("common:actions.cancel")}</span>
          </Link>
        </div>
      </Form>
    </>
  );
}
