import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { documentPage, removeDocument } from "./document-page.server.ts";
import { DocumentView } from "./document-view.tsx";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", documentPage);

export const action = guarded("rooms.own", removeDocument);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const t = useRoomWords();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <DocumentView page={page} problem={problem} t={t} />;
}
