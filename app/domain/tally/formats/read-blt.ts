import { ok, problem, type Result } from "#app/domain/result.ts";
import { MOST_BALLOTS, MOST_CANDIDATES, type RankedProfile } from "#app/domain/tally/ballots.ts";
import type { BallotFileProblem } from "#app/domain/tally/formats/ballot-file-problem.ts";
import { checkNames } from "#app/domain/tally/formats/candidate-names.ts";

export interface BltFile {
  /** Without the candidates who withdrew. */
  readonly profile: RankedProfile;
  readonly seats: number;
  readonly withdrawn: readonly string[];
  /** Empty if the file has none. */
  readonly title: string;
}

interface Token {
  /** `sign`: = or -; `end` comes after all others. */
  readonly kind: "number" | "minus-number" | "sign" | "text" | "end";
  /** What stands in the file; of a text in quotation marks what stands between them. */
  readonly text: string;
  readonly line: number;
}

interface Reader {
  /** The token that comes next; stays at the end. */
  peek(): Token;
  take(): Token;
}

type Read<Value> = Result<Value, BallotFileProblem>;

/**
 * Reads BLT, the format of Hill, Wichmann and Woodall (_Algorithm 123_, The Computer Journal 30, 1987) with the
 * extensions in use: `#` begins a comment, `(…)` before a ballot is its name and is ignored, `2=3` ranks equal, `-`
 * skips a rank, which changes no order. The number before a ballot says how many are equal. Whoever withdrew is no
 * candidate and is taken off the ballots. Fails with the first `BallotFileProblem` met. O(length).
 */
export function readBlt(text: string): Read<BltFile> {
  const reader = readerOf(tokenise(text));
  const header = [reader.take(), reader.take()];
  const [size = 0, seats = 0] = header.map(({ kind, text }) => (kind === "number" ? +text : 0));
  if (!isCount(size) || size > MOST_CANDIDATES || !isCount(seats)) {
    return problem("blt_header_broken", { line: header[0]?.line ?? 1 });
  }
  const withdrawn = new Set<number>();
  while (reader.peek().kind === "minus-number") {
    const token = reader.take();
    const number = -Number(token.text);
    if (number > size || number < 1) return unknown(token, size);
    withdrawn.add(number);
  }
  const ballots = readBallots(reader, size);
  if (!ballots.ok) return ballots;
  const names = readNames(reader, size);
  if (!names.ok) return names;

  const nameOf = (number: number) => names.value[number - 1] ?? "";
  const title = reader.take();
  return ok({
    profile: {
      candidates: names.value.filter((_, place) => !withdrawn.has(place + 1)),
      ballots: ballots.value.map(({ count, ranking }) => ({
        count,
        ranking: ranking
          .map((rank) => rank.filter((number) => !withdrawn.has(number)).map(nameOf))
          .filter((rank) => rank.length > 0),
      })),
    },
    seats,
    withdrawn: [...withdrawn].map(nameOf),
    title: title.kind === "end" ? "" : title.text,
  });
}

/** Ballots as they stand in the file, with the numbers of candidates from 1; a 0 ends them. */
interface NumberedBallot {
  readonly count: number;
  readonly ranking: readonly (readonly number[])[];
}

function readBallots(reader: Reader, size: number): Read<readonly NumberedBallot[]> {
  const ballots: NumberedBallot[] = [];
  let cast = 0;
  for (;;) {
    const token = reader.take();
    if (token.kind === "end") return problem("blt_ended_early", { line: token.line });
    if (token.kind !== "number") return unexpected(token);
    const count = Number(token.text);
    if (count === 0) return ok(ballots);
    cast += count;
    if (cast > MOST_BALLOTS) {
      return problem("too_many_ballots", { line: token.line, limit: MOST_BALLOTS });
    }
    const ranking = readRanking(reader, size);
    if (!ranking.ok) return ranking;
    ballots.push({ count, ranking: ranking.value });
  }
}

function readRanking(reader: Reader, size: number): Read<NumberedBallot["ranking"]> {
  const ranking: number[][] = [];
  const ranked = new Set<number>();
  let joins = false;
  for (;;) {
    const token = reader.take();
    const number = Number(token.text);
    if (token.kind === "end") return problem("blt_ended_early", { line: token.line });
    if (token.kind === "sign" && token.text === "-" && !joins) continue;
    if (token.kind !== "number" || (number === 0 && joins)) return unexpected(token);
    if (number === 0) return ok(ranking);
    if (number > size) return unknown(token, size);
    if (ranked.has(number)) {
      return problem("candidate_repeated", { line: token.line, candidate: token.text });
    }
    ranked.add(number);
    if (joins) ranking.at(-1)?.push(number);
    else ranking.push([number]);
    joins = reader.peek().text === "=" && reader.peek().kind === "sign";
    if (joins) reader.take();
  }
}

function readNames(reader: Reader, size: number): Read<readonly string[]> {
  const names = [];
  while (names.length < size) {
    const { kind, text, line } = reader.peek();
    if (kind === "end") {
      return problem("blt_names_missing", { line, names: names.length, candidates: size });
    }
    names.push({ name: text, line });
    reader.take();
  }
  return checkNames(names);
}

function readerOf(tokens: readonly Token[]): Reader {
  const last = tokens.at(-1);
  if (last === undefined) throw new RangeError("The last token is always the end.");
  let at = 0;
  const peek = () => tokens[at] ?? last;
  return {
    peek,
    take: () => {
      const token = peek();
      at += 1;
      return token;
    },
  };
}

const TOKEN = /"((?:[^"\\\n]|\\[^\n])*)"|#.*|\([^)\n]*\)|=|[^\s"=#]+|"/g;

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((content, index) => {
    const line = index + 1;
    for (const match of content.matchAll(TOKEN)) {
      const [sign, quoted] = match;
      if (quoted !== undefined) {
        tokens.push({ kind: "text", text: quoted.replace(/\\(.)/g, "$1"), line });
      } else if (!sign.startsWith("#") && !sign.startsWith("(")) {
        tokens.push({ kind: kindOf(sign), text: sign, line });
      }
    }
  });
  const written = text.trimEnd().split(/\r\n|\r|\n/).length;
  return [...tokens, { kind: "end", text: "", line: written }];
}

function kindOf(sign: string): Token["kind"] {
  if (/^\d+$/.test(sign)) return "number";
  if (/^-\d+$/.test(sign)) return "minus-number";
  return sign === "=" || sign === "-" ? "sign" : "text";
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 1;
}

function unknown({ text, line }: Token, candidates: number) {
  return problem("blt_number_unknown", { line, number: text, candidates });
}

function unexpected({ text, line }: Token) {
  return problem("blt_sign_unexpected", { line, sign: text });
}
