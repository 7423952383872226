import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { languageCookie } from "#app/i18n/request-language.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  type BallotQuestion,
  type OwnBallot,
  type OwnVote,
  readOwnVote,
} from "#app/services/votes/voting/read-own-vote.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import { euros } from "#app/ui/votes/amounts.ts";
import { ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { answerTitle, setAnswerTitle } from "../answer-title.server.ts";
import { type BallotPlace, ballotPlace } from "./ballot-place.server.ts";

/** After so many minutes without a press a terminal starts anew; the receipt is seen for a shorter time. */
const TERMINAL_MINUTES = 10;
const TERMINAL_RECEIPT_MINUTES = 2;

/** What the pages of a ballot show, in the reader's words. */
export interface BallotPage {
  readonly pageTitle: string;
  readonly place: BallotPlace;
  readonly title: OwnVote["title"];
  readonly internal: OwnVote["internal"];
  readonly state: Exclude<OwnVote["state"], { kind: "ballot" }> | { readonly kind: "ballot" };
  readonly sheet: BallotSheet | null;
  /** Minutes until the terminal starts anew; null on a device of one's own. */
  readonly returns: number | null;
}

/** An open ballot in words. */
export interface BallotSheet {
  readonly introduction: OwnBallot["introduction"];
  readonly nature: OwnBallot["nature"];
  readonly secrecy: OwnBallot["secrecy"];
  readonly until: string;
  readonly questions: readonly QuestionPart[];
}

export type QuestionPart = ReturnType<typeof questionPart>;
export type OptionPart = QuestionPart["options"][number];

/** The vote at the door of a visit; a vote that is not held there is not found. */
export function ballotPage(visit: Visit, step: "ballot" | "review" | "receipt") {
  const place = ballotPlace(visit);
  const { services, language } = visit;
  const vote = readOwnVote(services, place.voteId, language, place.townHallId);
  if (vote === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const { state } = vote;
  const heading =
    step === "receipt" || state.kind === "ballot"
      ? t(`public:voting.${step}.title`)
      : t(`public:voting.state.${stateTitle(state)}`);
  const page: BallotPage = {
    pageTitle: answerTitle(visit) ?? `${heading} · ${vote.title.text}`,
    ...{ place, title: vote.title, internal: vote.internal },
    state: state.kind === "ballot" ? { kind: "ballot" } : state,
    sheet: state.kind === "ballot" ? sheetOf(state.ballot, language) : null,
    returns: place.door === "terminal" ? minutesOf(step) : null,
  };
  return {
    page,
    ballot: state.kind === "ballot" ? state.ballot : null,
    /** Gives the answer to a form the title of the page that is shown. */
    entitle(shown: "faults" | "review"): void {
      const title = `${t(`public:voting.${shown === "review" ? "review" : "ballot"}.title`)} · ${vote.title.text}`;
      const faulty = shown === "faults";
      setAnswerTitle(visit, faulty ? t("public:voting.faults.pageTitle", { title }) : title);
    },
  };
}

/** What the message of a vote begins with that takes no ballot. */
function stateTitle(state: Exclude<OwnVote["state"], { kind: "ballot" }>) {
  switch (state.kind) {
    case "voted":
      return state.mark === "paper" ? "paperTitle" : "votedTitle";
    case "closed":
      return "closedTitle";
    case "cancelled":
      return "cancelledTitle";
    case "not_yet":
      return "notYetTitle";
    case "not_entitled":
      return "notEntitledTitle";
  }
}

/** Headers with which a browser at a terminal goes back to the start by itself. */
export function returnHeaders({ returns, place }: BallotPage): Record<string, string> {
  return returns === null ? {} : { Refresh: `${returns * 60};url=${place.leave}` };
}

/** Headers with which a language that was chosen with a form is kept. */
export function languageHeaders({ app, request, language }: Visit): Record<string, string> {
  if (!new URL(request.url).searchParams.has("language")) return {};
  const secure = app.authentication.options.baseURL.startsWith("https://");
  return { "Set-Cookie": languageCookie(language, secure) };
}

function minutesOf(step: "ballot" | "review" | "receipt"): number {
  return step === "receipt" ? TERMINAL_RECEIPT_MINUTES : TERMINAL_MINUTES;
}

/** A ballot in the words of its reader. */
export function sheetOf(ballot: OwnBallot, language: Language): BallotSheet {
  const { t } = publicTranslation(language);
  const { introduction, nature, secrecy, closesAt } = ballot;
  return {
    ...{ introduction, nature, secrecy },
    until:
      closesAt === null
        ? t("public:voting.ballot.untilClosed")
        : t("public:voting.ballot.until", { moment: momentInWords(new Date(closesAt), language) }),
    questions: ballot.questions.map((question, at) => questionPart(question, at, ballot, language)),
  };
}

function questionPart(
  { id, text, rule, shuffled, options }: BallotQuestion,
  at: number,
  { present, questions }: OwnBallot,
  language: Language,
) {
  const words = voteWords(language);
  const sentences = ruleSentences(rule, words, { present });
  const place = { number: figure(at + 1, language), total: figure(questions.length, language) };
  return {
    ...{ id, rule, text, anchor: `question-${at + 1}` },
    number: questions.length > 1 ? words.t("voting.ballot.question", place) : null,
    shuffled: shuffled && options.length > 1,
    onlyGerman: language !== "de" && [text, ...options.map((each) => each.text)].some(isGerman),
    howTo: sentences.find(({ part }) => part === "ballot")?.texts ?? [],
    rules: sentences.filter(({ part }) => part !== "ballot"),
    options: options.map((option) => ({
      ...{ id: option.id, text: option.text },
      cost:
        option.cost === null
          ? null
          : words.t("voting.ballot.cost", { cost: euros(option.cost, language) }),
      cents: option.cost,
    })),
  };
}

function isGerman({ language }: { readonly language: Language }): boolean {
  return language === "de";
}
