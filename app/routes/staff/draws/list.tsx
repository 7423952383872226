import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { drawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { listDraws } from "#app/services/draws/list-draws.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { DrawList } from "./draw-list.tsx";
import { ObjectiveChoice } from "./objective-choice.tsx";

const startSchema = z.object({
  objective: z.enum(["leximin", "maximin", "random"]),
  seed: z.string().trim().max(200, "seedTooLong").default(""),
});

export const loader = guarded("draw.read", ({ services, params, actor, language }) => {
  const processId = params.processId ?? "";
  const readiness = drawReadiness(services, processId);
  if (!readiness.ok) throw new Response(null, { status: 404 });
  return {
    processId,
    readiness: readiness.value,
    draws: listDraws(services, processId),
    mayDraw: may(actor, "draw.run"),
    title: staffTranslation(staffLanguage(language)).t("title", { ns: "draws" }),
  };
});

export const action = guarded("draw.run", async ({ app, request, services, params }) => {
  const form = startSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ field: "seedTooLong" as const, refusal: null }, { status: 422 });
  const started = startDraw(services, { processId: params.processId ?? "", ...form.data });
  if (!started.ok) return data({ field: null, refusal: started.problem }, { status: 409 });
  app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function Draws() {
  const { readiness, draws, mayDraw, processId } = useLoaderData<typeof loader>();
  const { t } = useTranslation("draws");
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      {mayDraw && !readiness.drawn && <StartDraw />}
      <section>
        <h2 className="kern-heading-medium">{t("list.heading")}</h2>
        <DrawList draws={draws} processId={processId} />
      </section>
    </>
  );
}

function StartDraw() {
  const { readiness, processId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const format = useFormat();
  const { t } = useTranslation("draws");
  const problems = useTranslation("problems");
  const base = `/staff/processes/${processId}`;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("start.heading")}</h2>
      <p className="kern-body">{t("start.lead", { seats: format.whole(readiness.panelSize) })}</p>
      {readiness.people === 0 && (
        <Alert kind="warning" title={t("start.poolMissing")}>
          <ButtonLink look="secondary" href={`${base}/pool`}>
            {t("start.toPool")}
          </ButtonLink>
        </Alert>
      )}
      {readiness.quotas === 0 && (
        <Alert kind="warning" title={t("start.quotasMissing")}>
          <ButtonLink look="secondary" href={`${base}/quotas`}>
            {t("start.toQuotas")}
          </ButtonLink>
        </Alert>
      )}
      {answer?.refusal && (
        <Alert kind="danger" title={problemSentence(problems.t, answer.refusal)} />
      )}
      {readiness.people > 0 && readiness.quotas > 0 && (
        <Form method="post" className="form">
          <p className="kern-body">
            {t("start.ready", {
              people: t("start.people", { count: readiness.people }),
              quotas: t("start.quotas", { count: readiness.quotas }),
            })}
          </p>
          <ObjectiveChoice legend={t("start.objective")} />
          <TextField
            label={t("start.seed")}
            hint={t("start.seedHint")}
            name="seed"
            maxLength={200}
            autoComplete="off"
            error={answer?.field ? t(`start.${answer.field}`) : undefined}
          />
          <div>
            <Button disabled={busy}>{t("start.button")}</Button>
            <p className="kern-hint">{t("start.durationHint")}</p>
          </div>
        </Form>
      )}
    </section>
  );
}
