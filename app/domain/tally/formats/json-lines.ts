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

const TOKEN =
  /[[\]{}:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy;

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
 * `member_twice` where an object has two members of one name.
 */
export function parseJsonLines(text: string): Result<JsonNode, JsonProblem> {
  const scanner: Scanner = { text, at: 0, line: 1, repeated: null };
  const node = readValue(scanner, nextToken(scanner), DEEPEST);
  if (node !== null && nextToken(scanner) === "" && scanner.at === text.length) return ok(node);
  const { line, repeated } = scanner;
  return repeated === null
    ? problem("json_broken", { line })
    : problem("member_twice", { line, member: repeated });
}

/** The next token; empty at the end and where there is none. */
function nextToken(scanner: Scanner): string {
  const { text } = scanner;
  for (; scanner.at < text.length; scanner.at += 1) {
    const sign = text[scanner.at];
    if (sign === "\n") scanner.line += 1;
    else if (sign !== " " && sign !== "\t" && sign !== "\r") break;
  }
  TOKEN.lastIndex = scanner.at;
  const token = TOKEN.exec(text)?.[0] ?? "";
  scanner.at += token.length;
  return token;
}

/** The value that begins with the token, or null where there is none. */
function readValue(scanner: Scanner, token: string, deepest: number): JsonNode | null {
  const { line } = scanner;
  if (deepest === 0) return null;
  if (token === "[") return readList(scanner, line, deepest - 1);
  if (token === "{") return readObject(scanner, line, deepest - 1);
  if (token === "" || "]}:,".includes(token)) return null;
  return { line, value: JSON.parse(token) as string | number | boolean | null };
}

function readList(scanner: Scanner, line: number, deepest: number): JsonNode | null {
  const items: JsonNode[] = [];
  let token = nextToken(scanner);
  if (token === "]") return { line, value: items };
  for (;;) {
    const item = readValue(scanner, token, deepest);
    if (item === null) return null;
    items.push(item);
    const separator = nextToken(scanner);
    if (separator === "]") return { line, value: items };
    if (separator !== ",") return null;
    token = nextToken(scanner);
  }
}

function readObject(scanner: Scanner, line: number, deepest: number): JsonNode | null {
  const members = new Map<string, JsonNode>();
  let token = nextToken(scanner);
  if (token === "}") return { line, value: members };
  for (;;) {
    if (!token.startsWith('"')) return null;
    const name = JSON.parse(token) as string;
    if (members.has(name)) {
      scanner.repeated = name;
      return null;
    }
    if (nextToken(scanner) !== ":") return null;
    const value = readValue(scanner, nextToken(scanner), deepest);
    if (value === null) return null;
    members.set(name, value);
    const separator = nextToken(scanner);
    if (separator === "}") return { line, value: members };
    if (separator !== ",") return null;
    token = nextToken(scanner);
  }
}
