import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useShell } from "#app/root.tsx";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  listAnnouncedFiles,
  withdrawAnnouncedFile,
} from "#app/services/publications/withdraw-announced-file.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField } from "#app/ui/form-field.tsx";
import { visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

const REASONS = ["personal_data", "copyright", "legal_order"] as const;

export const loader = guarded("townHall.write", (visit) => {
  const { id } = visitedTownHall(visit);
  return {
    title: staffTitles(visit.language)("publication:files.title"),
    files: listAnnouncedFiles(visit.services, id),
  };
});

const formSchema = z.object({ sha256: z.string().min(1), reason: z.enum(REASONS) });

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const values = enteredValues(await visit.request.formData());
  const form = formSchema.safeParse(values);
  const refused = (problem: "missing" | "unconfirmed", status: number) =>
    data({ problem, values }, { status });
  if (!form.success) return refused("missing", 422);
  if (values.confirmed !== "on") return refused("unconfirmed", 422);
  const result = withdrawAnnouncedFile(visit.services, id, form.data);
  if (!result.ok) return data({ problem: result.problem.code, values }, { status: 409 });
  return redirect(`/staff/town-halls/${id}/announced-files?notice=withdrawn`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** Where an announced file is withdrawn for legal reasons. */
export default function AnnouncedFiles() {
  const { title, files } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["publication", "common"]);
  const { language } = useShell();
  const [search] = useSearchParams();
  const open = files.filter(({ withdrawn }) => withdrawn === null);
  const gone = files.flatMap(({ fileName, sha256, withdrawn }) =>
    withdrawn === null ? [] : [{ fileName, sha256, ...withdrawn }],
  );
  const missing = answer?.problem === "missing";
  const { problem } = answer ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined && search.get("notice") === "withdrawn" && (
        <Alert kind="success" title={t("files.done")} />
      )}
      {(problem === "file_not_announced" || problem === "file_withdrawn") && (
        <Alert kind="danger" title={t(`files.problems.${problem}`)} />
      )}
      <div className="prose">
        <p className="kern-body">{t("files.lead")}</p>
        {files.length === 0 && <p className="kern-body kern-body--bold">{t("files.none")}</p>}
      </div>
      {open.length > 0 && (
        <Form method="post" className="form">
          <SelectField
            name="sha256"
            label={t("files.file")}
            defaultValue={answer?.values.sha256 ?? ""}
            error={missing ? t("files.missing") : undefined}
          >
            <option value="">{t("files.choose")}</option>
            {open.map(({ sha256, fileName }) => (
              <option key={sha256} value={sha256}>
                {fileName}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="reason"
            label={t("files.reason")}
            defaultValue={answer?.values.reason ?? ""}
            error={missing ? t("files.missing") : undefined}
          >
            <option value="">{t("files.choose")}</option>
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`files.reasons.${reason}`)}
              </option>
            ))}
          </SelectField>
          <p className="kern-body">{t("files.what")}</p>
          <CheckGroup
            legend={t("files.action")}
            error={problem === "unconfirmed" ? t("files.confirmMissing") : undefined}
          >
            <CheckField name="confirmed" label={t("files.confirm")} />
          </CheckGroup>
          <div className="actions">
            <Button>{t("files.action")}</Button>
            <ButtonLink look="tertiary" href={`/staff/town-halls/${id}/publish`}>
              {t("common:actions.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
      {gone.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("files.withdrawn")}</h2>
          <ul className="bullets">
            {gone.map(({ sha256, fileName, at, reason }) => (
              <li key={sha256} className="kern-body">
                {t("files.line", {
                  name: fileName,
                  date: dayOfMoment(new Date(at), language),
                  reason: t(`files.reasons.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
