import { parseHTML } from "linkedom";
import type { RouteVisitor } from "./route-visitor.ts";

type Fields = Record<string, string | readonly string[]>;

/** A page as a browser without scripts has it. */
export interface WebPage {
  readonly status: number;
  readonly html: string;
  readonly document: Document;
  /** What can be read in its main part, spaces as single ones. */
  readonly text: string;
}

export async function webPage(answer: Response): Promise<WebPage> {
  const html = await answer.text();
  const { document } = parseHTML(html);
  const text = document.querySelector("main")?.textContent ?? "";
  return { status: answer.status, html, document, text: text.replace(/\s+/g, " ").trim() };
}

/** What a screen reader calls a control: what it is labelled by, or its label. */
export function nameOf(document: Document, control: Element): string {
  const by = control.getAttribute("aria-labelledby");
  const parts =
    by === null
      ? [document.querySelector(`label[for="${control.id}"]`)]
      : by.split(" ").map((id) => document.getElementById(id));
  return parts.map((part) => part?.textContent?.trim() ?? "").join(" ");
}

/** The controls that somebody fills in. */
export function controlsOf({ document }: WebPage): readonly Element[] {
  return [
    ...document.querySelectorAll(
      "main input:not([type=hidden]), main select:not([name=language]), main textarea",
    ),
  ];
}

/** Fields of the first form of a page as a browser sends them, after `answers` were given by the names of controls. */
export function filledIn(page: WebPage, answers: Readonly<Record<string, string | true>>): Fields {
  const form = page.document.querySelector("main form");
  if (form === null) throw new Error("There is no form on the page.");
  const fields = new Map<string, string>();
  for (const control of form.querySelectorAll("input, select, textarea")) {
    const value = standing(control);
    if (value !== null) fields.set(control.getAttribute("name") ?? "", value);
  }
  for (const [name, value] of Object.entries(answers)) {
    const control = controlsOf(page).find((each) => nameOf(page.document, each) === name);
    if (control === undefined) throw new Error(`There is no control called ${name}.`);
    const given = value === true ? (control.getAttribute("value") ?? "on") : value;
    fields.set(control.getAttribute("name") ?? "", given);
  }
  return Object.fromEntries(fields);
}

/** Presses a button of the first form of a page. @param button its words */
export async function press(
  visitor: RouteVisitor,
  page: WebPage,
  button: string,
  answers: Readonly<Record<string, string | true>> = {},
): Promise<WebPage> {
  const form = page.document.querySelector("main form");
  const pressed = [...(form?.querySelectorAll("button") ?? [])].find(
    (each) => each.textContent?.trim() === button,
  );
  if (form == null || pressed === undefined) throw new Error(`There is no button ${button}.`);
  const action = pressed.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
  const name = pressed.getAttribute("name");
  const own = name === null ? {} : { [name]: pressed.getAttribute("value") ?? "" };
  return follow(visitor, await visitor.post(action, { ...filledIn(page, answers), ...own }));
}

/** The page to which an answer leads, as a browser goes there. */
export async function follow(visitor: RouteVisitor, answer: Response): Promise<WebPage> {
  const location = answer.headers.get("location");
  return location === null ? webPage(answer) : follow(visitor, await visitor.get(location));
}

export async function open(visitor: RouteVisitor, path: string): Promise<WebPage> {
  return follow(visitor, await visitor.get(path));
}

/** What a control sends as it stands; null where it sends nothing. */
function standing(control: Element): string | null {
  const type = control.getAttribute("type");
  if (type === "radio" || type === "checkbox") {
    return control.hasAttribute("checked") ? control.getAttribute("value") : null;
  }
  if (control.tagName === "TEXTAREA") return control.textContent;
  if (control.tagName !== "SELECT") return control.getAttribute("value") ?? "";
  const chosen = control.querySelector("option[selected]") ?? control.querySelector("option");
  return chosen?.getAttribute("value") ?? "";
}
