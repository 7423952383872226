import { ok, problem, type Result } from "#app/domain/result.ts";
import {
  ABSTAIN,
  type ApprovalBallot,
  type ApprovalProfile,
  BLANK,
  type ChoiceBallot,
  type ChoiceProfile,
  HIGHEST_SCORE,
  MOST_BALLOTS,
  type Profile,
  type RankedBallot,
  type RankedProfile,
  type ScoreBallot,
  type ScoreProfile,
} from "#app/domain/tally/ballots.ts";
import {
  ANSWERS,
  type Answer,
  type ConflictBallot,
  type ConflictProfile,
} from "#app/domain/tally/deciding-question.ts";
import type { BallotFileProblem } from "#app/domain/tally/formats/ballot-file-problem.ts";
import { checkNames, type NameInFile } from "#app/domain/tally/formats/candidate-names.ts";
import { type JsonNode, parseJsonLines } from "#app/domain/tally/formats/json-lines.ts";

type Read<Value> = Result<Value, BallotFileProblem>;

/** Ballots with `ranking` from JSON, as docs/ballot-files.md describes it. O(length). */
export function readRankedJson(text: string): Read<RankedProfile> {
  return readProfile<RankedBallot>(text, "ranking", (node, count, known) => {
    const groups = itemsOf(node);
    if (groups === null) return unexpected(node, "list");
    const seen = new Set<string>();
    const ranking: (readonly string[])[] = [];
    for (const group of groups) {
      const names = typeof group.value === "string" ? [group] : itemsOf(group);
      if (names === null) return unexpected(group, "list");
      const rank = readMentions(names, known, seen);
      if (!rank.ok) return rank;
      ranking.push(rank.value);
    }
    return ok({ count, ranking });
  });
}

/**
 * Ballots with `choice` from JSON: a candidate, "abstain", or "blank" (or null). `otherwise` are the candidates of a
 * file that has none: those of a question of yes or no. O(length).
 */
export function readChoiceJson(
  text: string,
  otherwise: readonly string[] = ["yes", "no"],
): Read<ChoiceProfile> {
  const read = readProfile<ChoiceBallot>(
    text,
    "choice",
    (node, count, known) => {
      const choice = readChoice(node, known);
      return choice.ok ? ok({ count, choice: choice.value }) : choice;
    },
    otherwise,
  );
  if (!read.ok) return read;
  const candidates = read.value.candidates.filter((name) => name !== ABSTAIN && name !== BLANK);
  return ok({ candidates, ballots: read.value.ballots });
}

/** Ballots with `answers` to questions from JSON and, where questions conflict, a `choice` of one. O(length). */
export function readConflictJson(text: string): Read<ConflictProfile> {
  return readProfile<ConflictBallot>(text, "answers", (node, count, known, others) => {
    const members = membersOf(node);
    if (members === null) return unexpected(node, "object");
    const answers = new Map<string, Answer>();
    for (const [name, { value, line }] of members) {
      if (!known.has(name)) return problem("candidate_unknown", { line, candidate: name });
      const answer = ANSWERS.find((known) => known === (value ?? BLANK));
      if (answer === undefined) return problem("value_unexpected", { line, expected: "answer" });
      answers.set(name, answer);
    }
    const choice = readChoice(others.get("choice") ?? { value: null, line: node.line }, known);
    return choice.ok ? ok({ count, answers, choice: choice.value }) : choice;
  });
}

function readChoice(node: JsonNode, known: ReadonlySet<string>): Read<string> {
  const { value } = node;
  if (value === null) return ok(BLANK);
  if (value === ABSTAIN || value === BLANK) return ok(value);
  const names = readMentions([node], known, new Set());
  return names.ok ? ok(names.value[0] ?? BLANK) : names;
}

/** Ballots with `approve` from JSON. O(length). */
export function readApprovalJson(text: string): Read<ApprovalProfile> {
  return readProfile<ApprovalBallot>(text, "approve", (node, count, known) => {
    const items = itemsOf(node);
    if (items === null) return unexpected(node, "list");
    const approve = readMentions(items, known, new Set());
    return approve.ok ? ok({ count, approve: approve.value }) : approve;
  });
}

/** Ballots with `scores` from JSON: whole numbers by candidate; null is no score. O(length). */
export function readScoreJson(text: string): Read<ScoreProfile> {
  return readProfile<ScoreBallot>(text, "scores", (node, count, known) => {
    const members = membersOf(node);
    if (members === null) return unexpected(node, "object");
    const scores = new Map<string, number>();
    for (const [name, { value, line }] of members) {
      if (!known.has(name)) return problem("candidate_unknown", { line, candidate: name });
      if (value === null) continue;
      if (!isWhole(value) || Math.abs(value) > HIGHEST_SCORE) {
        return problem("value_unexpected", { line, expected: "score" });
      }
      scores.set(name, value);
    }
    return ok({ count, scores });
  });
}

/** The parts that all files have in common; `readBallot` reads the member that this kind of ballot needs. */
function readProfile<Ballot extends { readonly count: number }>(
  text: string,
  member: string,
  readBallot: (
    node: JsonNode,
    count: number,
    known: ReadonlySet<string>,
    others: ReadonlyMap<string, JsonNode>,
  ) => Read<Ballot>,
  withoutCandidates: readonly string[] | null = null,
): Read<Profile<Ballot>> {
  const json = parseJsonLines(text);
  if (!json.ok) return json;
  const file = membersOf(json.value);
  if (file === null) return unexpected(json.value, "object");
  const candidates = readCandidates(json.value, file.get("candidates"), withoutCandidates);
  if (!candidates.ok) return candidates;
  const list = file.get("ballots");
  if (list === undefined) return missing(json.value, "ballots");
  const items = itemsOf(list);
  if (items === null) return unexpected(list, "list");

  const known = new Set(candidates.value);
  const ballots: Ballot[] = [];
  let cast = 0;
  for (const item of items) {
    const members = membersOf(item);
    if (members === null) return unexpected(item, "object");
    const node = members.get(member);
    if (node === undefined) return missing(item, member);
    const count = members.get("count") ?? { value: 1, line: item.line };
    if (!isWhole(count.value) || count.value < 1) {
      return problem("count_not_positive", { line: count.line });
    }
    cast += count.value;
    if (cast > MOST_BALLOTS) {
      return problem("too_many_ballots", { line: count.line, limit: MOST_BALLOTS });
    }
    const ballot = readBallot(node, count.value, known, members);
    if (!ballot.ok) return ballot;
    ballots.push(ballot.value);
  }
  return ok({ candidates: candidates.value, ballots });
}

function readCandidates(
  file: JsonNode,
  list: JsonNode | undefined,
  otherwise: readonly string[] | null,
): Read<readonly string[]> {
  if (list === undefined) return otherwise === null ? missing(file, "candidates") : ok(otherwise);
  const items = itemsOf(list);
  if (items === null) return unexpected(list, "list");
  if (items.length === 0) return problem("no_candidates", { line: list.line });
  const names: NameInFile[] = [];
  for (const node of items) {
    if (typeof node.value !== "string") return unexpected(node, "text");
    names.push({ name: node.value, line: node.line });
  }
  return checkNames(names);
}

/** The names on a ballot: each a candidate, and none of them `seen` on it before. */
function readMentions(
  nodes: readonly JsonNode[],
  known: ReadonlySet<string>,
  seen: Set<string>,
): Read<readonly string[]> {
  const names: string[] = [];
  for (const node of nodes) {
    const { value: name, line } = node;
    if (typeof name !== "string") return unexpected(node, "text");
    if (!known.has(name)) return problem("candidate_unknown", { line, candidate: name });
    if (seen.has(name)) return problem("candidate_repeated", { line, candidate: name });
    seen.add(name);
    names.push(name);
  }
  return ok(names);
}

function membersOf({ value }: JsonNode): ReadonlyMap<string, JsonNode> | null {
  return value instanceof Map ? value : null;
}

function itemsOf({ value }: JsonNode): readonly JsonNode[] | null {
  return Array.isArray(value) ? value : null;
}

function isWhole(value: JsonNode["value"]): value is number {
  return Number.isSafeInteger(value);
}

function missing({ line }: JsonNode, member: string) {
  return problem("member_missing", { line, member });
}

function unexpected({ line }: JsonNode, expected: "object" | "list" | "text") {
  return problem("value_unexpected", { line, expected });
}
