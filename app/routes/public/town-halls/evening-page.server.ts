import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { longDay, sourceDateInWords } from "#app/i18n/moments.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { AnnouncedDataset } from "#app/services/town-halls/announcement.ts";
import {
  announcedFigures,
  announcementIn,
  type ItemView,
} from "#app/services/town-halls/announcement-view.ts";
import {
  announcementWords,
  itemWords,
  stepWords,
} from "#app/services/town-halls/announcement-words.server.ts";
import type { Revision } from "#app/services/town-halls/revisions.server.ts";
import { chartWords } from "#app/ui/charts/chart-words.server.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { datasetTable } from "#app/ui/charts/dataset-table.server.ts";

export type EveningPage = ReturnType<typeof eveningPage>;
export type EveningItem = EveningPage["items"][number];
export type EveningFigure = EveningItem["figures"][number];

/** A revision as its page shows it to a reader of one language: words, times, charts. */
export function eveningPage(revision: Revision, language: Language) {
  const view = announcementIn(revision.announcement, language);
  return {
    id: revision.townHallId,
    number: revision.number,
    publishedOn: longDay(revision.publishedAt.getTime(), language),
    auditHead: revision.auditHead,
    title: view.title,
    texts: view.texts,
    cancelled: view.cancelled,
    outdated: view.outdated,
    partlyGerman: view.partlyGerman,
    chartWords: chartWords(language),
    words: announcementWords(view, language),
    rules: view.rules.map((rule) => ({
      id: rule.id,
      text: rule.text,
      outdated: rule.outdated,
      steps: stepWords(rule, language),
    })),
    items: view.items.map((item) => eveningItem(item, revision, language)),
  };
}

function eveningItem(
  item: ItemView,
  { townHallId, number }: Pick<Revision, "townHallId" | "number">,
  language: Language,
) {
  return {
    id: item.id,
    depth: item.depth,
    title: item.title,
    text: item.text,
    outdated: item.outdated,
    words: itemWords(item, language),
    figures: item.datasets.map((dataset) => eveningFigure(dataset, language)),
    scenarios: item.scenarios.map(({ id, texts, record }) => ({
      id,
      // Revisions from before results were kept lead to the scenario itself, whose inputs stay.
      address:
        record === undefined
          ? `/scenarios/${id}`
          : `/town-halls/${townHallId}/revisions/${number}/scenarios/${id}`,
      title: fieldInLanguage(texts, "title", language),
      lead: fieldInLanguage(texts, "lead", language),
    })),
    attachments: item.attachments.map(({ id, fileName, size }) => ({
      id,
      fileName,
      size: sizeInWords(size, language),
    })),
  };
}

function eveningFigure(dataset: AnnouncedDataset, language: Language) {
  const figures = announcedFigures(dataset, language);
  const charted = { unit: figures.unit, observations: figures.facts };
  return {
    id: dataset.id,
    title: figures.title,
    sentence: figures.sentence,
    synthetic: dataset.synthetic,
    source: dataset.source,
    sourceAddress: dataset.sourceAddress,
    sourceDate: dataset.sourceDate === "" ? null : sourceDateInWords(dataset.sourceDate, language),
    chart:
      dataset.chart === null ? null : datasetChart({ ...charted, kind: dataset.chart }, language),
    table: datasetTable({ ...charted, kind: dataset.chart ?? "bar" }, language),
  };
}

function sizeInWords(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return new Intl.NumberFormat(LOCALES[language], { style: "unit", unit: "kilobyte" }).format(
    kilobytes,
  );
}
