import { data } from "@remix-run/node";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { ModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import {
  type ReadStub,
  readObjection,
  readStubs,
} from "#app/services/moderation/read-stubs.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** Stubs of hidden texts in the reader's words, by the id of the text; those that are not hidden are missing. */
export function stubsInWords(
  visit: Pick<Visit, "services" | "language">,
  kind: ModeratedText["kind"],
  ids: readonly string[],
): ReadonlyMap<string, StubInWords> {
  const stubs = readStubs(visit.services, kind, ids, visit.language);
  return new Map([...stubs].map(([id, stub]) => [id, inWords(visit, stub, stub.measure)]));
}

/** What stands where an earlier version of a text was to which moderators object; null where they do not. */
export function objectionInWords(
  visit: Pick<Visit, "services" | "language">,
  kind: ModeratedText["kind"],
  id: string,
): StubInWords | null {
  const objection = readObjection(visit.services, kind, id, visit.language);
  return objection === null ? null : inWords(visit, objection, "objected");
}

/**
 * Answers a page of a hidden text with its stub (410), before anything of the text is read. For loaders and actions
 * of pages that are about one text; the frame shows the stub.
 *
 * @param processId the process to whose page it leads on; null: to the proposals
 */
export function stubIfHidden(
  visit: Pick<Visit, "services" | "language">,
  kind: ModeratedText["kind"],
  id: string,
  processId: string | null = null,
): void {
  const stub = stubsInWords(visit, kind, [id]).get(id);
  if (stub === undefined) return;
  throw data({ hidden: { ...stub, processId } satisfies StubOfPage }, { status: 410 });
}

function inWords(
  { language }: Pick<Visit, "language">,
  stub: Omit<ReadStub, "measure">,
  measure: ReadStub["measure"] | "objected",
) {
  const t = publicTranslation(language).getFixedT(null, "public");
  const date = stub.since === null ? "" : dayOfMoment(stub.since, language);
  return {
    measure,
    since: date === "" ? "" : t("moderation.hidden.since", { date }),
    rule: stub.ruleText,
    reason: stub.reason,
    language: stub.language,
  };
}
export type StubInWords = ReturnType<typeof inWords>;

/** A stub that takes the place of a whole page, and the process to which the page leads on. */
export type StubOfPage = StubInWords & { readonly processId: string | null };
