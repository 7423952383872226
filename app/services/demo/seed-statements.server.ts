import { asc, eq } from "drizzle-orm";
import { seededRandom } from "#app/domain/random.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { beginRound } from "#app/services/statements/begin-round.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { enterStances } from "#app/services/statements/enter-stances.server.ts";
import { openRound } from "#app/services/statements/open-round.server.ts";
import type { GivenStance } from "#app/services/statements/round-fields.ts";
import { startAnalysis } from "#app/services/statements/start-analysis.server.ts";
import { translateRound } from "#app/services/statements/translate-round.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { invitations } from "#db/schema/index.ts";
import { must } from "./demo-result.ts";
import { confirmAs } from "./seed-rules.server.ts";
import {
  type DemoRound,
  LIVING_TOGETHER_ROUND,
  PAVEMENT_ROUND,
  WAITING_STATEMENT,
} from "./statement-texts.ts";

type OnDay = (days: number) => ServiceContext;

/** How many in a hundred come to a statement before they stop. */
const COMES_TO_IT = 92;

/** A round that was answered by 120 synthetic people, closed, and analysed. */
export async function seedClosedRound(
  onDay: OnDay,
  processId: string,
  runQueuedJob: (on: ServiceContext) => Promise<void>,
): Promise<void> {
  const roundId = storeRound(onDay(-143), processId, PAVEMENT_ROUND, false);
  must(closeRound(onDay(-134), roundId));
  must(startAnalysis(onDay(-133), roundId));
  await runQueuedJob(onDay(-133));
}

/** A round under way, in which a statement of an invited person waits for staff. */
export function seedOpenRound(onDay: OnDay, processId: string): void {
  const context = onDay(-9.02);
  const roundId = storeRound(context, processId, LIVING_TOGETHER_ROUND, true);
  const invited = context.database
    .select({ id: invitations.id })
    .from(invitations)
    .where(eq(invitations.processId, processId))
    .orderBy(asc(invitations.id))
    .limit(1)
    .get();
  if (invited === undefined) throw new Error("Nobody of the demo town is invited.");
  const resident = confirmAs(context, processId, invited.id);
  must(addStatement(resident, roundId, WAITING_STATEMENT));
}

/** Prepares and opens a round and enters what synthetic people say, as staff would from paper. */
function storeRound(
  context: ServiceContext,
  processId: string,
  { title, question, statements, profiles }: DemoRound,
  takesStatements: boolean,
): string {
  const german = { title: title.de, question: question.de, takesStatements };
  const roundId = must(beginRound(context, processId, german));
  const ids = statements.map(({ de }) =>
    must(addStatement(context, roundId, { language: "de", text: de })),
  );
  for (const language of TRANSLATIONS) {
    const text = { title: title[language], question: question[language] };
    const words = new Map(statements.map((each, index) => [ids[index] ?? "", each[language]]));
    must(translateRound(context, roundId, language, { text, basedOn: 1, statements: words }));
  }
  must(openRound(context, roundId));
  const random = seededRandom(title.de);
  const people = profiles.flatMap((size, profile) => Array.from({ length: size }, () => profile));
  for (const profile of random.shuffle(people)) {
    const stances = statements.flatMap(({ likely }, index): [string, GivenStance][] => {
      const [agree, disagree] = likely[profile] ?? [0, 0];
      if (random.integer(100) >= COMES_TO_IT) return [];
      const said = random.integer(100);
      const stance = said < agree ? "agree" : said < agree + disagree ? "disagree" : "pass";
      return [[ids[index] ?? "", stance]];
    });
    if (stances.length > 0) must(enterStances(context, roundId, new Map(stances)));
  }
  return roundId;
}
