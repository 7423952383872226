import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { restoreVersion, versionPage } from "./document-page.server.ts";
import { useRoomWords } from "./use-room-words.ts";
import { VersionView } from "./version-view.tsx";

export const loader = guarded("rooms.own", versionPage);

export const action = guarded("rooms.own", restoreVersion);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnVersionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useRoomWords();
  return <VersionView page={page} answer={answer} t={t} />;
}
