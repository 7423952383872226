import { papersCast } from "#app/domain/votes/paper-totals.ts";
import { recountOptions } from "#app/domain/votes/recount-options.ts";
import { newTrackingHalf, trackingCode } from "#app/domain/votes/tracking-code.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { BallotPage, FoundBallot } from "#app/services/votes/results/read-ballots.server.ts";
import { BALLOTS_ON_PAGE } from "#app/services/votes/results/read-ballots.server.ts";
import type { VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { figure, isolated } from "#app/ui/figures.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { ballotInWords } from "./ballot-in-words.server.ts";

/** A code as it looks, of which nobody has the like: all its signs are the same. */
const EXAMPLE = trackingCode(
  newTrackingHalf(() => 0),
  newTrackingHalf(() => 0),
);

/** The number of the page that an address asks for; the first one where it names none. */
export function pageAsked(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return Number.isSafeInteger(asked) ? asked : 1;
}

/** The list of ballots in its reader's words, or why there is none. */
export function ballotsPage(
  view: VoteView,
  list: BallotPage | null,
  found: FoundBallot | null,
  language: Language,
) {
  const { t } = voteWords(language);
  const number = (value: number) => figure(value, language);
  const { id, status, title, result, questions, hashes } = view;
  const from = list === null ? 0 : (list.page - 1) * BALLOTS_ON_PAGE;
  return {
    ...{ id, status, title, example: EXAMPLE, hashes },
    withheld: result?.withheld ?? null,
    found: found === null ? null : foundInWords(view, found, language),
    questions: questions.map(({ id, text }, at) => ({ id, text, number: number(at + 1) })),
    totals: result === null ? [] : totalsOf(view, list, language),
    list:
      list === null
        ? null
        : {
            ...{ page: list.page, pages: list.pages },
            title: t("voteBallots.table.title", {
              from: number(Math.min(from + 1, list.total)),
              to: number(from + list.ballots.length),
              total: number(list.total),
            }),
            rows: list.ballots.map((ballot) => ballotInWords(questions, ballot, language)),
          },
    recount: result === null || list === null ? [] : recountOf(view, language),
  };
}

export type BallotsPage = ReturnType<typeof ballotsPage>;

function foundInWords(view: VoteView, found: FoundBallot, language: Language) {
  if (found.kind !== "found") return found;
  return {
    ...{ kind: found.kind, code: isolated(found.code) },
    rows: found.ballots.map((ballot) => ballotInWords(view.questions, ballot, language)),
  };
}

function totalsOf(view: VoteView, list: BallotPage | null, language: Language) {
  const { t } = voteWords(language);
  const { entitled, cast, result } = view;
  const [totals] = Object.values(result?.paperTotals ?? {});
  const rows = {
    entitled,
    online: cast?.online ?? null,
    paper: cast?.paper ?? null,
    listedOnline: list?.bySource.online ?? null,
    listedPaper: list?.bySource.paper ?? null,
    paperTotals: totals === undefined ? null : papersCast(totals),
  };
  return Object.entries(rows).flatMap(([row, value]) =>
    value === null
      ? []
      : [
          {
            name: t(`voteBallots.totals.${row as keyof typeof rows}`),
            value: figure(value, language),
          },
        ],
  );
}

/** The files of each question, and the command that counts it again. */
function recountOf({ id, questions, result }: VoteView, language: Language) {
  const { t } = voteWords(language);
  return questions.flatMap(({ id: questionId, asked }, at) => {
    const outcome = result?.questions.find(({ question }) => question === questionId);
    if (outcome === undefined) return [];
    const { kind } = asked.rule;
    const folder = `/votes/${id}/questions/${at + 1}`;
    const budget = kind === "equal-shares" || kind === "greedy-budget";
    const ranked = ["borda", "irv", "scottish-stv", "schulze"].includes(kind);
    const counted = budget ? "ballots.pb" : "ballots.json";
    return [
      {
        id: questionId,
        number: figure(at + 1, language),
        files: [
          ...(ranked
            ? [{ name: t("voteBallots.downloads.blt"), href: `${folder}/ballots.blt` }]
            : []),
          ...(budget || kind === "approval"
            ? [{ name: t("voteBallots.downloads.pb"), href: `${folder}/ballots.pb` }]
            : []),
          { name: t("voteBallots.downloads.ballotFile"), href: `${folder}/ballots.json` },
        ],
        command: ["npm run tally --", ...recountOptions(asked, outcome), "--ballots", counted].join(
          " ",
        ),
        notes: [...(outcome.lot === null ? [] : [t("voteBallots.recount.lot")])],
      },
    ];
  });
}
