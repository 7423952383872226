import { data, redirect } from "@remix-run/node";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { deleteDocument } from "#app/services/rooms/delete-document.server.ts";
import { documentDifferences } from "#app/services/rooms/document-differences.ts";
import { readRoomDocument } from "#app/services/rooms/read-room-document.server.ts";
import { restoreDocument } from "#app/services/rooms/save-document.server.ts";
import { groupNotice } from "./group-notice.server.ts";
import {
  found,
  roomPlace,
  rulesOf,
  versionInWords,
  writerChoice,
  writerOfForm,
} from "./room-place.server.ts";

export function documentOf(visit: Visit) {
  const { services, params } = visit;
  const { roomId = "", documentId = "" } = params;
  return found(visit, readRoomDocument(services, { roomId, documentId }));
}

/** A document of a room as its page shows it. */
export function documentPage(visit: Visit) {
  const place = roomPlace(visit);
  const { t, address } = place;
  const document = documentOf(visit);
  const { id, kind, language, current, versions, room, publications } = document;
  const notice = kind === "notes" ? null : groupNotice(visit, id, place);
  const standing = publications.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);
  return {
    id,
    kind,
    language,
    room: address,
    roomName: room.name,
    address: `${address}/documents/${id}`,
    title: current.title,
    paragraphs: splitParagraphs(current.text),
    open: room.open,
    version: current.number,
    /** What was public once is not deleted. */
    deletable: room.open && publications.length === 0,
    rules: rulesOf(room),
    versions: [...versions].reverse().map((version) => versionInWords(version, place)),
    public:
      kind === "notes"
        ? null
        : notice?.hides
          ? t("moderated.short")
          : standing === undefined
            ? t("documents.notPublic")
            : t("documents.public", { number: `${standing.version}` }),
    notice,
    publicAddress: publications.length === 0 ? null : `/documents/${id}`,
    saved: new URL(visit.request.url).searchParams.has("saved"),
    pageTitle: `${current.title} · ${room.name}`,
  };
}
export type DocumentPage = ReturnType<typeof documentPage>;

/** Deletes the document of the page, which was never public. */
export async function removeDocument(visit: Visit) {
  const place = roomPlace(visit);
  const document = documentOf(visit);
  const values = enteredValues(await visit.request.formData());
  if (values.intent !== "delete") throw new Response(null, { status: 400 });
  const who = place.staff
    ? ({ as: "town" } as const)
    : ({ as: "self", shownName: document.shownName } as const);
  const wanted = {
    ...{ roomId: document.room.id, documentId: document.id },
    basedOn: Number(values.version),
  };
  const deleted = deleteDocument(visit.services, wanted, who);
  if (deleted.ok) return redirect(`${place.address}?deleted`, 303);
  return data({ problem: deleted.problem.code }, { status: 409 });
}

/** One version of a document, and in what it differs from the one before. */
export function versionPage(visit: Visit) {
  const place = roomPlace(visit);
  const { t, address } = place;
  const document = documentOf(visit);
  const number = revisionNumber(visit.params.number);
  const version = document.versions.find((each) => each.number === number);
  if (version === undefined) throw new Response(null, { status: 404 });
  const before = document.versions.find((each) => each.number === version.number - 1);
  const title = t("versions.page", { number: `${version.number}` });
  return {
    title,
    address: `${address}/documents/${document.id}`,
    language: document.language,
    rules: rulesOf(document.room),
    version: versionInWords(version, place),
    newest: document.current.number,
    restorable: document.room.open && version.number !== document.current.number,
    writer: writerChoice(document, place),
    textTitle: version.title,
    paragraphs: splitParagraphs(version.text),
    differences:
      before === undefined
        ? null
        : documentDifferences(before, version, document.language).map((difference) => ({
            ...difference,
            label: t(`versions.parts.${difference.field}`),
          })),
    words: differenceWords(place.language),
    pageTitle: `${title} · ${version.title}`,
  };
}
export type VersionPage = ReturnType<typeof versionPage>;

/** Brings the version of the page back as the newest one. */
export async function restoreVersion(visit: Visit) {
  const place = roomPlace(visit);
  const document = documentOf(visit);
  const number = revisionNumber(visit.params.number) ?? 0;
  const values = enteredValues(await visit.request.formData());
  const writer = writerOfForm(place, document, values);
  if (writer.who === null) {
    return data({ values, errors: writer.errors, problem: null }, { status: 422 });
  }
  const wanted = {
    ...{ roomId: document.room.id, documentId: document.id },
    ...{ number, basedOn: Number(values.version) },
  };
  const restored = restoreDocument(visit.services, wanted, writer.who);
  if (restored.ok) return redirect(`${place.address}/documents/${document.id}?saved`, 303);
  return data({ values, errors: {}, problem: restored.problem.code }, { status: 409 });
}
