import { z } from "zod";
import { type DraftEdit, editDraft, type QuotaDraft } from "#app/domain/sortition/quota-draft.ts";

const text = z.string().max(200);
const position = z.coerce.number().int().min(0).max(999);

const draftForm = z
  .object({
    version: z.string().max(64),
    features: z.array(text).max(100),
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
  const draft = features.map((name, feature) => ({
    name,
    rows: rows.filter((row) => row.owner === feature).map((row) => row.cells),
  }));
  return { version, draft, intent: String(form.get("intent") ?? "") };
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
      return { kind: "add_feature" };
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
