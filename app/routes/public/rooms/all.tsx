import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { AllView } from "./all-view.tsx";
import { roomPage } from "./room-page.server.ts";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", roomPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnWholeRoomPage() {
  const page = useLoaderData<typeof loader>();
  const t = useRoomWords();
  return <AllView page={page} t={t} />;
}
