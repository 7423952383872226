// Addresses of rules, reports, decisions and objections.
import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("processes/:processId/moderation", "routes/public/appeals/report.tsx"),
  route("processes/:processId/rules", "routes/public/moderation/rules.tsx"),
  route("processes/:processId/rules/:number", "routes/public/moderation/rules.tsx", {
    id: "rules-version",
  }),
  route("report/follow", "routes/public/moderation/follow-report.tsx"),
  route("report/:kind/:id", "routes/public/moderation/report.tsx"),
  route("r/me/rules/:processId", "routes/public/moderation/own-rules.tsx"),
  route("r/me/decisions", "routes/public/appeals/own-list.tsx"),
  route("r/me/decisions/:decisionId", "routes/public/appeals/own-decision.tsx"),
  route("appeal", "routes/public/appeals/code.tsx"),
  route("appeal/decision", "routes/public/appeals/decision.tsx"),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("processes/:processId/moderation.csv", "routes/public/appeals/report-file.ts"),
];

/** Pages of staff outside a process. */
export const staffPages: RouteConfigEntry[] = [
  route("moderation", "routes/staff/moderation/queue.tsx"),
  route("moderation/words", "routes/staff/moderation/words.tsx"),
  route("moderation/open/:kind/:id", "routes/staff/moderation/open.ts"),
  route("moderation/:caseId", "routes/staff/moderation/case.tsx"),
  route("moderation/appeals", "routes/staff/appeals/list.tsx"),
  route("moderation/appeals/:appealId", "routes/staff/appeals/appeal.tsx"),
  route("moderation/people/:participantId", "routes/staff/appeals/history.tsx"),
  route("moderation/decisions/:decisionId/letter", "routes/staff/appeals/letter.tsx"),
];

/** Pages of staff within a process. */
export const processPages: RouteConfigEntry[] = [
  route("moderation/rules", "routes/staff/moderation/rules.tsx"),
  route("moderation/rules/texts/:language", "routes/staff/moderation/rule-texts.tsx"),
];
