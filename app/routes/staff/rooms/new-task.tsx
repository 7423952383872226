import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { newTaskPage, sendTask } from "#app/routes/public/rooms/task-form.server.ts";
import { TaskForm } from "#app/routes/public/rooms/task-form.tsx";
import { ForWhom } from "./for-whom.tsx";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", newTaskPage);

export const action = guarded("rooms.write", sendTask);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function StaffNewTaskPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useStaffRoomWords();
  return (
    <TaskForm
      page={page}
      answer={answer}
      t={t}
      forStaff={
        <ForWhom choice={page.writer} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      }
    />
  );
}
