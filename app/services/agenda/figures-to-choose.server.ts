import { and, asc, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasets, datasetTexts, scenarioModels, scenarioTexts } from "#db/schema/index.ts";

/** A dataset or scenario to link an item to. */
export interface ChoosableFigures {
  readonly id: string;
  /** In German. */
  readonly title: string;
  readonly published: boolean;
}

/** All datasets and scenarios by title, drafts among them. */
export function figuresToChoose(context: ServiceContext): {
  readonly datasets: readonly ChoosableFigures[];
  readonly scenarios: readonly ChoosableFigures[];
} {
  authorise(context.actor, "townHall.write");
  const { database } = context;
  return {
    datasets: database
      .select({ id: datasets.id, title: datasetTexts.title, publishedAt: datasets.publishedAt })
      .from(datasets)
      .innerJoin(
        datasetTexts,
        and(eq(datasetTexts.datasetId, datasets.id), eq(datasetTexts.language, "de")),
      )
      .orderBy(asc(datasetTexts.title))
      .all()
      .map(choosable),
    scenarios: database
      .select({
        id: scenarioModels.id,
        title: scenarioTexts.title,
        publishedAt: scenarioModels.publishedAt,
      })
      .from(scenarioModels)
      .innerJoin(
        scenarioTexts,
        and(eq(scenarioTexts.modelId, scenarioModels.id), eq(scenarioTexts.language, "de")),
      )
      .orderBy(asc(scenarioTexts.title))
      .all()
      .map(choosable),
  };
}

function choosable({
  id,
  title,
  publishedAt,
}: {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: Date | null;
}): ChoosableFigures {
  return { id, title, published: publishedAt !== null };
}
