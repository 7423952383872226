import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { clockChange, inTown } from "#app/domain/town-clock.ts";
import { VOTE_NATURES, VOTE_SECRECIES } from "#db/schema/votes.ts";
import { centsOf } from "./euros.ts";

/** The longest texts of a vote, in characters. */
const LONGEST = { title: 150, introduction: 3000, question: 500, option: 300 } as const;

/** An amount of text beyond which nobody reads on. */
const MOST_TYPED = 50_000;

function written(longest: number) {
  return z
    .string({ error: "text_missing" })
    .max(MOST_TYPED, "text_too_long")
    .transform(plainText)
    .pipe(z.string().max(longest, "text_too_long"));
}

function needed(longest: number) {
  return written(longest).pipe(z.string().min(1, "text_missing"));
}

const oneLine = (text: string) => !text.includes("\n");

const title = needed(LONGEST.title).refine(oneLine, "text_of_one_line");
const optionText = needed(LONGEST.option).refine(oneLine, "text_of_one_line");

/** What is asked, in German. */
export const questionText = needed(LONGEST.question);

/** A box that is ticked. */
export const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** An empty choice is none. */
const choice = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : id));

const day = z.union([z.literal(""), z.iso.date({ error: "date_invalid", abort: true })], {
  error: "date_invalid",
});
const time = z.union(
  [
    z.literal(""),
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time_invalid", abort: true }),
  ],
  { error: "time_invalid" },
);

const OLDEST = 120;

/** The moment at which the town's clock shows this; null where nothing was entered. */
function moment(date: string, clock: string): Date | null {
  return date === "" || clock === "" ? null : new Date(inTown(date, clock));
}

/**
 * The form of a vote, in German. Who votes is one choice: `panel:<draw>`, `present:<town hall>`, `invited` or
 * `residents`, the last with an age. Moments are those of the town's clock.
 */
export const voteSchema = z
  .object({
    title,
    introduction: written(LONGEST.introduction),
    nature: z.enum(VOTE_NATURES, { error: "nature_missing" }),
    electorate: z
      .string({ error: "electorate_missing" })
      .regex(/^(?:panel:.+|present:.+|invited|residents)$/, "electorate_missing"),
    minimumAge: z.string().trim().default(""),
    secrecy: z.enum(VOTE_SECRECIES, { error: "secrecy_missing" }),
    takesPaper: ticked,
    opensOn: day.default(""),
    opensTime: time.default(""),
    closesOn: day.default(""),
    closesTime: time.default(""),
    agendaItemId: choice,
    proposals: z.array(z.string()).default([]),
  })
  .superRefine((form, issues) => {
    const fault = (path: string, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (form.electorate === "residents" && ageOf(form.minimumAge) === null) {
      fault("minimumAge", "age_invalid");
    }
    for (const which of ["opens", "closes"] as const) {
      const [date, clock] = [form[`${which}On`], form[`${which}Time`]];
      if (date !== "" && clock === "") fault(`${which}Time`, "time_missing");
      if (date === "" && clock !== "") fault(`${which}On`, "date_missing");
      if (date !== "" && clock !== "" && clockChange(date, clock) === "skipped") {
        fault(`${which}Time`, "time_skipped");
      }
    }
    const opens = moment(form.opensOn, form.opensTime);
    const closes = moment(form.closesOn, form.closesTime);
    if (opens !== null && closes !== null && opens >= closes) {
      fault("closesTime", "closes_before_opening");
    }
  })
  .transform((form) => {
    const { opensOn, opensTime, closesOn, closesTime, electorate, minimumAge, ...rest } = form;
    const [kind = "", ...id] = electorate.split(":");
    return {
      ...rest,
      electorate: kind as "panel" | "present" | "invited" | "residents",
      drawId: kind === "panel" ? id.join(":") : null,
      townHallId: kind === "present" ? id.join(":") : null,
      minimumAge: kind === "residents" ? ageOf(minimumAge) : null,
      opensAt: moment(opensOn, opensTime),
      closesAt: moment(closesOn, closesTime),
    };
  });
export type VoteInput = z.infer<typeof voteSchema>;

function ageOf(typed: string): number | null {
  const age = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  return age !== null && age <= OLDEST ? age : null;
}

/** One option: its words, and what it costs, in cents, where a budget pays. */
const optionSchema = z.object({ text: optionText, cost: z.string().trim().default("") });

/** An option as somebody wants it. */
export interface OptionInput {
  readonly text: string;
  /** In cents; null where nothing was said. */
  readonly cost: number | null;
}

/** A form of one option, in a question whose options cost money or not; or the codes of its faults by field. */
export function readOption(
  values: Readonly<Record<string, string>>,
  withCost: boolean,
):
  | { readonly ok: true; readonly option: OptionInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const form = optionSchema.safeParse(values);
  const errors: Record<string, string> = {};
  for (const issue of form.error?.issues ?? []) {
    errors[String(issue.path[0])] ??= issue.message;
  }
  const typed = (values.cost ?? "").trim();
  const cost = withCost && typed !== "" ? centsOf(typed) : null;
  if (withCost && typed !== "" && cost === null) errors.cost = "euros_invalid";
  if (!form.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, option: { text: form.data.text, cost } };
}

/** Between the words of an option and its cost, in a line of a list. */
const COLUMNS = /\s*(?:\t|;)\s*/;

/** Something wrong in a list of options: a code, and in which line, from 1. */
export interface LineFault {
  readonly line: number;
  readonly code: string;
}

/**
 * Options from a list, one a line; empty lines say nothing. Where options cost money, the cost stands behind the
 * last semicolon or tab of a line, and may be missing.
 */
export function readOptionLines(
  typed: string,
  withCost: boolean,
): { readonly options: readonly OptionInput[]; readonly faults: readonly LineFault[] } {
  const options: OptionInput[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of typed
    .slice(0, MOST_TYPED)
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const cells = withCost ? line.trim().split(COLUMNS) : [line];
    const cost = cells.length > 1 ? (cells.pop() ?? "") : "";
    const read = readOption({ text: cells.join("; "), cost }, withCost);
    if (read.ok) options.push(read.option);
    else faults.push({ line: index + 1, code: Object.values(read.errors)[0] ?? "text_missing" });
  }
  return { options, faults };
}

/** How long a translated text may be, by what it is. */
export const LONGEST_TRANSLATED = {
  title: LONGEST.title * 2,
  introduction: LONGEST.introduction * 2,
  question: LONGEST.question * 2,
  option: LONGEST.option * 2,
} as const;
