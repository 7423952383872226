import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { discussedInWords, threadInWords } from "./contribution-words.server.ts";

/** So many arguments and questions stand on the page of the proposal itself. */
const FIRST_THREADS = 3;

/** How the discussion of a published proposal begins, for the page of the proposal; null for any other. */
export function discussionStart(
  services: Visit["services"],
  proposalId: string,
  { t, language }: { readonly t: TFunction<"public">; readonly language: Language },
) {
  const wanted = { page: 1, size: FIRST_THREADS, language };
  const found = readDiscussion(services, proposalId, wanted);
  if (found === null) return null;
  return {
    proposal: discussedInWords(found.proposal, t),
    total: found.counts.total,
    threads: found.threads.map((thread) => threadInWords(thread, t, language)),
  };
}
export type DiscussionStartInWords = NonNullable<ReturnType<typeof discussionStart>>;
