// Addresses of facts and scenarios.
import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("scenarios", "routes/public/scenarios/list.tsx"),
  route("scenarios/:modelId", "routes/public/scenarios/scenario.tsx"),
  route("facts", "routes/public/facts/list.tsx"),
  route("facts/:datasetId", "routes/public/facts/dataset.tsx"),
  route(
    "town-halls/:townHallId/revisions/:number/scenarios/:modelId",
    "routes/public/scenarios/announced-scenario.tsx",
  ),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("scenarios/:modelId/scenario.csv", "routes/public/scenarios/scenario-file.ts"),
  route("facts/:datasetId/figures.csv", "routes/public/facts/figures-file.ts"),
];

/** Pages of staff outside a process. */
export const staffPages: RouteConfigEntry[] = [
  route("scenarios", "routes/staff/scenarios/list.tsx"),
  route("scenarios/new", "routes/staff/scenarios/new.tsx"),
  route("scenarios/:modelId", "routes/staff/scenarios/model.tsx"),
  route("scenarios/:modelId/inputs", "routes/staff/scenarios/inputs.tsx"),
  route("scenarios/:modelId/notes/:language", "routes/staff/scenarios/notes.tsx"),
  route("scenarios/:modelId/texts/:language", "routes/staff/scenarios/texts.tsx"),
  route("facts", "routes/staff/facts/list.tsx"),
  route("facts/new", "routes/staff/facts/new.tsx"),
  route("facts/import", "routes/staff/facts/import.tsx"),
  route("facts/uploads/:uploadId", "routes/staff/facts/preview.tsx"),
  route("facts/uploads/:uploadId/compare", "routes/staff/facts/compare.tsx"),
  route("facts/uploads/:uploadId/faults.csv", "routes/staff/facts/faults-file.ts"),
  route("facts/:datasetId", "routes/staff/facts/dataset.tsx"),
  route("facts/:datasetId/edit", "routes/staff/facts/edit.tsx"),
  route("facts/:datasetId/figures", "routes/staff/facts/figures.tsx"),
  route("facts/:datasetId/add", "routes/staff/facts/add.tsx"),
  route("facts/:datasetId/figures.csv", "routes/staff/facts/figures-file.ts"),
  route("facts/:datasetId/figures/:factId/correct", "routes/staff/facts/correct.tsx"),
  route("facts/:datasetId/texts/:language", "routes/staff/facts/texts.tsx"),
  route("facts/:datasetId/publish", "routes/staff/facts/publish.tsx"),
  route("facts/:datasetId/delete", "routes/staff/facts/delete.tsx"),
];
