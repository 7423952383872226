import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { newTaskPage, sendTask } from "./task-form.server.ts";
import { TaskForm } from "./task-form.tsx";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", newTaskPage);

export const action = guarded("rooms.own", sendTask);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnNewTaskPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useRoomWords();
  return <TaskForm page={page} answer={answer} t={t} />;
}
