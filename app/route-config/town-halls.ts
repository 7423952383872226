// Addresses of evenings: announcement, check-in, floor and minutes.
import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("town-halls/enter", "routes/public/floor/enter.tsx"),
  route("town-halls/:townHallId/floor", "routes/public/floor/floor.tsx"),
  route("town-halls", "routes/public/town-halls/list.tsx"),
  route("town-halls/:townHallId", "routes/public/town-halls/town-hall.tsx"),
  route("town-halls/:townHallId/draft", "routes/public/town-halls/draft.tsx"),
  route("town-halls/:townHallId/revisions", "routes/public/town-halls/revisions.tsx"),
  route("town-halls/:townHallId/revisions/:number", "routes/public/town-halls/revision.tsx"),
  route("town-halls/:townHallId/questions", "routes/public/floor/questions.tsx"),
  route("town-halls/:townHallId/minutes", "routes/public/minutes/minutes.tsx"),
  route("town-halls/:townHallId/minutes/revisions/:number", "routes/public/minutes/minutes.tsx", {
    id: "minutes-revision",
  }),
];

/** Answers without a page around them. */
export const files: RouteConfigEntry[] = [
  route("town-halls.atom", "routes/public/town-halls/feed.ts"),
  route("town-halls/:townHallId/calendar.ics", "routes/public/town-halls/calendar.ts"),
  route("town-halls/:townHallId/:print.pdf", "routes/public/town-halls/pdf.ts"),
  route("town-halls/:townHallId/revisions/:number/:print.pdf", "routes/public/town-halls/pdf.ts", {
    id: "town-hall-revision-pdf",
  }),
  route(
    "town-halls/:townHallId/attachments/:attachmentId",
    "routes/public/town-halls/attachment.ts",
  ),
  route("town-halls/:townHallId/minutes/:file", "routes/public/minutes/minutes-file.ts"),
  route(
    "town-halls/:townHallId/minutes/revisions/:number/:file",
    "routes/public/minutes/minutes-file.ts",
    { id: "minutes-revision-file" },
  ),
  route("h/:code", "routes/public/floor/take-slip.ts"),
  route("staff/town-halls/:townHallId/console", "routes/staff/floor/console.tsx"),
  route("staff/town-halls/:townHallId/console/act", "routes/staff/floor/act.ts"),
  route("staff/town-halls/:townHallId/console/state", "routes/staff/floor/console-state.ts"),
  route("staff/town-halls/:townHallId/projector", "routes/staff/floor/projector.tsx"),
];

/** Pages of staff outside a process. */
export const staffPages: RouteConfigEntry[] = [
  route("town-halls", "routes/staff/town-halls/list.tsx"),
  route("town-halls/new", "routes/staff/town-halls/new.tsx"),
];

/** Pages of staff within a town hall. */
export const townHallPages: RouteConfigEntry[] = [
  index("routes/staff/town-halls/overview.tsx"),
  route("particulars", "routes/staff/town-halls/particulars.tsx"),
  route("people", "routes/staff/town-halls/people.tsx"),
  route("people/new/:task", "routes/staff/town-halls/new-person.tsx"),
  route("people/list", "routes/staff/town-halls/contact-list.tsx"),
  route("people/list.csv", "routes/staff/town-halls/contact-list-file.ts"),
  route("people/:personId", "routes/staff/town-halls/person.tsx"),
  route("agenda", "routes/staff/town-halls/agenda.tsx"),
  route("agenda/new", "routes/staff/town-halls/new-item.tsx"),
  route("agenda/:itemId", "routes/staff/town-halls/item.tsx"),
  route("agenda/:itemId/remove", "routes/staff/town-halls/remove-item.tsx"),
  route("agenda/:itemId/attachments", "routes/staff/town-halls/attachments.tsx"),
  route("attachments/:attachmentId", "routes/staff/town-halls/attachment-file.ts"),
  route("rules", "routes/staff/town-halls/rules.tsx"),
  route("rules/new", "routes/staff/town-halls/new-rule.tsx"),
  route("rules/:ruleId", "routes/staff/town-halls/rule.tsx"),
  route("texts", "routes/staff/town-halls/texts-index.tsx"),
  route("texts/:language", "routes/staff/town-halls/texts.tsx"),
  route("delete", "routes/staff/town-halls/delete.tsx"),
  route("cancel", "routes/staff/town-halls/cancel.tsx"),
  route("minutes", "routes/staff/minutes/minutes.tsx"),
  route("minutes/texts/:key", "routes/staff/minutes/passage.tsx"),
  route("minutes/texts/:key/:language", "routes/staff/minutes/passage.tsx", {
    id: "minutes-translation",
  }),
  route("minutes/preview", "routes/staff/minutes/preview.tsx"),
  route("minutes/publish", "routes/staff/minutes/publish.tsx"),
  route("speaking-time", "routes/staff/minutes/speaking-time.tsx"),
  route("publish", "routes/staff/town-halls/publish.tsx"),
  route("announced-files", "routes/staff/town-halls/announced-files.tsx"),
  route("run-sheet.pdf", "routes/staff/town-halls/run-sheet.ts"),
  route("check-in", "routes/staff/desk/check-in.tsx"),
  route("check-in/sheets", "routes/staff/desk/sheets.tsx"),
  route("check-in/afterwards", "routes/staff/desk/afterwards.tsx"),
  route("check-in/microphone", "routes/staff/desk/microphone.tsx"),
  route("check-in/slips", "routes/staff/desk/slips.tsx"),
  route("questions", "routes/staff/desk/questions.tsx"),
  route("questions/:questionId/texts/:language", "routes/staff/desk/question-texts.tsx"),
  route("check-in/:attendeeId", "routes/staff/desk/person.tsx"),
];
