import { data, redirect } from "@remix-run/node";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import { listPublicDatasets } from "#app/services/facts/list-datasets.server.ts";
import { readPublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { citeFact, dropFact } from "#app/services/proposals/cite-fact.server.ts";
import { readOwnFacts } from "#app/services/proposals/read-cited-facts.server.ts";
import { citedFactsInWords, saidInWords } from "./cited-facts-in-words.server.ts";

/** The page on which figures are chosen for a proposal: first a dataset, then a figure in it. */
export function factChoice({ services, request }: Visit, proposalId: string, language: Language) {
  const t = publicTranslation(language).getFixedT(null, "public");
  const chosen = new URL(request.url).searchParams.get("dataset");
  const dataset = chosen === null ? null : readPublicDataset(services, chosen, language);
  return {
    cited: citedFactsInWords(readOwnFacts(services, proposalId, language), language),
    datasets: listPublicDatasets(services, language).map(({ id, title }) => ({ id, title })),
    dataset:
      dataset === null
        ? null
        : {
            id: dataset.id,
            title: dataset.title,
            figures: dataset.facts.map((fact) => ({
              id: fact.id,
              name: `${factName(fact)}: ${saidInWords(fact, dataset.unit, language)}`,
            })),
          },
    words: {
      title: t("proposalLinks.facts.choose"),
      lead: t("proposalLinks.facts.lead"),
      none: t("proposalLinks.facts.none"),
      dataset: t("proposalLinks.facts.dataset"),
      noDatasets: t("proposalLinks.facts.noDatasets"),
      figure: t("proposalLinks.facts.figure"),
      cite: t("proposalLinks.facts.cite"),
      otherDataset: t("proposalLinks.facts.otherDataset"),
      drop: t("proposalLinks.facts.drop"),
    },
  };
}
export type FactChoicePage = ReturnType<typeof factChoice>;

/** What the forms of that page do; answers with the sentence for what did not work. */
export async function chooseFact(
  { services, request }: Visit,
  { proposalId, address }: { readonly proposalId: string; readonly address: string },
  language: Language,
) {
  const values = enteredValues(await request.formData());
  const done =
    values.intent === "drop"
      ? dropFact(services, proposalId, values.fact ?? "")
      : citeFact(services, proposalId, {
          datasetId: values.dataset ?? "",
          observationId: values.figure ?? "",
        });
  if (done.ok) return redirect(address, 303);
  if (done.problem.code === "proposal_missing") throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return data({ refused: t(`proposalLinks.facts.problems.${done.problem.code}`) }, { status: 409 });
}
