import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** A JSON value that knows on which line it begins. */
export interface JsonNode {
  readonly line: number;
  readonly value:
    | string
    | number
    | boolean
    | null
    | readonly JsonNode[]
    | ReadonlyMap<string, JsonNode>;
}

export type JsonProblem =
  | Problem<"json_broken", { readonly line: number }>
  | Problem<"member_twice", { readonly line: number; readonly member: string }>;

/** No file of ballots is nested deeper. */
const DEEPEST = 50;

const QUOTATION_MARK = 0x22;
const BACKSLASH = 0x5c;

/** A number or a word, up to what can follow it. */
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where the reading stands. */
interface Scanner {
  readonly text: string;
  at: number;
  line: number;
  /** A member that its object has already. */
  repeated: string | null;
}

/**
 * Reads JSON (RFC 8259) and keeps the lines, which `JSON.parse` does not tell. Fails with `json_broken`, and with
 * `member_twice` where an object has two members of one name. O(length).
 */
export function parseJsonLines(text: string): Result<JsonNode, JsonProblem> {
  const scanner: Scanner = { text, at: 0, line: 1, repeated: null };
  const node = readValue(scanner, DEEPEST);
  if (node !== null && nextSign(scanner) === "" && scanner.at === text.length) return ok(node);
  const { line, repeated } = scanner;
  return repeated === null
    ? problem("json_broken", { line })
    : problem("member_twice", { line, member: repeated });
}

/** The sign after white space, which is passed; empty at the end. */
function nextSign(scanner: Scanner): string {
  for (; ; scanner.at += 1) {
    const sign = scanner.text.charAt(scanner.at);
    if (sign === "\n") scanner.line += 1;
    else if (sign !== " " && sign !== "\t" && sign !== "\r") return sign;
  }
}

/** Passes the sign if it comes next. */
function take(scanner: Scanner, sign: string): boolean {
  if (nextSign(scanner) !== sign) return false;
  scanner.at += 1;
  return true;
}

/** The value that comes next, or null where there is none. */
function readValue(scanner: Scanner, deepest: number): JsonNode | null {
  const sign = nextSign(scanner);
  const { line } = scanner;
  if (deepest === 0) return null;
  if (sign === "[") return readList(scanner, line, deepest - 1);
  if (sign === "{") return readObject(scanner, line, deepest - 1);
  if (sign === '"') {
    const value = readText(scanner);
    return value === null ? null : { line, value };
  }
  PLAIN.lastIndex = scanner.at;
  const plain = PLAIN.exec(scanner.text)?.[0];
  if (plain === undefined) return null;
  scanner.at += plain.length;
  return { line, value: JSON.parse(plain) as number | boolean | null };
}

/** The text of which the quotation mark comes next, or null where it is broken. */
function readText(scanner: Scanner): string | null {
  const { text, at: start } = scanner;
  let escapes = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) return null;
    if (code === QUOTATION_MARK) {
      scanner.at = at + 1;
      // Most texts can be taken as they stand.
      return escapes ? JSON.parse(text.slice(start, at + 1)) : text.slice(start + 1, at);
    }
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return null;
      at = ESCAPE.lastIndex - 1;
      escapes = true;
    }
  }
  return null;
}

function readList(scanner: Scanner, line: number, deepest: number): JsonNode | null {
  scanner.at += 1;
  const items: JsonNode[] = [];
  if (take(scanner, "]")) return { line, value: items };
  for (;;) {
    const item = readValue(scanner, deepest);
    if (item === null) return null;
    items.push(item);
    if (take(scanner, "]")) return { line, value: items };
    if (!take(scanner, ",")) return null;
  }
}

function readObject(scanner: Scanner, line: number, deepest: number): JsonNode | null {
  scanner.at += 1;
  const members = new Map<string, JsonNode>();
  if (take(scanner, "}")) return { line, value: members };
  for (;;) {
    const name = nextSign(scanner) === '"' ? readText(scanner) : null;
    if (name === null) return null;
    if (members.has(name)) {
      scanner.repeated = name;
      return null;
    }
    if (!take(scanner, ":")) return null;
    const value = readValue(scanner, deepest);
    if (value === null) return null;
    members.set(name, value);
    if (take(scanner, "}")) return { line, value: members };
    if (!take(scanner, ",")) return null;
  }
}
