// Addresses of the register, the pool, letters and replies.
import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("r", "routes/public/reply/language.tsx"),
  route("r/code", "routes/public/reply/code.tsx"),
  route("r/reply", "routes/public/reply/reply.tsx"),
  route("r/done", "routes/public/reply/done.tsx"),
  route("r/me", "routes/public/reply/own.tsx"),
  route("r/me/erase", "routes/public/reply/erase.tsx"),
  route("r/gone", "routes/public/reply/gone.tsx"),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("r/me/:file", "routes/public/reply/own-file.ts"),
  route("r/passkey/new", "routes/public/reply/new-passkey.ts"),
  route("r/passkey/sign-in", "routes/public/reply/ask-passkey.ts"),
  route("r/:code", "routes/public/reply/take-code.ts"),
];

/** Pages of staff within a process. */
export const processPages: RouteConfigEntry[] = [
  route("letters", "routes/staff/letters/letters.tsx"),
  route("letters/find", "routes/staff/letters/find.tsx"),
  route("letters/outreach", "routes/staff/letters/outreach.tsx"),
  route("letters/specimen/:kind", "routes/staff/letters/specimen.ts"),
  route("letters/people/:invitationId", "routes/staff/letters/letter.tsx"),
  route("letters/:runId", "routes/staff/letters/run.tsx"),
  route("letters/:runId/envelopes.csv", "routes/staff/letters/envelopes.ts"),
  route("letters/:runId/:file", "routes/staff/letters/run-file.ts"),
  route("invite", "routes/staff/invite/overview.tsx"),
  route("pool", "routes/staff/pool/pool.tsx"),
  route("pool/upload", "routes/staff/pool/upload.tsx"),
  route("pool/uploads/:uploadId", "routes/staff/pool/preview.tsx"),
  route("pool/uploads/:uploadId/report", "routes/staff/pool/report.tsx"),
  route("pool/uploads/:uploadId/faults.csv", "routes/staff/pool/faults.ts"),
  route("pool/people", "routes/staff/pool/find.tsx"),
  route("pool/people/:personId", "routes/staff/pool/person.tsx"),
  route("pool/people/:personId/erase", "routes/staff/pool/erase.tsx"),
  route("pool/empty", "routes/staff/pool/empty.tsx"),
  route("pool/export.csv", "routes/staff/pool/export.ts"),
  route("questions", "routes/staff/questions/questions.tsx"),
  route("replies", "routes/staff/response/dashboard.tsx"),
  route("replies/:table.csv", "routes/staff/response/response-file.ts"),
  route("replies/enter", "routes/staff/response/find-invitation.tsx"),
  route("replies/enter/:invitationId", "routes/staff/response/enter-reply.tsx"),
  route("replies/support", "routes/staff/response/support.tsx"),
  route("replies/support/names", "routes/staff/response/support-names.tsx"),
  route("messages", "routes/staff/response/messages.tsx"),
  route("messages/:list.csv", "routes/staff/response/messages-file.ts"),
  route("invitations", "routes/staff/invitations/invitations.tsx"),
  route("invitations/settings", "routes/staff/invitations/settings.tsx"),
  route("invitations/plan", "routes/staff/invitations/plan.tsx"),
  route("invitations/plan.csv", "routes/staff/invitations/plan-file.ts"),
  route("invitations/confirm", "routes/staff/invitations/confirm.tsx"),
  route("invitations/draws/:drawId", "routes/staff/invitations/draw.tsx"),
  route("register", "routes/staff/register/register.tsx"),
  route("register/upload", "routes/staff/register/upload.tsx"),
  route("register/faults.csv", "routes/staff/register/faults.ts"),
  route("register/:extractId", "routes/staff/register/columns.tsx"),
];
