// Addresses of proposals, amendments, discussion, rooms and rounds of statements.
import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("proposals", "routes/public/proposals/list.tsx"),
  route("proposals/:proposalId", "routes/public/proposals/proposal.tsx"),
  route("proposals/:proposalId/versions/:number", "routes/public/proposals/version.tsx"),
  route("proposals/:proposalId/amendments", "routes/public/amendments/list.tsx"),
  route("r/me/proposals/:proposalId/amendments/new", "routes/public/amendments/new.tsx"),
  route(
    "r/me/proposals/:proposalId/amendments/:amendmentId",
    "routes/public/amendments/own-amendment.tsx",
  ),
  route("r/me/proposals/join", "routes/public/coauthors/join.tsx"),
  route("r/me/proposals/:proposalId/authors", "routes/public/coauthors/authors.tsx"),
  route("proposals/:proposalId/discussion", "routes/public/discussion/discussion.tsx"),
  route("proposals/:proposalId/discussion/:contributionId", "routes/public/discussion/thread.tsx"),
  route(
    "proposals/:proposalId/discussion/:contributionId/changes",
    "routes/public/discussion/changes.tsx",
  ),
  route("how-it-works/discussions", "routes/public/discussion/order-explained.tsx"),
  route("r/me/proposals/:proposalId/contribute", "routes/public/discussion/contribute.tsx"),
  route("r/me/contributions", "routes/public/discussion/own-list.tsx"),
  route("r/me/contributions/:contributionId", "routes/public/discussion/own-contribution.tsx"),
  route("r/me/contributions/:contributionId/reply", "routes/public/discussion/reply.tsx"),
  route("r/me/contributions/:contributionId/rate", "routes/public/discussion/rate.tsx"),
  route("r/me/proposals", "routes/public/proposals/own-list.tsx"),
  route("r/me/proposals/new", "routes/public/proposals/new.tsx"),
  route("r/me/proposals/:proposalId", "routes/public/proposals/edit.tsx"),
  route("r/me/proposals/:proposalId/facts", "routes/public/proposals/facts.tsx"),
  route("r/me/proposals/:proposalId/join", "routes/public/proposals/join.tsx"),
  route("r/me/support/:proposalId", "routes/public/proposals/support.tsx"),
  route("documents/:documentId", "routes/public/rooms/public-document.tsx"),
  route("documents/:documentId/versions/:number", "routes/public/rooms/public-document.tsx", {
    id: "public-document-version",
  }),
  route("r/me/rooms/:roomId", "routes/public/rooms/room.tsx"),
  route("r/me/rooms/:roomId/all", "routes/public/rooms/all.tsx"),
  route("r/me/rooms/:roomId/documents/new", "routes/public/rooms/new-document.tsx"),
  route("r/me/rooms/:roomId/documents/:documentId", "routes/public/rooms/document.tsx"),
  route("r/me/rooms/:roomId/documents/:documentId/edit", "routes/public/rooms/edit-document.tsx"),
  route(
    "r/me/rooms/:roomId/documents/:documentId/versions/:number",
    "routes/public/rooms/version.tsx",
  ),
  route("r/me/rooms/:roomId/tasks/new", "routes/public/rooms/new-task.tsx"),
  route("r/me/rooms/:roomId/tasks/:taskId", "routes/public/rooms/task.tsx"),
  route("statements/:roundId", "routes/public/statements/round.tsx"),
  route("r/me/statements", "routes/public/statements/own-rounds.tsx"),
  route("r/me/statements/:roundId", "routes/public/statements/own-round.tsx"),
  route("r/me/statements/:roundId/add", "routes/public/statements/add.tsx"),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("statements/:roundId/findings.csv", "routes/public/statements/findings-file.ts"),
];

/** Pages of staff within a process. */
export const processPages: RouteConfigEntry[] = [
  route("proposals", "routes/staff/proposals/list.tsx"),
  route("proposals/new", "routes/staff/proposals/new.tsx"),
  route("proposals/settings", "routes/staff/proposals/settings.tsx"),
  route("proposals/:proposalId", "routes/staff/proposals/proposal.tsx"),
  route("proposals/:proposalId/edit", "routes/staff/proposals/edit.tsx"),
  route("proposals/:proposalId/facts", "routes/staff/proposals/facts.tsx"),
  route("proposals/:proposalId/join", "routes/staff/proposals/join.tsx"),
  route("proposals/:proposalId/texts/:language", "routes/staff/proposals/texts.tsx"),
  route("proposals/:proposalId/amendments", "routes/staff/amendments/list.tsx"),
  route("proposals/:proposalId/amendments/new", "routes/staff/amendments/new.tsx"),
  route("proposals/:proposalId/amendments/:amendmentId", "routes/staff/amendments/amendment.tsx"),
  route("proposals/:proposalId/discussion", "routes/staff/discussion/list.tsx"),
  route("proposals/:proposalId/discussion/new", "routes/staff/discussion/new.tsx"),
  route(
    "proposals/:proposalId/discussion/:contributionId",
    "routes/staff/discussion/contribution.tsx",
  ),
  route(
    "proposals/:proposalId/discussion/:contributionId/texts/:language",
    "routes/staff/discussion/texts.tsx",
  ),
  route("rooms", "routes/staff/rooms/list.tsx"),
  route("rooms/:roomId", "routes/staff/rooms/room.tsx"),
  route("rooms/:roomId/all", "routes/staff/rooms/all.tsx"),
  route("rooms/:roomId/room.txt", "routes/staff/rooms/room-file.ts"),
  route("rooms/:roomId/documents/new", "routes/staff/rooms/new-document.tsx"),
  route("rooms/:roomId/documents/:documentId", "routes/staff/rooms/document.tsx"),
  route("rooms/:roomId/documents/:documentId/edit", "routes/staff/rooms/edit-document.tsx"),
  route("rooms/:roomId/documents/:documentId/publish", "routes/staff/rooms/publish.tsx"),
  route("rooms/:roomId/documents/:documentId/versions/:number", "routes/staff/rooms/version.tsx"),
  route("rooms/:roomId/tasks/new", "routes/staff/rooms/new-task.tsx"),
  route("rooms/:roomId/tasks/:taskId", "routes/staff/rooms/task.tsx"),
  route("proposals/:proposalId/item", "routes/staff/proposals/item.tsx"),
  route("statements", "routes/staff/statements/list.tsx"),
  route("statements/new", "routes/staff/statements/new.tsx"),
  route("statements/:roundId", "routes/staff/statements/round.tsx"),
  route("statements/:roundId/edit", "routes/staff/statements/edit.tsx"),
  route("statements/:roundId/texts/:language", "routes/staff/statements/texts.tsx"),
  route("statements/:roundId/enter", "routes/staff/statements/enter.tsx"),
  route("statements/:roundId/sheet", "routes/staff/statements/sheet.tsx"),
];
