import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import { scenarioModels, scenarioTexts } from "#db/schema/index.ts";

export interface ScenarioListing {
  readonly id: string;
  /** In German. */
  readonly title: string;
  readonly published: boolean;
  readonly synthetic: boolean;
}

/** All scenario models, newest first. */
export function listScenarios(context: ServiceContext): ScenarioListing[] {
  authorise(context.actor, "facts.read");
  return context.database
    .select({
      id: scenarioModels.id,
      title: scenarioTexts.title,
      publishedAt: scenarioModels.publishedAt,
      synthetic: scenarioModels.synthetic,
    })
    .from(scenarioModels)
    .innerJoin(
      scenarioTexts,
      and(eq(scenarioTexts.modelId, scenarioModels.id), eq(scenarioTexts.language, "de")),
    )
    .orderBy(desc(scenarioModels.createdAt), scenarioModels.id)
    .all()
    .map(({ publishedAt, ...scenario }) => ({ ...scenario, published: publishedAt !== null }));
}

export interface PublicScenarioListing {
  readonly id: string;
  readonly title: TownText;
  readonly lead: TownText;
}

/** What is public, in the reader's language where it is translated, newest first. */
export function listPublicScenarios(
  context: ServiceContext,
  language: Language,
): PublicScenarioListing[] {
  authorise(context.actor, "public");
  const { database } = context;
  const texts = database.select().from(scenarioTexts).all();
  return database
    .select({ id: scenarioModels.id })
    .from(scenarioModels)
    .where(isNotNull(scenarioModels.publishedAt))
    .orderBy(desc(scenarioModels.publishedAt), scenarioModels.id)
    .all()
    .map(({ id }) => {
      const own = texts.filter(({ modelId }) => modelId === id);
      const field = (name: "title" | "lead") =>
        townText(language, (wanted) => own.find((text) => text.language === wanted)?.[name]) ?? {
          text: "",
          language: "de" as const,
        };
      return { id, title: field("title"), lead: field("lead") };
    });
}
