import type { ChecksMade, ChecksWanted } from "./run-checks.ts";
import { type Params, sentence, type VerifyMessages } from "./sentence.ts";

export type Outcome = "holds" | "fails" | "open";

export interface ResultLine {
  readonly outcome: Outcome;
  readonly text: string;
}

/** The whole result in words. */
export interface Result {
  readonly outcome: Outcome;
  readonly title: string;
  readonly advice: string;
  readonly lines: readonly ResultLine[];
}

/** Puts what was found out into sentences in the reader's language. */
export function resultLines(
  made: ChecksMade,
  wanted: ChecksWanted,
  messages: VerifyMessages,
  language: string,
): Result {
  const say = (message: string, params: Params) => sentence(message, params, language);
  const lines: ResultLine[] = made.checks.map(({ id, holds, params }) => {
    const outcome = holds === null ? "open" : holds ? "holds" : "fails";
    return { outcome, text: say(messages.checks[id][outcome], params) };
  });
  if (made.computed !== null) {
    const differs = wanted.number !== null && wanted.number !== made.computed;
    const params = { number: made.computed, typed: wanted.number ?? 0 };
    lines.push({
      outcome: differs ? "fails" : "holds",
      text: say(differs ? messages.numberDiffers : messages.numberFollows, params),
    });
  }
  if (made.own !== null) lines.push(ownLine(made.own));
  const outcomes = lines.map(({ outcome }) => outcome);
  const count = outcomes.filter((outcome) => outcome === "holds").length;
  if (outcomes.includes("fails")) {
    return { outcome: "fails", title: messages.oneFails, advice: messages.oneFailsText, lines };
  }
  if (outcomes.includes("open")) {
    return { outcome: "open", title: messages.partHolds, advice: messages.partHoldsText, lines };
  }
  const advice = say(messages.allHoldsText, { count });
  return { outcome: "holds", title: messages.allHolds, advice, lines };

  function ownLine(own: NonNullable<ChecksMade["own"]>): ResultLine {
    if (own.problem === "row_unknown") return { outcome: "fails", text: messages.rowTyped };
    if (own.problem === "row_erased") {
      return { outcome: "open", text: say(messages.ownErased, { row: own.row }) };
    }
    if (own.problem !== null) {
      return { outcome: "fails", text: say(messages.ownNotOpened, { row: own.row }) };
    }
    const { row, appearances, inPanel } = own;
    const drawn = inPanel === null ? "" : inPanel ? messages.ownDrawn : messages.ownNotDrawn;
    const parts = [messages.ownOpened, messages.ownChance, drawn].filter((part) => part !== "");
    const params = { row, appearances, panels: made.panels, number: made.drawn?.number ?? 0 };
    return { outcome: "holds", text: say(parts.join("\n"), params) };
  }
}

/** The result as text, to be copied into a letter or a message. */
export function resultText(
  result: Result,
  made: ChecksMade,
  about: { readonly names: readonly string[]; readonly at: Date },
  messages: VerifyMessages,
  language: string,
): string {
  const say = (message: string, params: Params) => sentence(message, params, language);
  const locale = language === "ar" ? "ar-u-nu-latn" : language;
  const date = about.at.toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
  return [
    result.title,
    say(messages.checkedAt, { date }),
    say(messages.checkedFile, { name: about.names.join(", ") }),
    ...(made.commitment === null ? [] : [`${messages.commitmentOf}: ${made.commitment}`]),
    ...(made.testDraw ? [messages.testDraw] : []),
    "",
    ...result.lines.map(({ outcome, text }) => `${messages[outcome]}: ${text.replace(/\n/g, " ")}`),
    ...(made.drawn === null
      ? []
      : ["", `${say(messages.panel, { number: made.drawn.number })}:`, made.drawn.rows.join(" ")]),
  ].join("\n");
}
