// Addresses of votes: setting them up, voting, results.
import { layout, type RouteConfigEntry, route } from "@remix-run/route-config";

const BALLOT = "routes/public/voting/ballot.tsx";
const REVIEW = "routes/public/voting/review.tsx";
const RECEIPT = "routes/public/voting/receipt.tsx";
const GROUP = "routes/public/votes/group-vote.tsx";
const GROUP_SHEET = "routes/public/votes/group-sheet.ts";
const FILE = "routes/public/votes/vote-file.ts";

/** A ballot with its steps, at one door. */
function ballotAt(path: string, door: string): RouteConfigEntry[] {
  return [
    route(path, BALLOT, { id: `ballot-${door}` }),
    route(`${path}/review`, REVIEW, { id: `ballot-review-${door}` }),
    route(`${path}/receipt`, RECEIPT, { id: `ballot-receipt-${door}` }),
  ];
}

/** Pages that everyone may open, and those of residents under `/r`. */
export const pages: RouteConfigEntry[] = [
  route("vote", "routes/public/voting/enter.tsx"),
  ...ballotAt("vote/ballot", "code"),
  route("r/me/votes", "routes/public/voting/list.tsx", { id: "own-votes" }),
  ...ballotAt("r/me/votes/:voteId", "resident"),
  route("town-halls/:townHallId/votes", "routes/public/voting/list.tsx", { id: "room-votes" }),
  ...ballotAt("town-halls/:townHallId/votes/:voteId", "room"),
  route("votes/:voteId/preview", "routes/public/voting/preview.tsx"),
  route("processes/:processId/votes", "routes/public/votes/list.tsx"),
  route("votes/:voteId", "routes/public/votes/vote.tsx"),
  route("votes/:voteId/ballots", "routes/public/votes/ballots.tsx"),
  // What a vote came to, at the doors of those who could vote.
  route("vote/result/:voteId", GROUP, { id: "group-vote-code" }),
  route("r/me/votes/:voteId/result", GROUP, { id: "group-vote-resident" }),
  route("town-halls/:townHallId/votes/:voteId/result", GROUP, { id: "group-vote-room" }),
];

/** Pages without the frame of the site, and answers without a page. */
export const files: RouteConfigEntry[] = [
  route("votes/:voteId/preview/review", "routes/public/voting/preview-end.ts"),
  // What QR codes with a code for a vote lead to.
  route("v/:code", "routes/public/voting/take-vote-code.ts"),
  route("town-halls/:townHallId/votes/:voteId/projector", "routes/public/voting/projector.tsx"),
  layout("routes/public/voting/terminal-layout.tsx", [
    layout("routes/inside.tsx", { id: "inside-terminal" }, [
      route("vote/terminal/:voteId", "routes/public/voting/terminal.tsx"),
      route("vote/terminal/:voteId/code", "routes/public/voting/terminal-code.tsx"),
      ...ballotAt("vote/terminal/:voteId/ballot", "terminal"),
    ]),
  ]),
  ...["ballots.csv", "ballots.json", "result.json", "definition.json"].map((file) =>
    route(`votes/:voteId/${file}`, FILE, { id: `vote-file-${file}` }),
  ),
  route("votes/:voteId/questions/:number/:file", "routes/public/votes/question-file.ts"),
  route("votes/:voteId/result-sheet.pdf", "routes/public/votes/result-sheet.ts"),
  route("vote/result/:voteId/result-sheet.pdf", GROUP_SHEET, { id: "group-sheet-code" }),
  route("r/me/votes/:voteId/result/result-sheet.pdf", GROUP_SHEET, { id: "group-sheet-resident" }),
  route("town-halls/:townHallId/votes/:voteId/result/result-sheet.pdf", GROUP_SHEET, {
    id: "group-sheet-room",
  }),
];

/** Pages of staff within a process. */
export const processPages: RouteConfigEntry[] = [
  route("votes", "routes/staff/votes/list.tsx"),
  route("votes.csv", "routes/staff/votes/votes-file.ts"),
  route("votes/new", "routes/staff/votes/new.tsx"),
  route("votes/:voteId", "routes/staff/votes/vote.tsx"),
  route("votes/:voteId/edit", "routes/staff/votes/edit.tsx"),
  route("votes/:voteId/questions/new", "routes/staff/votes/new-question.tsx"),
  route("votes/:voteId/questions/:questionId", "routes/staff/votes/question.tsx"),
  route("votes/:voteId/questions/:questionId/options", "routes/staff/votes/options.tsx"),
  route("votes/:voteId/texts/:language", "routes/staff/votes/texts.tsx"),
  route("votes/:voteId/preview", "routes/staff/votes/preview.tsx"),
  route("votes/:voteId/scrutiny/:file", "routes/staff/votes/scrutiny-file.ts"),
  route("votes/:voteId/desk", "routes/staff/votes/paper/desk.tsx"),
  route("votes/:voteId/desk/code.pdf", "routes/staff/votes/paper/code-file.ts"),
  route("votes/:voteId/letters", "routes/staff/votes/paper/letters.tsx"),
  route("votes/:voteId/letters/:file", "routes/staff/votes/paper/letters-file.ts"),
  route("votes/:voteId/paper", "routes/staff/votes/paper/overview.tsx"),
  route("votes/:voteId/paper/specimen.pdf", "routes/staff/votes/paper/specimen-file.ts"),
  route("votes/:voteId/paper/batches/:batchId", "routes/staff/votes/paper/batch.tsx"),
  route("votes/:voteId/paper/batches/:batchId/:file", "routes/staff/votes/paper/papers-file.ts"),
  route("votes/:voteId/open", "routes/staff/votes/open.tsx"),
  route("votes/:voteId/shares", "routes/staff/votes/shares.tsx"),
  route("votes/:voteId/key", "routes/staff/votes/key.tsx"),
  route("votes/:voteId/cancel", "routes/staff/votes/cancel.tsx"),
  route("votes/:voteId/finalise", "routes/staff/votes/finalise.tsx"),
];
