import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { documentOf } from "#app/routes/public/rooms/document-page.server.ts";
import { groupNotice } from "#app/routes/public/rooms/group-notice.server.ts";
import { roomPlace, versionInWords } from "#app/routes/public/rooms/room-place.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** What would become public of a document, and what was and is. */
export function publishPage(visit: Visit) {
  const place = roomPlace(visit);
  const document = documentOf(visit);
  const { search } = new URL(visit.request.url);
  const asked = new URLSearchParams(search);
  const number = revisionNumber(asked.get("version") ?? undefined) ?? document.current.number;
  const version = document.versions.find((each) => each.number === number);
  if (version === undefined || document.kind === "notes") {
    throw new Response(null, { status: 404 });
  }
  const isPublic = document.publications.some(
    (each) => each.version === number && each.withdrawnAt === null,
  );
  const notice = asked.get("notice");
  const text = `${version.title}\n${version.text}`.toLocaleLowerCase("de");
  return {
    moderated: groupNotice(visit, document.id, place),
    back: `${place.address}/documents/${document.id}`,
    language: document.language,
    version: versionInWords(version, place),
    textTitle: version.title,
    paragraphs: splitParagraphs(version.text),
    isPublic,
    namesInText: document.members
      .map(({ name }) => name)
      .filter((name) => text.includes(name.toLocaleLowerCase("de"))),
    others: [...document.versions]
      .reverse()
      .filter((each) => each.number !== number)
      .map((each) => versionInWords(each, place)),
    publications: [...document.publications].reverse().map((each) => ({
      number: each.version,
      publishedOn: dayOfMoment(each.publishedAt, place.language),
      takenBackOn: each.withdrawnAt === null ? null : dayOfMoment(each.withdrawnAt, place.language),
      takenBackReason: each.withdrawnReason ?? "",
    })),
    notice: (["published", "taken_back"] as const).find((known) => known === notice) ?? null,
  };
}
export type PublishPage = ReturnType<typeof publishPage>;
