import { z } from "zod";
import type { QuotaSlack } from "#app/domain/sortition/quota-editing/population-quotas.ts";

/** The slacks that can be chosen, by the name of their sentence. */
export const SLACKS = {
  seats0: { kind: "seats", seats: 0 },
  seats1: { kind: "seats", seats: 1 },
  seats2: { kind: "seats", seats: 2 },
  percent10: { kind: "percent", percent: 10 },
  percent20: { kind: "percent", percent: 20 },
} as const satisfies Record<string, QuotaSlack>;
export type SlackName = keyof typeof SLACKS;
export const SLACK_NAMES = Object.keys(SLACKS) as SlackName[];

const text = z.string().max(200);

const populationForm = z
  .object({
    features: z.array(text).max(2000),
    values: z.array(text),
    percents: z.array(text),
    pasted: z.string().max(200_000),
    slack: z.string(),
  })
  .refine(
    ({ features, values, percents }) =>
      features.length === values.length && features.length === percents.length,
  );

export interface EnteredShares {
  readonly typed: readonly {
    readonly feature: string;
    readonly value: string;
    readonly text: string;
  }[];
  readonly pasted: string;
  readonly slack: SlackName;
}

/** What was entered about the population; null when the form is not that of the page. */
export function parsePopulationForm(form: FormData): EnteredShares | null {
  const parsed = populationForm.safeParse({
    features: form.getAll("share.feature"),
    values: form.getAll("share.value"),
    percents: form.getAll("share.percent"),
    pasted: form.get("pasted") ?? "",
    slack: form.get("slack") ?? "seats1",
  });
  if (!parsed.success) return null;
  const { features, values, percents, pasted, slack } = parsed.data;
  return {
    typed: features.map((feature, row) => ({
      feature,
      value: values[row] ?? "",
      text: percents[row] ?? "",
    })),
    pasted,
    slack: SLACK_NAMES.find((name) => name === slack) ?? "seats1",
  };
}
