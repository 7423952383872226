import { data } from "@remix-run/node";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { ModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { type ReadStub, readStubs } from "#app/services/moderation/read-stubs.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** Stubs of hidden texts in the reader's words, by the id of the text; those that are not hidden are missing. */
export function stubsInWords(
  { services, language }: Pick<Visit, "services" | "language">,
  kind: ModeratedText["kind"],
  ids: readonly string[],
): ReadonlyMap<string, StubInWords> {
  const t = publicTranslation(language).getFixedT(null, "public");
  return new Map(
    [...readStubs(services, kind, ids, language)].map(([id, stub]) => [
      id,
      inWords(stub, (since) =>
        t("moderation.hidden.since", { date: dayOfMoment(since, language) }),
      ),
    ]),
  );
}

/**
 * Answers a page of a hidden text with its stub (410), before anything of the text is read. For loaders and actions
 * of pages that are about one text; the frame shows the stub.
 */
export function stubIfHidden(
  visit: Pick<Visit, "services" | "language">,
  kind: ModeratedText["kind"],
  id: string,
): void {
  const stub = stubsInWords(visit, kind, [id]).get(id);
  if (stub !== undefined) throw data({ hidden: stub }, { status: 410 });
}

function inWords(stub: ReadStub, sinceInWords: (since: Date) => string) {
  return {
    measure: stub.measure,
    since: stub.since === null ? "" : sinceInWords(stub.since),
    rule: stub.ruleText,
    reason: stub.reason,
    language: stub.language,
  };
}
export type StubInWords = ReturnType<typeof inWords>;
