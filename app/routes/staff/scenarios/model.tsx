import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { computeScenario } from "#app/services/scenarios/compute-scenario.ts";
import { deleteScenario } from "#app/services/scenarios/delete-scenario.server.ts";
import { publishScenario } from "#app/services/scenarios/publish-scenario.server.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { SCENARIO_TEXT_FIELDS } from "#app/services/scenarios/scenario-fields.ts";
import { defaultValues, INPUT_KEYS } from "#app/services/scenarios/scenario-inputs.ts";
import { notesState } from "#app/services/scenarios/scenario-notes.ts";
import { TRANSLATIONS, translationState } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ModelCheck, ModelNotes, ModelTexts } from "./model-sections.tsx";
import { ProblemText } from "./problem-text.tsx";

export const loader = guarded("facts.read", ({ services, params, language, actor }) => {
  const scenario = readScenario(services, params.modelId ?? "");
  if (scenario === null) throw new Response(null, { status: 404 });
  const { document, original, translations } = scenario;
  const run = computeScenario(document, defaultValues(document));
  const sources = INPUT_KEYS.filter((key) => document.inputs[key].basis === "source").length;
  return {
    pageTitle: `${original.title} · ${staffTitles(language)("scenarios:title")}`,
    id: scenario.id,
    title: original.title,
    published: scenario.publishedAt !== null,
    mayWrite: may(actor, "facts.write"),
    counts: { sources, assumptions: INPUT_KEYS.length - sources },
    problem: run.ok ? null : run.problem,
    water: run.ok ? run.value.water : null,
    notes: TRANSLATIONS.map((own) => ({ language: own, state: notesState(document, own) })),
    texts: TRANSLATIONS.map((own) => ({
      language: own,
      state: translationState(translations[own], original, SCENARIO_TEXT_FIELDS),
    })),
  };
});

export const action = guarded("facts.write", async ({ request, services, params }) => {
  const id = params.modelId ?? "";
  const intent = (await request.formData()).get("intent");
  const result = intent === "delete" ? deleteScenario(services, id) : publishScenario(services, id);
  if (!result.ok) {
    if (result.problem.code === "scenario_not_found") throw new Response(null, { status: 404 });
    return data({ problem: result.problem }, { status: 409 });
  }
  if (intent === "delete") return redirect("/staff/scenarios?notice=deleted", 303);
  return redirect(`/staff/scenarios/${id}?notice=published`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

const NOTICES = ["created", "inputs", "text", "published"] as const;

export default function ScenarioModel() {
  const { id, title, published, mayWrite, counts, problem, water, texts, notes } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["scenarios", "common"]);
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const address = `/staff/scenarios/${id}`;
  return (
    <div className="stack">
      <div className="card-head">
        <h1 className="kern-heading-large" lang="de">
          {title}
        </h1>
        <StatusBadge kind={published ? "success" : "info"}>
          {t(published ? "status.published" : "status.draft")}
        </StatusBadge>
      </div>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={answer.problem} />
        </Alert>
      )}
      {problem !== null && (
        <Alert kind="warning" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={problem} />
        </Alert>
      )}
      <p>
        <a className="kern-link" href={`/scenarios/${id}`}>
          {t(published ? "model.view" : "model.viewDraft")}
        </a>
      </p>
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("model.inputs")}</h2>
        <p className="kern-body">
          {t("model.inputsText", {
            assumptions: String(counts.assumptions),
            sources: String(counts.sources),
          })}
        </p>
        {published && <p className="kern-body">{t("model.inputsFixed")}</p>}
        {mayWrite && (
          <div className="actions">
            {!published && (
              <ButtonLink look="secondary" href={`${address}/inputs`}>
                {t("model.edit")}
              </ButtonLink>
            )}
            <ButtonLink look="tertiary" href={`/staff/scenarios/new?copy=${id}`}>
              {t("model.copy")}
            </ButtonLink>
          </div>
        )}
      </section>
      <ModelCheck water={water} />
      <ModelTexts address={address} texts={texts} mayWrite={mayWrite} />
      <ModelNotes address={address} notes={notes} mayWrite={mayWrite} />
      {mayWrite && !published && (
        <section className="stack">
          <AskFirst summary={t("model.publish")} consequence={t("model.publishWhat")}>
            <Form method="post">
              <Button name="intent" value="publish">
                {t("model.publish")}
              </Button>
            </Form>
          </AskFirst>
          <AskFirst summary={t("model.delete")} consequence={t("model.deleteWhat")}>
            <Form method="post">
              <Button look="secondary" name="intent" value="delete">
                {t("model.deleteAction")}
              </Button>
            </Form>
          </AskFirst>
        </section>
      )}
    </div>
  );
}
