import { data, redirect } from "@remix-run/node";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { documentDifferences } from "#app/services/rooms/document-differences.ts";
import { readRoomAround } from "#app/services/rooms/read-room.server.ts";
import type { RoomDocument } from "#app/services/rooms/read-room-document.server.ts";
import {
  newRoomDocumentSchema,
  type RoomDocumentInput,
  roomDocumentSchema,
} from "#app/services/rooms/room-fields.ts";
import { beginDocument, saveDocument } from "#app/services/rooms/save-document.server.ts";
import { documentOf } from "./document-page.server.ts";
import {
  found,
  type RoomPlace,
  roomPlace,
  rulesFirst,
  rulesToTick,
  ticked,
  writerChoice,
  writerOfForm,
} from "./room-place.server.ts";

function aroundOf(visit: Visit) {
  return found(visit, readRoomAround(visit.services, visit.params.roomId ?? ""));
}

/** The empty form of a document, or of notes. */
export function newDocumentPage(visit: Visit) {
  const place = roomPlace(visit);
  const around = aroundOf(visit);
  if (!around.room.open) throw redirect(place.address, 303);
  rulesFirst(visit, around.room);
  const notes = new URL(visit.request.url).searchParams.get("kind") === "notes";
  const title = place.t(notes ? "notes.new" : "documents.new");
  const values: Readonly<Record<string, string>> = {
    kind: notes ? "notes" : "document",
    language: place.language,
  };
  return {
    title,
    back: place.address,
    version: null,
    values,
    writer: writerChoice(around, place),
    pageTitle: `${title} · ${around.room.name}`,
  };
}

/** The form of a document as it was saved last. */
export function editDocumentPage(visit: Visit) {
  const place = roomPlace(visit);
  const document = documentOf(visit);
  const back = `${place.address}/documents/${document.id}`;
  if (!document.room.open) throw redirect(back, 303);
  rulesFirst(visit, document.room);
  const { current, kind, language } = document;
  const title = place.t("documents.edit");
  const values: Readonly<Record<string, string>> = {
    ...{ kind, language },
    ...{ title: current.title, text: current.text },
  };
  return {
    title,
    back,
    version: current.number,
    values,
    writer: writerChoice(document, place),
    pageTitle: `${title} · ${current.title}`,
  };
}
export type DocumentFormPage = ReturnType<typeof newDocumentPage | typeof editDocumentPage>;

function refused(
  status: 409 | 422,
  values: Readonly<Record<string, string>>,
  why: {
    readonly errors?: Record<string, string>;
    readonly problem?: string;
    readonly rules?: ReturnType<typeof rulesToTick>;
  },
) {
  const { errors = {}, problem = null, rules = null } = why;
  return data({ values, errors, problem, rules, meanwhile: null }, { status });
}

export async function sendNewDocument(visit: Visit) {
  const place = roomPlace(visit);
  const around = aroundOf(visit);
  const values = enteredValues(await visit.request.formData());
  const writer = writerOfForm(place, around, values);
  const input = newRoomDocumentSchema.extend(roomDocumentSchema.shape).safeParse(values);
  if (!input.success || writer.who === null) {
    const errors = { ...(input.success ? {} : formErrors(input.error)), ...writer.errors };
    return refused(422, values, { errors });
  }
  ticked(visit, around.room, values);
  const begun = beginDocument(visit.services, around.room.id, writer.who, input.data);
  if (begun.ok) return redirect(`${place.address}/documents/${begun.value}?saved`, 303);
  const problem = begun.problem.code;
  return refused(409, values, { problem, rules: rulesToTick(visit, around.room, problem) });
}

export async function sendDocument(visit: Visit) {
  const place = roomPlace(visit);
  const document = documentOf(visit);
  const values = enteredValues(await visit.request.formData());
  const writer = writerOfForm(place, document, values);
  const input = roomDocumentSchema.safeParse(values);
  if (!input.success || writer.who === null) {
    const errors = { ...(input.success ? {} : formErrors(input.error)), ...writer.errors };
    return refused(422, values, { errors });
  }
  const target = {
    ...{ roomId: document.room.id, documentId: document.id },
    basedOn: Number(values.version),
  };
  ticked(visit, document.room, values);
  const saved = saveDocument(visit.services, target, writer.who, input.data);
  if (saved.ok) return redirect(`${place.address}/documents/${document.id}?saved`, 303);
  const problem = saved.problem.code;
  if (problem !== "document_changed_meanwhile") {
    return refused(409, values, { problem, rules: rulesToTick(visit, document.room, problem) });
  }
  const conflict = meanwhile(place, document, input.data);
  const answer = { values, errors: {}, problem: null, rules: null, meanwhile: conflict };
  return data(answer, { status: 409 });
}

/** In what a text that could not be saved differs from what somebody else saved in the meantime. */
function meanwhile({ t, language }: RoomPlace, document: RoomDocument, input: RoomDocumentInput) {
  const { current } = document;
  return {
    version: current.number,
    words: differenceWords(language),
    differences: documentDifferences(current, input, document.language).map((difference) => ({
      ...difference,
      label: t(`versions.parts.${difference.field}`),
    })),
  };
}
export type DocumentMeanwhile = ReturnType<typeof meanwhile>;
