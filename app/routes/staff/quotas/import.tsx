import {
  data,
  MaxPartSizeExceededError,
  type MetaFunction,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  QUOTA_FILE_LIMIT,
  type QuotaFile,
  type QuotaFileProblem,
  readQuotaFile,
} from "#app/services/quotas/read-quota-file.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { ProposalForm } from "./proposal-form.tsx";
import { QuotaFilePreview } from "./quota-file-preview.tsx";

type FileFaults = Extract<QuotaFileProblem, { code: "quota_file_faulty" }>["params"]["faults"];

interface ImportAnswer {
  readonly faults: FileFaults;
  readonly file: QuotaFile | null;
  readonly fileMissing: boolean;
}

export const loader = guarded("quotas.write", ({ language }) => ({
  title: staffTitles(language)("quotas:importPage.title"),
}));

export const action = guarded("quotas.write", async ({ services, params, request }) => {
  const bytes = await uploadedFile(request);
  if (bytes === "missing") return refuse({ fileMissing: true });
  if (bytes === "too_large") {
    const params = { limitBytes: QUOTA_FILE_LIMIT };
    return refuse({ faults: [{ code: "file_too_large", params }] });
  }
  const result = readQuotaFile(services, params.processId ?? "", bytes);
  if (result.ok) return data<ImportAnswer>({ faults: [], file: result.value, fileMissing: false });
  if (result.problem.code === "process_unknown") throw new Response(null, { status: 404 });
  return refuse({ faults: result.problem.params.faults });
});

function refuse(answer: Partial<ImportAnswer>) {
  return data<ImportAnswer>({ faults: [], file: null, fileMissing: false, ...answer }, 422);
}

async function uploadedFile(request: Request): Promise<Uint8Array | "missing" | "too_large"> {
  const handler = unstable_createMemoryUploadHandler({ maxPartSize: QUOTA_FILE_LIMIT });
  try {
    const file = (await unstable_parseMultipartFormData(request, handler)).get("file");
    if (!(file instanceof File) || (file.size === 0 && file.name === "")) return "missing";
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return "too_large";
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function ImportQuotas() {
  const answer = useActionData<typeof action>() as ImportAnswer | undefined;
  const { t } = useTranslation("quotas");
  const address = `/staff/processes/${useProcess().id}/quotas`;
  const file = answer?.file ?? null;
  const changed = file !== null && file.differences.length > 0;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("actions.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{t("importPage.title")}</h1>
      {answer !== undefined && answer.faults.length > 0 && <Faults faults={answer.faults} />}
      {file !== null && <QuotaFilePreview file={file} />}
      {changed && (
        <ProposalForm
          address={address}
          version={file.version}
          draft={draftOf(file.quotas, file.combined)}
          findings={file.findings}
          intent="save_import"
          apply={t("importPage.apply")}
        />
      )}
      <Form method="post" encType="multipart/form-data" className="form">
        <TextField
          label={t("importPage.file")}
          hint={t("importPage.hint")}
          error={answer?.fileMissing ? t("importPage.fileMissing") : undefined}
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
        />
        <div className="actions">
          <Button look={changed ? "secondary" : "primary"}>{t("importPage.preview")}</Button>
        </div>
      </Form>
    </>
  );
}

function Faults({ faults }: { faults: FileFaults }) {
  const { t } = useTranslation("quotas");
  const { t: say } = useTranslation("problems");
  return (
    <Alert kind="danger" title={t("importPage.faultsTitle")}>
      <p className="kern-body">{t("importPage.faultsText")}</p>
      <ul>
        {faults.map((fault) => {
          const text =
            fault.code === "empty_file" ? t("importPage.emptyFile") : problemSentence(say, fault);
          return (
            <li key={JSON.stringify(fault)}>
              {"line" in fault.params
                ? t("importPage.line", { line: String(fault.params.line), text })
                : text}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
