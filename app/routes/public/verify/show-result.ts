import type { Outcome, Result } from "./result-lines.ts";
import type { ChecksMade } from "./run-checks.ts";
import { sentence, type VerifyMessages } from "./sentence.ts";

const ICONS: Record<Outcome, string> = { holds: "success", fails: "danger", open: "warning" };

/** Fills the result section: verdict, checksum, one line a check, the panel, the text to copy. */
export function showResult(
  section: HTMLElement,
  result: Result,
  made: ChecksMade,
  text: string,
  messages: VerifyMessages,
  language: string,
): void {
  const part = (name: string) => section.querySelector<HTMLElement>(`[data-${name}]`);
  part("verdict")?.replaceChildren(
    element("div", `kern-alert kern-alert--${ICONS[result.outcome]}`, [
      element("div", "kern-alert__header", [
        icon(result.outcome),
        element("span", "kern-title", [result.title]),
      ]),
      element("div", "kern-alert__body", [
        element("p", "kern-body", [result.advice]),
        ...(made.testDraw ? [element("p", "kern-body", [messages.testDraw])] : []),
      ]),
    ]),
  );
  part("checks")?.replaceChildren(
    ...result.lines.map(({ outcome, text: line }) =>
      element("li", "check-line", [
        icon(outcome),
        element("span", "", [element("strong", "", [`${messages[outcome]}: `]), line]),
      ]),
    ),
  );
  part("commitment")?.replaceChildren(
    ...(made.commitment === null ? [] : checksum(made.commitment)),
  );
  part("panel")?.replaceChildren(...(made.drawn === null ? [] : panel(made.drawn)));
  const copy = section.querySelector("textarea");
  if (copy !== null) copy.value = text;
  section.hidden = false;

  function checksum(commitment: string): HTMLElement[] {
    return [
      element("h3", "kern-heading-small", [messages.commitmentOf]),
      element("p", "", [element("code", "code checksum", [inGroups(commitment)])]),
      element("p", "kern-body", [messages.commitmentCompare]),
    ];
  }

  function panel(drawn: NonNullable<ChecksMade["drawn"]>): HTMLElement[] {
    const title = sentence(messages.panel, { number: drawn.number }, language);
    return [
      element("h3", "kern-heading-small", [title]),
      element(
        "ul",
        "row-ids",
        drawn.rows.map((row) => element("li", "", [element("code", "code", [row])])),
      ),
    ];
  }
}

/** A checksum in groups of eight, to be compared by eye. */
function inGroups(checksum: string): string {
  return (checksum.match(/.{1,8}/g) ?? []).join(" ");
}

function icon(outcome: Outcome): HTMLElement {
  const mark = element("span", `kern-icon kern-icon--${ICONS[outcome]}`, []);
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

function element(name: string, className: string, children: readonly (Node | string)[]) {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
