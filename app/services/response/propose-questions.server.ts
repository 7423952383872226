import { registerTells } from "#app/domain/register-shares.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { readResidents, standingExtract } from "#app/services/register/read-register.server.ts";
import type { Question } from "./question-wording.ts";
import { featuresToKnow, questionFromCatalogue } from "./read-questions.server.ts";

/** A district in which nobody of so many residents lives is not looked for any further. */
const RESIDENTS_READ = 50_000;

/**
 * The questions of a process as the catalogue words them: what the register tells is taken from
 * there, the rest is asked. Stores nothing. Opens residents until every district of the quotas has
 * occurred, 50,000 at most.
 */
export function proposeQuestions(context: ServiceContext, processId: string): Question[] {
  authorise(context.actor, "invitations.read");
  const set = loadQuotaSet(context.database, processId);
  if (set === null) return [];
  const features = featuresToKnow(set);
  const told = featuresOfRegister(context, processId, features);
  return features.map(({ feature, values }) =>
    questionFromCatalogue(feature, values, told.has(feature) ? "register" : "asked"),
  );
}

/** The features of which the register of the process tells every value. */
function featuresOfRegister(
  context: ServiceContext,
  processId: string,
  features: readonly { readonly feature: string; readonly values: readonly string[] }[],
): ReadonlySet<string> {
  const extract = standingExtract(context.database, processId);
  if (extract === null) return new Set();
  const none: ReadonlySet<string> = new Set();
  const open = features.filter(({ values }) => !registerTells(values, none));
  const wanted = new Set(open.flatMap(({ values }) => values));
  const districts = new Set<string>();
  let read = 0;
  for (const { district } of open.length === 0 ? [] : readResidents(context, extract.id)) {
    read += 1;
    if (wanted.has(district)) districts.add(district);
    const found = open.filter(({ values }) => registerTells(values, districts));
    if (found.length === open.length || read === RESIDENTS_READ) break;
  }
  return new Set(
    features.filter(({ values }) => registerTells(values, districts)).map(({ feature }) => feature),
  );
}
