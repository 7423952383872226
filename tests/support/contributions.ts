import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import type { ThreadKind } from "#app/services/contributions/longest-contribution.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import {
  contributionRatings,
  contributions,
  contributionVersions,
  hiddenTexts,
  moderationCases,
  moderationDecisions,
  moderationRuleSets,
  moderationRules,
  participants,
} from "#db/schema/index.ts";

/** Something that a resident says to a proposal. Returns its id. */
export function say(
  resident: ServiceContext,
  proposalId: string,
  text: string,
  kind: ThreadKind = "for",
): string {
  const self = { as: "self", shownName: "Bert K." } as const;
  const written = writeContribution(resident, { proposalId, kind }, self, { language: "de", text });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

/** A reply of a resident. Returns its id. */
export function answer(resident: ServiceContext, contributionId: string, text: string): string {
  const self = { as: "self", shownName: "Clara M." } as const;
  const input = { language: "de", text } as const;
  const replied = replyToContribution(resident, contributionId, self, input);
  if (!replied.ok) throw new Error(replied.problem.code);
  return replied.value;
}

/** A decision of moderators on a contribution, in effect, as their room stores it. */
export function storeDecision(
  { database, now }: ServiceContext,
  place: { readonly processId: string; readonly contributionId: string },
  measure: "hide" | "ask_to_change" | "exclude_author",
): void {
  const { processId, contributionId } = place;
  const [caseId, decisionId, ruleId] = [randomUUID(), randomUUID(), randomUUID()];
  // The rules are not published, so that nobody has to confirm them.
  database.insert(moderationRuleSets).values({ processId, number: 1 }).run();
  const rule = { id: ruleId, processId, setNumber: 1, position: 3 };
  database.insert(moderationRules).values(rule).run();
  const text = { textKind: "contribution", textId: contributionId } as const;
  const contribution = database
    .select()
    .from(contributions)
    .where(eq(contributions.id, contributionId))
    .get();
  const textVersion = contribution?.version ?? 1;
  database
    .insert(moderationCases)
    .values({
      ...{ id: caseId, processId, ...text, textVersion },
      ...{ noticedBy: "own_initiative", hints: [], openedAt: now, closedAt: now },
    })
    .run();
  database
    .insert(moderationDecisions)
    .values({
      ...{ id: decisionId, caseId, measure, ruleId, language: "de" },
      ...{ facts: "Ein Schimpfwort.", reason: "Das beleidigt jemanden." },
      ...{ decidedBy: "moderator", secondBy: "second", decidedAt: now, effectiveAt: now },
      ...{ participantId: contribution?.participantId ?? null, textVersion },
    })
    .run();
  if (measure === "hide")
    database
      .insert(hiddenTexts)
      .values({ ...text, decisionId })
      .run();
}

/** So many people, and so much said to each of these proposals, by the database itself: fast. */
export function storeManyContributions(
  { database, now }: ServiceContext,
  {
    proposalIds,
    processId,
  }: { readonly proposalIds: readonly string[]; readonly processId: string },
  { each, people = 40 }: { readonly each: number; readonly people?: number },
): void {
  const kinds = ["for", "against", "question", "reply", "reply"] as const;
  database.transaction(
    (transaction) => {
      const writers = Array.from({ length: people }, () => {
        const row = { id: randomUUID(), processId, kind: "assisted", createdAt: now } as const;
        transaction
          .insert(participants)
          .values({ ...row, erasedAt: now })
          .run();
        return row.id;
      });
      for (const proposalId of proposalIds) {
        const threads: string[] = [];
        for (let number = 0; number < each; number += 1) {
          const id = randomUUID();
          const kind = kinds[number % kinds.length] ?? "for";
          const parentId = kind === "reply" ? (threads[number % threads.length] ?? null) : null;
          if (parentId === null) threads.push(id);
          const at = new Date(now.getTime() - (each - number) * 60_000);
          const participantId = writers[(number * 7) % people] ?? null;
          transaction
            .insert(contributions)
            .values({ id, proposalId, kind, parentId, participantId, language: "de", at })
            .run();
          const text = `Beitrag ${number}: Der Weg ist für viele zu weit, und im Winter ist er glatt. Wer dort wohnt, weiß das.`;
          transaction
            .insert(contributionVersions)
            .values({ contributionId: id, number: 1, text, at })
            .run();
          for (const writer of writers.slice(0, number % 4)) {
            transaction
              .insert(contributionRatings)
              .values({ contributionId: id, participantId: writer, helpful: number % 3 > 0, at })
              .run();
          }
        }
      }
    },
    { behavior: "immediate" },
  );
}
