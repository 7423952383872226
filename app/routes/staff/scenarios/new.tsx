import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { scenarioTextSchema } from "#app/services/scenarios/scenario-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { useFault } from "./use-fault.ts";

function copied(request: Request): string | undefined {
  return new URL(request.url).searchParams.get("copy") ?? undefined;
}

export const loader = guarded("facts.write", ({ services, language, request }) => {
  const copy = copied(request);
  const from = copy === undefined ? null : readScenario(services, copy);
  if (copy !== undefined && from === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("scenarios:new.title"),
    from: from?.original.title ?? null,
  };
});

export const action = guarded("facts.write", async ({ request, services }) => {
  const values = enteredValues(await request.formData());
  const text = scenarioTextSchema.safeParse({ title: values.title ?? "", lead: "", limits: "" });
  if (!text.success) return data({ errors: formErrors(text.error), values }, { status: 422 });
  const created = createScenario(services, { text: text.data, copyOf: copied(request) });
  if (!created.ok) throw new Response(null, { status: 404 });
  return redirect(`/staff/scenarios/${created.value}?notice=created`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function NewScenario() {
  const { title, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["scenarios", "common"]);
  const fault = useFault(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">
        {from === null ? t("new.lead") : t("new.copyLead", { title: from })}
      </p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <Form method="post" className="form">
        <TextField
          name="title"
          label={t("new.name")}
          error={fault("title")}
          defaultValue={answer?.values.title ?? ""}
          required
          lang="de"
        />
        <div className="actions">
          <Button>{t("new.create")}</Button>
          <CancelLink href="/staff/scenarios" />
        </div>
      </Form>
    </>
  );
}
