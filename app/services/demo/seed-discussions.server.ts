import { asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { rateContribution } from "#app/services/contributions/rate-contribution.server.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { translateContribution } from "#app/services/contributions/translate-contribution.server.ts";
import { withdrawContribution } from "#app/services/contributions/withdraw-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { personOfName } from "#app/services/participation/person-of-name.server.ts";
import { invitations } from "#db/schema/index.ts";
import { must } from "./demo-result.ts";
import type { DemoThread } from "./discussion-texts.ts";

type OnDay = (days: number) => ServiceContext;

/** Between two contributions, in days. */
const PAUSE = 0.0015;

/**
 * A discussion of a proposal in the demo town: staff write down what people say on the phone and on paper and
 * translate it; invited people rate it with their codes.
 *
 * @param from day on which it begins
 * @returns day on which it ends, for now
 */
export function seedDiscussion(
  onDay: OnDay,
  place: { readonly processId: string; readonly proposalId: string },
  threads: readonly DemoThread[],
  from: number,
): number {
  let day = from;
  const next = () => {
    day += PAUSE;
    return onDay(day);
  };
  const { proposalId } = place;
  const raters = ratersOf(onDay(from), place.processId, threads);
  for (const thread of threads) {
    const { kind, language, by, before, text } = thread;
    const first = form(language, before ?? text);
    const written = next();
    const who = personOfName(written, place.processId, by ?? "");
    const id = must(writeContribution(written, { proposalId, kind }, who, first));
    for (const [index, rater] of raters.slice(0, thread.helpful + thread.notHelpful).entries()) {
      const actor = { kind: "resident", id: rater } as const;
      const rating = index < thread.helpful ? "helpful" : "not_helpful";
      must(rateContribution({ ...next(), actor }, id, rating));
    }
    if (before !== undefined) {
      must(correctContribution(next(), { contributionId: id, basedOn: 1 }, form(language, text)));
    }
    translate(next(), id, thread);
    for (const reply of thread.replies ?? []) {
      const replied = next();
      const speaker =
        reply.by === null
          ? ({ as: "town" } as const)
          : personOfName(replied, place.processId, reply.by);
      const words = form(reply.language, reply.text);
      const replyId = must(replyToContribution(replied, id, speaker, words));
      translate(next(), replyId, reply);
    }
    if (thread.withdrawn) must(withdrawContribution(next(), id));
  }
  return day;
}

function form(language: Language, text: string) {
  return contributionSchema.parse({ language, text });
}

function translate(
  context: ServiceContext,
  id: string,
  { translations = {}, ...said }: Pick<DemoThread, "translations"> & { readonly before?: string },
): void {
  const basedOn = said.before === undefined ? 1 : 2;
  for (const [language, text] of Object.entries(translations)) {
    must(translateContribution(context, id, language as Language, { text, basedOn }));
  }
}

/** As many invited people as rate the most rated thread. */
function ratersOf(
  { database }: ServiceContext,
  processId: string,
  threads: readonly DemoThread[],
): readonly string[] {
  const most = Math.max(...threads.map(({ helpful, notHelpful }) => helpful + notHelpful));
  return database
    .select({ id: invitations.id })
    .from(invitations)
    .where(eq(invitations.processId, processId))
    .orderBy(asc(invitations.id))
    .limit(most)
    .all()
    .map(({ id }) => id);
}
