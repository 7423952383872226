import type { Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import type { DatasetDetails } from "#app/services/facts/load-dataset.server.ts";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";

/** The dataset whose page is visited; 404 when there is none. */
export function datasetOf({ services, params }: Visit): DatasetDetails {
  const dataset = readDataset(services, params.datasetId ?? "");
  if (dataset === null) throw new Response(null, { status: 404 });
  return dataset;
}

type PageKey = `facts:${"edit" | "editFigures" | "add" | "correct" | "publish" | "delete"}.title`;

/** Heading of a page about a dataset, and its title in the browser: "Corrections · Title". */
export function datasetTitles(
  { language }: Visit,
  { original }: DatasetDetails,
  page: PageKey,
): { readonly title: string; readonly pageTitle: string } {
  const title = staffTitles(language)(page);
  return { title, pageTitle: `${title} · ${original.title}` };
}
