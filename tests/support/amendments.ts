import { amendmentSchema } from "#app/services/amendments/amendment-fields.ts";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import type { ServiceContext } from "#app/services/context.ts";

/** The form of an amendment as somebody filled it in: the second paragraph, in other words. */
export function amendmentForm(changes: Readonly<Record<string, unknown>> = {}) {
  return amendmentSchema.parse({
    change: "replace",
    paragraph: 2,
    read: 1,
    text: "Jede steht im Schatten einer großen Linde.",
    reasons: "Linden geben mehr Schatten.",
    language: "de",
    ...changes,
  });
}

/** An amendment of a resident to a proposal that everybody can read. */
export function storeAmendment(
  author: ServiceContext,
  proposalId: string,
  changes: Readonly<Record<string, unknown>> = {},
  shownName = "Bert C.",
): string {
  const self = { as: "self", shownName } as const;
  const proposed = proposeAmendment(author, proposalId, self, amendmentForm(changes));
  if (!proposed.ok) throw new Error(proposed.problem.code);
  return proposed.value;
}
