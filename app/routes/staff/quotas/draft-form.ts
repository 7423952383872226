import { z } from "zod";
import type { CombinedCondition } from "#app/domain/sortition/combined-features.ts";
import {
  type DraftEdit,
  editDraft,
  type QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";

const text = z.string().max(200);
const position = z.coerce.number().int().min(0).max(999);

/** A ticked value: the position of the feature in the draft, then feature and value it asks for. */
const condition = z
  .string()
  .transform((json, issues): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      issues.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.tuple([position, text, text]));

const draftForm = z
  .object({
    version: z.string().max(64),
    features: z.array(text).max(100),
    combined: z.array(position).max(100),
    conditions: z.array(condition).max(5000),
    owners: z.array(position).max(2000),
    value: z.array(text),
    min: z.array(text),
    max: z.array(text),
    minFlex: z.array(text),
    maxFlex: z.array(text),
  })
  .refine(({ owners, value, min, max, minFlex, maxFlex }) =>
    [value, min, max, minFlex, maxFlex].every((list) => list.length === owners.length),
  );

export interface SubmittedDraft {
  readonly version: string;
  readonly draft: QuotaDraft;
  readonly intent: string;
}

/** The draft that `DraftFields` or the editor put into a form; null when the form is not theirs. */
export function parseDraftForm(form: FormData): SubmittedDraft | null {
  const all = (name: string) => form.getAll(name);
  const parsed = draftForm.safeParse({
    version: form.get("version"),
    features: all("feature"),
    combined: all("combined"),
    conditions: all("condition"),
    owners: all("row.feature"),
    value: all("row.value"),
    min: all("row.min"),
    max: all("row.max"),
    minFlex: all("row.minFlex"),
    maxFlex: all("row.maxFlex"),
  });
  if (!parsed.success) return null;
  const { version, features, owners, value, min, max, minFlex, maxFlex } = parsed.data;
  const rows = owners.map((owner, row) => ({
    owner,
    cells: {
      value: value[row] ?? "",
      min: min[row] ?? "",
      max: max[row] ?? "",
      minFlex: minFlex[row] ?? "",
      maxFlex: maxFlex[row] ?? "",
    },
  }));
  const draft = features.map((name, feature) => {
    const own = rows.filter((row) => row.owner === feature).map((row) => row.cells);
    return parsed.data.combined.includes(feature)
      ? { name, rows: own, conditions: conditionsAt(parsed.data.conditions, feature) }
      : { name, rows: own };
  });
  return { version, draft, intent: String(form.get("intent") ?? "") };
}

function conditionsAt(
  chosen: readonly (readonly [position: number, feature: string, value: string])[],
  position: number,
): CombinedCondition[] {
  const conditions = new Map<string, string[]>();
  for (const [, feature, value] of chosen.filter(([owner]) => owner === position)) {
    conditions.set(feature, [...(conditions.get(feature) ?? []), value]);
  }
  return [...conditions].map(([feature, values]) => ({ feature, values }));
}

/** The draft after a button such as `remove_row:2:0`; null for a button that is no edit. */
export function editByIntent(draft: QuotaDraft, intent: string): QuotaDraft | null {
  const edit = editOf(intent);
  return edit === null ? null : editDraft(draft, edit);
}

function editOf(intent: string): DraftEdit | null {
  const [name = "", ...numbers] = intent.split(":");
  const [feature = -1, row = -1] = numbers.map(Number);
  switch (name) {
    case "add_feature":
    case "add_combined":
      return { kind: name };
    case "add_row":
    case "remove_feature":
      return { kind: name, feature };
    case "remove_row":
      return { kind: "remove_row", feature, row };
    case "feature_up":
    case "feature_down":
      return { kind: "move_feature", feature, by: name === "feature_up" ? -1 : 1 };
    case "row_up":
    case "row_down":
      return { kind: "move_row", feature, row, by: name === "row_up" ? -1 : 1 };
    default:
      return null;
  }
}
