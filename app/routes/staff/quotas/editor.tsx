import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PanelAnswer } from "#app/domain/sortition/feasibility/panel-check.ts";
import { readCombined } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import { type DraftFinding, readDraft } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import {
  type QuotaDifference,
  quotaDifferences,
} from "#app/domain/sortition/quota-editing/quota-differences.ts";
import {
  completeDraft,
  draftOf,
  type QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { sharedHouseholds } from "#app/services/pool/households.server.ts";
import { countPool } from "#app/services/quotas/count-pool.server.ts";
import {
  type PanelCheckProblem,
  preparePanelCheck,
} from "#app/services/quotas/prepare-panel-check.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { saveHouseholdRule } from "#app/services/quotas/save-household-rule.server.ts";
import {
  QUOTA_SOURCES,
  type QuotaSource,
  saveQuotas,
} from "#app/services/quotas/save-quotas.server.ts";
import { poolFeatures } from "#app/ui/quotas/quota-editor.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { editByIntent, parseDraftForm } from "./draft-form.ts";
import { type QuotasPage, QuotasView } from "./quotas-view.tsx";

const PAGE_SAVES = [...QUOTA_SOURCES, "households"] as const;

export const loader = guarded("quotas.read", (visit) => {
  const { services, params, actor, request, language } = visit;
  const set = readQuotaSet(services, params.processId ?? "");
  if (set === null) throw new Response(null, { status: 404 });
  const saved = new URL(request.url).searchParams.get("saved");
  return {
    title: staffTitles(language)("quotas:title"),
    ...set,
    editable: may(actor, "quotas.write") && set.frozen === null,
    pool: may(actor, "pool.read") ? countPool(services, params.processId ?? "") : null,
    households: may(actor, "pool.read") ? sharedHouseholds(services, params.processId ?? "") : null,
    saved: PAGE_SAVES.find((source) => source === saved) ?? null,
  };
});

/** What a form brought about that was not stored. */
export interface DraftAnswer {
  readonly draft: QuotaDraft;
  readonly version: string;
  readonly outcome: "edited" | "taken_over" | "faulty" | "changed" | "frozen" | "checked";
  readonly findings: readonly DraftFinding[];
  readonly differences: readonly QuotaDifference[];
  readonly check: PanelAnswer | PanelCheckProblem | null;
}

export const action = guarded("quotas.write", async (visit) => {
  const form = await visit.request.formData();
  if (form.get("intent") === "save_households") {
    return saveHouseholds(visit, form.get("onePerHousehold") === "yes");
  }
  const submitted = parseDraftForm(form);
  if (submitted === null) throw new Response(null, { status: 400 });
  const { draft, version, intent } = submitted;
  const quiet = { draft, version, findings: [], differences: [], check: null };
  switch (intent) {
    case "save":
      return save(visit, draft, version, "editor");
    case "apply_relaxation":
      return save(visit, draft, version, "relaxation");
    case "save_import":
      return save(visit, draft, version, "import");
    case "save_population":
      return save(visit, draft, version, "population");
    case "take_over":
      return data<DraftAnswer>({ ...quiet, outcome: "taken_over" });
    case "check":
      return data<DraftAnswer>({
        ...quiet,
        outcome: "checked",
        check: await check(visit, draft),
      });
    case "take_from_pool": {
      const set = readQuotaSet(visit.services, visit.params.processId ?? "");
      if (set === null) throw new Response(null, { status: 404 });
      const pool = countPool(visit.services, visit.params.processId ?? "");
      const completed = completeDraft(draft, poolFeatures(pool), set.size);
      return data<DraftAnswer>({ ...quiet, draft: completed, outcome: "edited" });
    }
    default: {
      const edited = editByIntent(draft, intent);
      if (edited === null) throw new Response(null, { status: 400 });
      return data<DraftAnswer>({ ...quiet, draft: edited, outcome: "edited" });
    }
  }
});

function save(visit: Visit, draft: QuotaDraft, version: string, source: QuotaSource) {
  const processId = visit.params.processId ?? "";
  const result = saveQuotas(visit.services, { processId, version, draft, source });
  if (result.ok) throw redirect(`/staff/processes/${processId}/quotas?saved=${source}`, 303);
  const quiet = { draft, version, findings: [], differences: [], check: null };
  const { problem } = result;
  switch (problem.code) {
    case "process_unknown":
      throw new Response(null, { status: 404 });
    case "quotas_frozen":
      return data<DraftAnswer>({ ...quiet, outcome: "frozen" }, { status: 409 });
    case "quotas_changed": {
      const { current } = problem.params;
      const differences = quotaDifferences(current, {
        quotas: readDraft(draft) ?? [],
        combined: readCombined(draft),
      });
      return data<DraftAnswer>(
        { ...quiet, version: current.version, differences, outcome: "changed" },
        { status: 409 },
      );
    }
    case "quotas_faulty": {
      const { findings } = problem.params;
      return data<DraftAnswer>({ ...quiet, findings, outcome: "faulty" }, { status: 422 });
    }
  }
}

function saveHouseholds(visit: Visit, onePerHousehold: boolean) {
  const processId = visit.params.processId ?? "";
  const address = `/staff/processes/${processId}/quotas`;
  const saved = saveHouseholdRule(visit.services, processId, onePerHousehold);
  if (saved.ok) throw redirect(`${address}?saved=households`, 303);
  if (saved.problem.code === "process_unknown") throw new Response(null, { status: 404 });
  // The page says why nothing can be changed any more.
  throw redirect(address, 303);
}

async function check(visit: Visit, draft: QuotaDraft): Promise<DraftAnswer["check"]> {
  const question = preparePanelCheck(visit.services, visit.params.processId ?? "", draft);
  return question.ok ? visit.app.panelCheck(question.value) : question.problem;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function Quotas() {
  const page = useLoaderData<typeof loader>() as QuotasPage;
  const answer = useActionData<typeof action>() as DraftAnswer | undefined;
  const { t } = useTranslation("quotas");
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      <p className="kern-body prose">{t("introduction")}</p>
      <QuotasView
        page={page}
        stored={draftOf(page.quotas, page.combined)}
        answer={answer ?? null}
      />
    </>
  );
}
