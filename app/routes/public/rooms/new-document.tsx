import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { newDocumentPage, sendNewDocument } from "./document-form.server.ts";
import { DocumentForm } from "./document-form.tsx";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", newDocumentPage);

export const action = guarded("rooms.own", sendNewDocument);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnNewDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useRoomWords();
  return <DocumentForm page={page} answer={answer} t={t} />;
}
