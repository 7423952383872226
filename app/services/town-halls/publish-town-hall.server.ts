import { eq } from "drizzle-orm";
import {
  type PublishingObstacle,
  publishingObstacles,
} from "#app/domain/agenda/publishing-checks.ts";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS, type TranslationLanguage } from "#app/services/texts/translations.ts";
import { townHalls } from "#db/schema/index.ts";
import type { Announcement } from "./announcement.ts";
import {
  announcementDifferences,
  type PassageDifference,
} from "./announcement-differences.server.ts";
import { composeAnnouncement } from "./compose-announcement.server.ts";
import { loadTownHall, type TownHall } from "./load-town-hall.server.ts";
import { newestRevision, type Revision, storeRevision } from "./revisions.server.ts";
import { townHallPlan } from "./town-hall-plan.ts";
import { translationUnits } from "./translation-units.ts";

export type PublishTownHallProblem =
  | Problem<"town_hall_not_found", object>
  | Problem<"town_hall_not_ready", { readonly obstacles: readonly PublishingObstacle[] }>
  | Problem<"announcement_unchanged", object>
  | Problem<"announcement_changed_meanwhile", object>;

/** What publishing would do, to be looked at beforehand. */
export interface PublicationPreview {
  readonly obstacles: readonly PublishingObstacle[];
  /** The revision in force; null before the first. */
  readonly newest: Pick<Revision, "number" | "publishedAt"> | null;
  /** Checksum of what would be announced: who confirms names it. Null while it cannot be put together. */
  readonly checksum: string | null;
  readonly changed: boolean;
  /** Against the revision in force, by the language of the reader; empty before the first. */
  readonly differences: Readonly<Record<Language, readonly PassageDifference[]>>;
  /** Languages in which readers find German or outdated texts, and in how many. */
  readonly translations: readonly {
    readonly language: TranslationLanguage;
    readonly missing: number;
    readonly outdated: number;
  }[];
  /** Titles of linked figures that are left out because they are not published themselves. */
  readonly hiddenFigures: readonly string[];
}

/** What publishing the drafts as they stand would do; null where there is no such town hall. */
export function previewPublication(
  context: ServiceContext,
  townHallId: string,
): PublicationPreview | null {
  authorise(context.actor, "townHall.read");
  const townHall = loadTownHall(context.database, townHallId);
  if (townHall === null) return null;
  const newest = newestRevision(context.database, townHallId);
  const announcement = composeAnnouncement(context.database, townHall);
  const before = newest?.announcement ?? null;
  const differences = (language: Language) =>
    before === null || announcement === null
      ? []
      : announcementDifferences(before, announcement, language);
  return {
    obstacles: obstaclesOf(townHall, context.now),
    newest: newest === null ? null : { number: newest.number, publishedAt: newest.publishedAt },
    checksum: announcement === null ? null : checksumOf(announcement),
    changed: announcement !== null && !isSame(before, announcement),
    differences: Object.fromEntries(
      LANGUAGES.map((language) => [language, differences(language)]),
    ) as Record<Language, readonly PassageDifference[]>,
    translations: TRANSLATIONS.map((language) => {
      const states = translationUnits(townHall, language).map(({ state }) => state);
      const outdated = states.filter((state) => state === "outdated").length;
      const current = states.filter((state) => state === "current").length;
      return { language, outdated, missing: states.length - outdated - current };
    }).filter(({ missing, outdated }) => missing + outdated > 0),
    hiddenFigures: hiddenFigures(townHall),
  };
}

function hiddenFigures({ items }: TownHall): readonly string[] {
  const titles = items
    .flatMap(({ datasets, scenarios }) => [...datasets, ...scenarios])
    .filter(({ published }) => !published)
    .map(({ texts }) => texts.original.title);
  return [...new Set(titles)];
}

/**
 * Announces a town hall as its drafts stand: the next revision, which nobody can change. From the first on
 * its rules are fixed.
 *
 * @param checksum of what the person who publishes has seen; null for whatever stands there now
 *
 * Fails with `town_hall_not_found`, `town_hall_not_ready` (all obstacles at once), `announcement_unchanged` (also
 * for the second of two who publish the same at once) and `announcement_changed_meanwhile`.
 */
export function publishTownHall(
  context: ServiceContext,
  townHallId: string,
  checksum: string | null = null,
): Result<{ readonly number: number }, PublishTownHallProblem> {
  authorise(context.actor, "townHall.write");
  return context.database.transaction(
    (transaction): Result<{ readonly number: number }, PublishTownHallProblem> => {
      const townHall = loadTownHall(transaction, townHallId);
      if (townHall === null) return problem("town_hall_not_found", {});
      const obstacles = obstaclesOf(townHall, context.now);
      const announcement = composeAnnouncement(transaction, townHall);
      if (announcement === null || obstacles.length > 0) {
        return problem("town_hall_not_ready", { obstacles });
      }
      const newest = newestRevision(transaction, townHallId);
      if (isSame(newest?.announcement ?? null, announcement)) {
        return problem("announcement_unchanged", {});
      }
      if (checksum !== null && checksum !== checksumOf(announcement)) {
        return problem("announcement_changed_meanwhile", {});
      }
      const number = storeRevision(transaction, context, townHallId, announcement);
      if (townHall.publishedAt === null) {
        transaction
          .update(townHalls)
          .set({ publishedAt: context.now })
          .where(eq(townHalls.id, townHallId))
          .run();
      }
      return ok({ number });
    },
    { behavior: "immediate" },
  );
}

function obstaclesOf(townHall: TownHall, now: Date): readonly PublishingObstacle[] {
  return publishingObstacles(townHallPlan(townHall), now.getTime());
}

function checksumOf(announcement: Announcement): string {
  return sha256Hex(canonicalJson(announcement));
}

function isSame(before: Announcement | null, after: Announcement): boolean {
  return before !== null && checksumOf(before) === checksumOf(after);
}
