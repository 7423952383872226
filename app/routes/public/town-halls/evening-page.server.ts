import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { longDay, sourceDateInWords } from "#app/i18n/moments.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { AnnouncedDataset } from "#app/services/town-halls/announcement.ts";
import { announcementIn, type ItemView } from "#app/services/town-halls/announcement-view.ts";
import {
  announcementWords,
  itemWords,
  stepWords,
} from "#app/services/town-halls/announcement-words.server.ts";
import type { PublicRevision } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { chartWords } from "#app/ui/charts/chart-words.server.ts";
import { drawnFigures } from "./announced-figures.server.ts";

export type EveningPage = ReturnType<typeof eveningPage>;
export type EveningItem = EveningPage["items"][number];
export type EveningFigure = EveningItem["figures"][number];

/** A revision as its page shows it to a reader of one language: words, times, charts. */
export function eveningPage(revision: PublicRevision, language: Language) {
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
  { townHallId, number, corrected, withdrawn }: PublicRevision,
  language: Language,
) {
  return {
    id: item.id,
    depth: item.depth,
    title: item.title,
    text: item.text,
    outdated: item.outdated,
    words: itemWords(item, language),
    figures: item.datasets.map((dataset) => {
      const since = corrected.get(dataset.id);
      const last = since === undefined ? null : longDay(since.last.getTime(), language);
      return {
        ...eveningFigure(dataset, language),
        corrected:
          since === undefined || last === null ? null : { count: since.figures, date: last },
      };
    }),
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
    attachments: item.attachments.map(({ id, fileName, size, sha256 }) => {
      const gone = withdrawn.get(sha256);
      return {
        id,
        address: `/town-halls/${townHallId}/attachments/${id}`,
        fileName,
        size: sizeInWords(size, language),
        withdrawn:
          gone === undefined
            ? null
            : { on: longDay(gone.at.getTime(), language), reason: gone.reason },
      };
    }),
  };
}

function eveningFigure(dataset: AnnouncedDataset, language: Language) {
  return {
    ...drawnFigures(dataset, language),
    id: dataset.id,
    synthetic: dataset.synthetic,
    source: dataset.source,
    sourceAddress: dataset.sourceAddress,
    sourceDate: dataset.sourceDate === "" ? null : sourceDateInWords(dataset.sourceDate, language),
  };
}

function sizeInWords(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return new Intl.NumberFormat(LOCALES[language], { style: "unit", unit: "kilobyte" }).format(
    kilobytes,
  );
}
