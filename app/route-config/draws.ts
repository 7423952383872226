// Addresses of quotas, draws, panels and their tables.
import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("draws/:drawId", "routes/public/draws/draw.tsx"),
  route("draws/:drawId/my-row", "routes/public/draws/own-row.tsx"),
  route("verify", "routes/public/verify/verify.tsx"),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("draws/:drawId/lottery-public.json", "routes/public/draws/lottery-file.ts"),
  route("staff/draws/:drawId/ceremony", "routes/staff/ceremony/ceremony.tsx"),
];

/** Pages of staff within a process. */
export const processPages: RouteConfigEntry[] = [
  route("draws", "routes/staff/draws/list.tsx"),
  route("draws/compare", "routes/staff/draws/compare.tsx"),
  route("draws/:drawId", "routes/staff/draws/result.tsx"),
  route("draws/:drawId/review", "routes/staff/draws/review.tsx"),
  route("draws/:drawId/commit", "routes/staff/draws/commit.tsx"),
  route("draws/:drawId/number", "routes/staff/draws/number.tsx"),
  route("draws/:drawId/statement", "routes/staff/draws/statement.tsx"),
  route("draws/:drawId/revoke", "routes/staff/draws/revoke.tsx"),
  route("draws/:drawId/panel", "routes/staff/panel/members.tsx"),
  route("draws/:drawId/panel/leaving/:personId", "routes/staff/panel/leaving.tsx"),
  route("draws/:drawId/panel/decide", "routes/staff/panel/decide.tsx"),
  route("draws/:drawId/panel/top-up", "routes/staff/panel/top-up.tsx"),
  route("draws/:drawId/panel/alternates", "routes/staff/panel/alternates.tsx"),
  route("draws/:drawId/panel/alternates/:listId/list.csv", "routes/staff/panel/alternates-file.ts"),
  route(
    "draws/:drawId/panel/substitutions/:substitutionId/lottery.json",
    "routes/staff/panel/lottery-file.ts",
  ),
  route("draws/:drawId/origins.csv", "routes/staff/draws/origins-file.ts"),
  route("draws/:drawId/:file", "routes/staff/draws/export.ts"),
  route("draws/:drawId/panel/tables", "routes/staff/tables/plans.tsx"),
  route("draws/:drawId/panel/tables/:planId", "routes/staff/tables/plan.tsx"),
  route("draws/:drawId/panel/tables/:planId/plan.csv", "routes/staff/tables/export.ts"),
  route("quotas", "routes/staff/quotas/editor.tsx"),
  route("quotas/import", "routes/staff/quotas/import.tsx"),
  route("quotas/population", "routes/staff/quotas/population.tsx"),
  route("quotas/quotas.csv", "routes/staff/quotas/export.ts"),
];
