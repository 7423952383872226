import { z } from "zod";
import { UTILITIES } from "#app/domain/tally/budget/budget-election.ts";
import { COMPLETIONS } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES } from "#app/domain/tally/score.ts";
import type { Share } from "#app/domain/tally/shares.ts";
import {
  type MajoritySetting,
  TIE_RULES,
  VOTE_RULE_KINDS,
  type VoteRule,
  type VoteRuleKind,
} from "#app/domain/votes/vote-rule.ts";
import { centsOf, typedEuros } from "./euros.ts";
import { formFaults } from "./form-faults.ts";
import { shareOf, typedShare } from "./shares.ts";
import { ticked } from "./vote-fields.ts";

const share = (code: string) =>
  z.string().transform((typed, context): Share => {
    const read = shareOf(typed);
    if (read === null) context.addIssue({ code: "custom", message: code });
    return read ?? { num: 1, den: 1 };
  });

/** Nothing typed: not asked for. */
const quorum = z
  .string()
  .default("")
  .transform((typed, context): Share | null => {
    if (typed.trim() === "") return null;
    const read = shareOf(typed);
    if (read === null) context.addIssue({ code: "custom", message: "share_invalid" });
    return read;
  });

function whole(code: string, least = 1) {
  return z
    .string({ error: code })
    .trim()
    .regex(/^-?\d{1,6}$/, code)
    .transform(Number)
    .pipe(z.number().min(least, code));
}

const most = z
  .string()
  .trim()
  .default("")
  .pipe(z.union([z.literal("").transform(() => null), whole("number_invalid")], "number_invalid"));

const budget = z.string({ error: "euros_invalid" }).transform((typed, context): number => {
  const cents = centsOf(typed);
  if (cents === null) context.addIssue({ code: "custom", message: "euros_invalid" });
  return cents ?? 1;
});

const tie = z.enum(TIE_RULES, { error: "choice_missing" });
const seats = whole("number_invalid");
const choosing = { seats, presence: quorum, tie };

const majoritySchema = z.discriminatedUnion(
  "majority",
  [
    z.object({ majority: z.literal("simple-majority") }),
    z.object({ majority: z.literal("absolute-majority") }),
    z.object({
      majority: z.literal("qualified-majority"),
      share: share("share_missing"),
      base: z.enum(MAJORITY_BASES, { error: "choice_missing" }),
    }),
  ],
  { error: "choice_missing" },
);

const schemas = {
  "yes-no": z.object({ presence: quorum, approval: quorum, abstention: ticked }),
  "deciding-question": z.object({ presence: quorum, approval: quorum, abstention: ticked, tie }),
  consent: z.object({ presence: quorum, abstention: ticked }),
  "single-choice": z.object({ ...choosing, abstention: ticked }),
  approval: z.object({ ...choosing, most }),
  score: z.object({
    ...choosing,
    measure: z.enum(SCORE_MEASURES, { error: "choice_missing" }),
    lowest: whole("number_invalid", Number.NEGATIVE_INFINITY),
    highest: whole("number_invalid", Number.NEGATIVE_INFINITY),
  }),
  irv: z.object({ presence: quorum, tie }),
  ranked: z.object(choosing),
  "equal-shares": z.object({
    ...{ budget, presence: quorum, tie, most, stopAtExhaustive: ticked },
    utility: z.enum(UTILITIES, { error: "choice_missing" }),
    completion: z.enum(COMPLETIONS, { error: "choice_missing" }),
  }),
  "greedy-budget": z.object({ budget, presence: quorum, tie, most }),
} as const;

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** The kind of rule that an address or a form names; null for none. */
export function ruleKind(name: string | null | undefined): VoteRuleKind | null {
  return VOTE_RULE_KINDS.find((kind) => kind === name) ?? null;
}

/** The rule that a form describes, or the codes of its faults by field. What the rule does not ask is not read. */
export function readRule(
  kind: VoteRuleKind,
  values: Readonly<Record<string, string>>,
): Read<VoteRule> {
  switch (kind) {
    case "yes-no":
      return readMajority(schemas[kind], values, (_form, common) => ({ kind, ...common }));
    case "deciding-question":
      return readMajority(schemas[kind], values, ({ tie }, common) => ({ kind, ...common, tie }));
    case "irv":
      return read(schemas.irv, values, (form) => ({ kind, seats: 1, ...form }));
    case "borda":
    case "scottish-stv":
    case "schulze":
      return read(schemas.ranked, values, (form) => ({ kind, ...form }));
    case "consent":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
    case "single-choice":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
    case "approval":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
    case "score":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
    case "equal-shares":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
    case "greedy-budget":
      return read(schemas[kind], values, (form) => ({ kind, ...form }));
  }
}

function read<Form>(
  schema: z.ZodType<Form>,
  values: Readonly<Record<string, string>>,
  rule: (form: Form) => VoteRule,
): Read<VoteRule> {
  const form = schema.safeParse(values);
  if (!form.success) return { ok: false, errors: formFaults(form.error) };
  return { ok: true, value: rule(form.data) };
}

interface MajorityForm {
  readonly presence: Share | null;
  readonly approval: Share | null;
  readonly abstention: boolean;
}

function readMajority<Form extends MajorityForm>(
  schema: z.ZodType<Form>,
  values: Readonly<Record<string, string>>,
  rule: (form: Form, common: MajorityCommon) => VoteRule,
): Read<VoteRule> {
  const needed = majoritySchema.safeParse(values);
  const rest = schema.safeParse(values);
  if (!needed.success || !rest.success) {
    const errors = {
      ...(needed.success ? {} : formFaults(needed.error)),
      ...(rest.success ? {} : formFaults(rest.error)),
    };
    return { ok: false, errors };
  }
  const { presence, approval, abstention } = rest.data;
  const majority: MajoritySetting =
    needed.data.majority === "qualified-majority"
      ? { rule: "qualified-majority", share: needed.data.share, base: needed.data.base }
      : { rule: needed.data.majority };
  const common = { majority, quorums: { presence, approval }, abstention };
  return { ok: true, value: rule(rest.data, common) };
}

type MajorityCommon = Omit<Extract<VoteRule, { readonly kind: "yes-no" }>, "kind">;

/** A rule as the values of its form. */
export function ruleValues(rule: VoteRule): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {};
  for (const [field, value] of Object.entries(flat(rule))) {
    if (value === true) typed[field] = "yes";
    else if (typeof value === "string") typed[field] = value;
    else if (typeof value === "number") {
      typed[field] = field === "budget" ? typedEuros(value) : String(value);
    } else if (typeof value === "object" && value !== null) typed[field] = typedShare(value);
  }
  return typed;
}

function flat(rule: VoteRule): Readonly<Record<string, string | number | boolean | Share | null>> {
  if (!("majority" in rule)) return { ...rule };
  const { majority, quorums, ...rest } = rule;
  const { rule: name, ...qualified } = { ...majority };
  return { ...rest, ...quorums, ...qualified, majority: name };
}

const NOTHING_ASKED = { presence: null, tie: "lot" } as const;

/** A rule as it is offered first, where nobody chose anything else. The budget is to be filled in. */
export function usualRule(kind: VoteRuleKind): VoteRule {
  const quorums = { presence: null, approval: null };
  const majority = { rule: "simple-majority" } as const;
  switch (kind) {
    case "yes-no":
      return { kind, majority, quorums, abstention: true };
    case "deciding-question":
      return { kind, majority, quorums, abstention: true, tie: "lot" };
    case "consent":
      return { kind, presence: null, abstention: true };
    case "single-choice":
      return { kind, seats: 1, ...NOTHING_ASKED, abstention: true };
    case "approval":
      return { kind, seats: 1, ...NOTHING_ASKED, most: null };
    case "score":
      return { kind, seats: 1, ...NOTHING_ASKED, measure: "mean", lowest: 0, highest: 5 };
    case "borda":
    case "irv":
    case "scottish-stv":
    case "schulze":
      return { kind, seats: 1, ...NOTHING_ASKED };
    case "equal-shares":
      return {
        ...{ kind, budget: 1_000_000, ...NOTHING_ASKED, most: null },
        ...{ utility: "cost", completion: "add1u", stopAtExhaustive: true },
      };
    case "greedy-budget":
      return { kind, budget: 1_000_000, ...NOTHING_ASKED, most: null };
  }
}
