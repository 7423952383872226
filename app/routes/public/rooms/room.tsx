import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { markTask, roomPage } from "./room-page.server.ts";
import { RoomView } from "./room-view.tsx";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", roomPage);

export const action = guarded("rooms.own", markTask);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnRoomPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useRoomWords();
  return <RoomView page={page} problem={answer?.problem ?? null} t={t} />;
}
