import type { CDPSession, Page } from "playwright-core";
import { untilSettled } from "./settled.ts";

/** More presses of the tab key than any page of a voter takes. */
const MOST_TABS = 120;

/** Something on the page as a screen reader knows it: by what the browser tells assistive technology alone. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** What is read after the name: hints and the sentence that says what is wrong. */
  readonly description: string;
  /** What is entered or chosen; empty where there is no value. */
  readonly value: string;
  /** Such as `checked`, `not checked`, `required`, `invalid`, `expanded`. */
  readonly states: readonly string[];
  /** Of a heading; 0 for all else. */
  readonly level: number;
  /** A tag such as `de`, with which a voice is chosen. */
  readonly language: string;
  /** Names of the groups and regions around it, outermost first. */
  readonly within: readonly string[];
  /** Descriptions of the groups around it that have a name: spoken when they are entered. */
  readonly explained: readonly string[];
  /** One line for each thing inside, in reading order; for a control nothing. */
  readonly inside: readonly string[];
}

/** Somebody who reads a page by ear and has only a keyboard. */
export interface ScreenReader {
  /** The title, the first thing that is spoken of a page. */
  title(): Promise<string>;
  /** The main part of the page from its beginning, one line for each thing. */
  read(): Promise<readonly string[]>;
  /** The main part and what stands around it. */
  readWholePage(): Promise<readonly string[]>;
  /** Every control of the main part in reading order, as a list of form fields shows them. */
  controls(): Promise<readonly Heard[]>;
  /** What has the focus; null where the page has it as a whole, as after most loads. */
  focused(): Promise<Heard | null>;
  /** Goes on with the tab key to this control. Throws where the tab key does not lead there. */
  tabTo(role: string, name: string): Promise<Heard>;
  /** The same backwards. */
  tabBackTo(role: string, name: string): Promise<Heard>;
  /** Presses keys one after the other, and hears what has the focus then. */
  press(...keys: string[]): Promise<Heard | null>;
  /** Types a text into what has the focus. */
  type(text: string): Promise<Heard | null>;
  /** Presses the enter key and waits for the page it leads to. */
  enter(): Promise<void>;
}

interface Node {
  readonly id: string;
  readonly ignored: boolean;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly element: number | undefined;
  readonly children: readonly string[];
  readonly parent: string | undefined;
}

interface Tree {
  readonly root: Node;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly languages: ReadonlyMap<number, string>;
}

const CONTROLS = new Set([
  ...["radio", "checkbox", "textbox", "combobox", "button", "link", "DisclosureTriangle"],
  ...["searchbox", "spinbutton", "slider", "switch"],
]);

/** What is read as one piece, with the pieces in other languages inside it. */
const PIECES = new Set(["heading", "paragraph", "LabelText", "term", "definition", "caption"]);

const NAMED = new Set([
  ...["group", "radiogroup", "region", "navigation", "form", "list", "alert", "status", "banner"],
  ...["main", "contentinfo", "complementary", "table", "image", "figure"],
]);

/**
 * Reads a page through the accessibility tree of Chromium, and moves with its keyboard. Only the language of a part is
 * taken from the `lang` around it, as browsers do; the tree says nothing about it.
 */
export async function screenReader(page: Page): Promise<ScreenReader> {
  const session = await page.context().newCDPSession(page);
  const focused = async () => {
    const tree = await treeOf(session);
    const node = focusedNode(tree);
    return node === null ? null : heard(tree, node);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused();
  };
  const goTo = async (key: string, role: string, name: string) => {
    const passed: string[] = [];
    for (let at = 0; at < MOST_TABS; at += 1) {
      const now = await press(key);
      if (now?.role === role && now.name === name) return now;
      passed.push(now === null ? "the page" : `${now.role} ${now.name}`);
    }
    throw new Error(`${key} does not lead to ${role} ${name}, but to:\n${passed.join("\n")}`);
  };
  const readFrom = async (role: string | null) => {
    const tree = await treeOf(session);
    const from = role === null ? tree.root : [...tree.nodes.values()].find(ofRole(role));
    return from === undefined ? [] : linesInside(tree, from, languageOf(tree, tree.root));
  };
  return {
    ...{ focused, press },
    title: async () => (await treeOf(session)).root.name,
    read: () => readFrom("main"),
    readWholePage: () => readFrom(null),
    async controls() {
      const tree = await treeOf(session);
      const main = [...tree.nodes.values()].find(ofRole("main"));
      return main === undefined ? [] : controlsInside(tree, main).map((node) => heard(tree, node));
    },
    tabTo: (role, name) => goTo("Tab", role, name),
    tabBackTo: (role, name) => goTo("Shift+Tab", role, name),
    async type(text) {
      await page.keyboard.type(text);
      return focused();
    },
    async enter() {
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      await untilSettled(page);
    },
  };
}

/** What is said when the focus comes to something: the groups around it, its name, state and description. */
export function spoken(thing: Heard): string {
  const { role, name, value, states, description, within, explained, inside } = thing;
  const own = [name, role, ...states, value, description].filter((part) => part !== "");
  return [...within, ...explained, ...own, ...inside].join(" | ");
}

async function treeOf(session: CDPSession): Promise<Tree> {
  const [{ nodes: found }, { root: document }] = await Promise.all([
    session.send("Accessibility.getFullAXTree"),
    session.send("DOM.getDocument", { depth: -1 }),
  ]);
  const nodes = new Map(
    found.map((node): [string, Node] => [
      node.nodeId,
      {
        ...{ id: node.nodeId, ignored: node.ignored, element: node.backendDOMNodeId },
        ...{ role: words(node.role?.value), name: words(node.name?.value).trim() },
        description: words(node.description?.value).trim(),
        value: words(node.value?.value),
        properties: new Map(node.properties?.map(({ name, value }) => [name, value.value])),
        ...{ children: node.childIds ?? [], parent: node.parentId },
      },
    ]),
  );
  const root = [...nodes.values()].find(({ parent }) => parent === undefined);
  if (root === undefined) throw new Error("The browser shows no page.");
  const languages = new Map<number, string>();
  noteLanguages(document, "", languages);
  return { root, nodes, languages };
}

interface Element {
  readonly backendNodeId: number;
  readonly attributes?: string[];
  readonly children?: Element[];
}

function noteLanguages(element: Element, around: string, languages: Map<number, string>): void {
  const { attributes = [], children = [], backendNodeId } = element;
  const at = attributes.findIndex((name, place) => place % 2 === 0 && name === "lang");
  const language = at === -1 ? around : (attributes[at + 1] ?? "");
  languages.set(backendNodeId, language);
  for (const child of children) noteLanguages(child, language, languages);
}

/** No voice knows one kind of space from another. */
function words(value: unknown): string {
  return value === undefined || value === null ? "" : String(value).replace(/[\u00a0\u202f]/g, " ");
}

function ofRole(role: string) {
  return (node: Node) => !node.ignored && node.role === role;
}

function languageOf(tree: Tree, node: Node): string {
  // The page itself stands above the element that says its language.
  if (node === tree.root) {
    return [...tree.languages.values()].find((language) => language !== "") ?? "";
  }
  return (node.element === undefined ? undefined : tree.languages.get(node.element)) ?? "";
}

function focusedNode(tree: Tree): Node | null {
  const node = [...tree.nodes.values()].findLast(
    ({ ignored, properties }) => !ignored && properties.get("focused") === true,
  );
  return node === undefined || node === tree.root ? null : node;
}

function heard(tree: Tree, node: Node): Heard {
  const around = ancestors(tree, node).filter(({ ignored, role, name }) => {
    return !ignored && NAMED.has(role) && name !== "";
  });
  const { role, name, description, value } = node;
  const language = languageOf(tree, node);
  return {
    ...{ role, name, description, value, language, states: statesOf(node) },
    level: role === "heading" ? Number(node.properties.get("level")) : 0,
    within: around.map((one) => one.name),
    explained: around.map((one) => one.description).filter((text) => text !== ""),
    inside: CONTROLS.has(role) ? [] : linesInside(tree, node, language),
  };
}

function controlsInside(tree: Tree, from: Node): Node[] {
  return childrenOf(tree, from).flatMap((child) =>
    CONTROLS.has(child.role) && !child.ignored ? [child] : controlsInside(tree, child),
  );
}

/** Outermost first. */
function ancestors(tree: Tree, node: Node): Node[] {
  const parent = node.parent === undefined ? undefined : tree.nodes.get(node.parent);
  return parent === undefined ? [] : [...ancestors(tree, parent), parent];
}

function statesOf({ role, properties }: Node): string[] {
  const states: string[] = [];
  const checked = properties.get("checked");
  if (checked !== undefined) states.push(String(checked) === "true" ? "checked" : "not checked");
  const expanded = properties.get("expanded");
  if (expanded !== undefined && role !== "combobox") {
    states.push(expanded === true ? "expanded" : "collapsed");
  }
  if (properties.get("required") === true) states.push("required");
  if (properties.get("disabled") === true) states.push("disabled");
  if (String(properties.get("invalid") ?? "false") !== "false") states.push("invalid");
  return states;
}

function childrenOf(tree: Tree, node: Node): Node[] {
  return node.children.flatMap((id) => {
    const child = tree.nodes.get(id);
    return child === undefined ? [] : [child];
  });
}

/** The lines of what stands inside, in reading order. Loose texts beside each other are one line. */
function linesInside(tree: Tree, from: Node, language: string): string[] {
  const lines: string[] = [];
  let loose: Piece[] = [];
  const endText = () => {
    const text = inOneLine(loose, language);
    if (text !== "") lines.push(`text: ${text}`);
    loose = [];
  };
  const walk = (node: Node) => {
    for (const child of childrenOf(tree, node)) {
      if (child.role === "StaticText") {
        loose.push({ text: child.name, language: languageOf(tree, child) });
      } else if (child.ignored) {
        walk(child);
      } else if (child.role === "generic") {
        endText();
        walk(child);
        endText();
      } else if (child.role !== "ListMarker") {
        endText();
        lines.push(...linesOf(tree, child, language));
      }
    }
  };
  walk(from);
  endText();
  return lines;
}

interface Piece {
  readonly text: string;
  readonly language: string;
}

/** Texts beside each other, with the language before each that is in another one than what came before it. */
function inOneLine(pieces: readonly Piece[], around: string): string {
  let line = "";
  let voice = around;
  for (const { text, language } of pieces) {
    if (text.trim() === "") continue;
    const change = language === voice || language === "" ? "" : `[${language}] `;
    line += `${line === "" ? "" : " "}${change}${text.trim()}`;
    voice = change === "" ? voice : language;
  }
  return line;
}

function linesOf(tree: Tree, node: Node, language: string): string[] {
  const { role, name } = node;
  if (CONTROLS.has(role)) return [lineOfControl(tree, node, language)];
  if (PIECES.has(role)) {
    const level = role === "heading" ? ` ${words(node.properties.get("level"))}` : "";
    const [first, ...more] = linesInside(tree, node, language);
    if (first === undefined) return [];
    if (role === "LabelText" || role === "paragraph") return [first, ...more];
    return [`${role}${level}: ${first.replace(/^text: /, "")}`, ...more];
  }
  const inside = linesInside(tree, node, language);
  if (role === "listitem") {
    const [first = "", ...more] = inside;
    return [`item: ${first.replace(/^text: /, "")}`, ...more];
  }
  if (role === "list") {
    const items = childrenOf(tree, node).filter(ofRole("listitem")).length;
    return [`list${name === "" ? "" : ` ${name}`} with ${items}`, ...inside];
  }
  if (!NAMED.has(role) || (role === "group" && name === "")) return inside;
  const head = [name, node.description].filter((part) => part !== "").join(" | ");
  return [head === "" ? `${role}` : `${role}: ${head}`, ...inside];
}

function lineOfControl(tree: Tree, node: Node, language: string): string {
  const { role, name, value, description } = node;
  const named = inOneLine([{ text: name, language: languageOf(tree, node) }], language);
  const parts = [named, ...statesOf(node), value, description];
  return `${role}: ${parts.filter((part) => part !== "").join(" | ")}`;
}
