import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import {
  type ReinstatedNote,
  reinstatedNotes,
} from "#app/services/appeals/reinstated-notes.server.ts";
import { type HiddenStub, hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { isObjected, lastObjections } from "#app/services/moderation/objections.server.ts";
import {
  type ShownAuthor,
  shownParticipants,
} from "#app/services/proposals/proposal-authors.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  type ContributionKind,
  contributionRatings,
  contributions,
  contributionTranslations,
  contributionVersions,
} from "#db/schema/index.ts";

/** What stands where a text was. */
export type ContributionStub =
  | { readonly kind: "withdrawn" }
  | ({ readonly kind: "hidden" } & Pick<HiddenStub, "measure" | "rule" | "reason">);

/** A contribution as a reader sees it. */
export interface ShownContribution {
  readonly id: string;
  readonly proposalId: string;
  readonly kind: ContributionKind;
  readonly parentId: string | null;
  /** Null: the town. */
  readonly author: ShownAuthor | null;
  readonly language: Language;
  readonly at: Date;
  /** Number of the newest version; what came before is readable. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly helpful: number;
  readonly notHelpful: number;
  /** Null while the text can be read. */
  readonly stub: ContributionStub | null;
  /** That it was wrongly hidden, and is back; null where it was not, and for a stub. */
  readonly reinstated: ReinstatedNote | null;
  /** Empty for a stub. */
  readonly text: string;
  /**
   * Of the town, into the reader's language, or into German where there is none; null for one of words that
   * moderators asked to change.
   */
  readonly translation: {
    readonly text: string;
    readonly language: Language;
    readonly outdated: boolean;
  } | null;
}

interface Source {
  readonly database: Queryable;
  readonly keyring: Keyring;
}

/** Contributions with all that a reader of this language sees of them, in the order of the ids. */
export function shownContributions(
  source: Source,
  ids: readonly string[],
  reader: Language,
): readonly ShownContribution[] {
  const { database } = source;
  const rows = database
    .select({
      contribution: contributions,
      text: contributionVersions.text,
      versionAt: contributionVersions.at,
    })
    .from(contributions)
    .innerJoin(
      contributionVersions,
      and(
        eq(contributionVersions.contributionId, contributions.id),
        eq(contributionVersions.number, contributions.version),
      ),
    )
    .where(inArray(contributions.id, [...ids]))
    .all();
  const people = rows.flatMap(({ contribution }) => contribution.participantId ?? []);
  const authors = shownParticipants(source, people);
  const hidden = hiddenStubs(database, "contribution", ids);
  const reinstated = reinstatedNotes(database, "contribution", ids);
  const objections = lastObjections(database, "contribution", ids);
  const ratings = ratingsOf(database, ids);
  const translations = translationsOf(database, ids, reader);
  const shown = rows.map(({ contribution, text, versionAt }): ShownContribution => {
    const { id, participantId, version, withdrawnAt } = contribution;
    const stub = stubOf(withdrawnAt, hidden.get(id));
    const translation = translations.get(id);
    return {
      id,
      proposalId: contribution.proposalId,
      kind: contribution.kind,
      parentId: contribution.parentId,
      author: participantId === null ? null : (authors.get(participantId) ?? null),
      language: contribution.language,
      at: contribution.at,
      version,
      changedAt: version > 1 ? versionAt : null,
      helpful: ratings.get(id)?.helpful ?? 0,
      notHelpful: ratings.get(id)?.notHelpful ?? 0,
      stub,
      reinstated: stub === null ? (reinstated.get(id) ?? null) : null,
      text: stub === null ? text : "",
      translation:
        stub !== null ||
        translation === undefined ||
        isObjected(objections.get(id), translation.basedOn, version)
          ? null
          : {
              text: translation.text,
              language: translation.language,
              outdated: translation.basedOn < version,
            },
    };
  });
  const byId = new Map(shown.map((each) => [each.id, each]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function stubOf(withdrawnAt: Date | null, hidden: HiddenStub | undefined): ContributionStub | null {
  if (withdrawnAt !== null) return { kind: "withdrawn" };
  if (hidden === undefined) return null;
  const { measure, rule, reason } = hidden;
  return { kind: "hidden", measure, rule, reason };
}

function ratingsOf(database: Queryable, ids: readonly string[]) {
  const rows = database
    .select({
      id: contributionRatings.contributionId,
      helpful: sql<number>`sum(${contributionRatings.helpful})`,
      all: count(),
    })
    .from(contributionRatings)
    .where(inArray(contributionRatings.contributionId, [...ids]))
    .groupBy(contributionRatings.contributionId)
    .all();
  return new Map(
    rows.map(({ id, helpful, all }) => [id, { helpful, notHelpful: all - helpful }] as const),
  );
}

/** The translation that a reader gets: into their language, otherwise into German. */
function translationsOf(database: Queryable, ids: readonly string[], reader: Language) {
  const wanted: Language[] = reader === "de" ? ["de"] : ["de", reader];
  const rows = database
    .select({ original: contributions.language, translation: contributionTranslations })
    .from(contributionTranslations)
    .innerJoin(contributions, eq(contributions.id, contributionTranslations.contributionId))
    .where(
      and(
        inArray(contributionTranslations.contributionId, [...ids]),
        inArray(contributionTranslations.language, wanted),
      ),
    )
    .all()
    .filter(({ original }) => original !== reader)
    .map(({ translation }) => translation);
  // What is in the reader's own language comes last, and so stays.
  const own = rows.filter(({ language }) => language === reader);
  const german = rows.filter(({ language }) => language !== reader);
  return new Map([...german, ...own].map((row) => [row.contributionId, row]));
}
