import { Feed } from "feed";
import { type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  announcementDifferences,
  type PassageDifference,
} from "#app/services/town-halls/announcement-differences.server.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { announcementWords } from "#app/services/town-halls/announcement-words.server.ts";
import { listPublicTownHalls } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { type Revision, revisionsOf } from "#app/services/town-halls/revisions.server.ts";
import { townHallAddress } from "./publication-address.ts";

/** A feed goes back this far; what is older stands on the pages. */
const MOST_ENTRIES = 50;

/**
 * What was announced, changed and cancelled, as Atom (RFC 4287): one entry a revision, the newest first. `updated`
 * is the time of the newest.
 */
export function townHallFeed(
  context: ServiceContext,
  request: { readonly language: Language; readonly publicUrl: string },
): { readonly xml: string; readonly updated: Date } {
  authorise(context.actor, "public");
  const { language } = request;
  const { t } = publicTranslation(language);
  const root = request.publicUrl.replace(/\/+$/, "");
  const self = `${root}/town-halls.atom?language=${language}`;
  const town = readMunicipality(context);
  const entries = listPublicTownHalls(context)
    .flatMap(({ townHallId }) => {
      const revisions = revisionsOf(context.database, townHallId);
      return revisions.map((revision, index) => ({
        revision,
        before: revisions[index - 1] ?? null,
      }));
    })
    .sort((a, b) => b.revision.publishedAt.getTime() - a.revision.publishedAt.getTime())
    .slice(0, MOST_ENTRIES);
  // Without an entry nothing was ever updated: the feed itself never changes by being read.
  const updated = entries[0]?.revision.publishedAt ?? new Date(0);
  const feed = new Feed({
    id: self,
    title:
      town === null
        ? t("public:townHall.feed.titleUnnamed")
        : t("public:townHall.feed.title", { town: town.name }),
    link: `${root}/town-halls`,
    feed: self,
    updated,
    generator: "Losrunde",
    author: { name: town?.name ?? "Losrunde" },
  });
  for (const { revision, before } of entries) {
    const view = announcementIn(revision.announcement, language);
    const event = view.cancelled !== null ? "cancelled" : before === null ? "announced" : "changed";
    const link = `${townHallAddress(request.publicUrl, revision.townHallId)}/revisions/${revision.number}`;
    feed.addItem({
      id: link,
      link: `${link}?language=${language}`,
      title: asMarkup(t(`public:townHall.feed.${event}`, { title: view.title.text })),
      date: revision.publishedAt,
      published: revision.publishedAt,
      content: contentOf(revision, before, language),
    });
  }
  const xml = feed.atom1().replace("<feed ", `<feed xml:lang="${languageTag(language)}" `);
  return { xml, updated };
}

function contentOf(revision: Revision, before: Revision | null, language: Language): string {
  const { t } = publicTranslation(language);
  const view = announcementIn(revision.announcement, language);
  const words = announcementWords(view, language);
  const reason = view.cancelled?.reason ?? null;
  const paragraphs = [
    ...(view.cancelled === null ? [] : [t("public:townHall.cancelledText")]),
    ...(reason === null ? [] : [t("public:townHall.cancelledWhy", { reason: reason.text })]),
    words.when,
    view.texts.place?.text ?? "",
    view.texts.aim?.text ?? "",
  ].filter((text) => text !== "");
  const changes =
    before === null
      ? []
      : announcementDifferences(before.announcement, revision.announcement, language);
  return [
    ...paragraphs.map((text) => `<p>${asMarkup(text)}</p>`),
    ...(changes.length === 0 ? [] : [`<ul>${changes.map(changeMarkup).join("")}</ul>`]),
  ].join("");
}

function changeMarkup({ label, parts }: PassageDifference): string {
  const words = parts.map(({ kind, text }) => {
    const markup = asMarkup(text);
    if (kind === "added") return `<ins>${markup}</ins>`;
    return kind === "removed" ? `<del>${markup}</del>` : markup;
  });
  return `<li><strong>${asMarkup(label)}:</strong> ${words.join("")}</li>`;
}

/** Words as HTML: none of their signs is markup. */
function asMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}
