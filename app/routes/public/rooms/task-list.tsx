import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { PersonName } from "./person-name.tsx";
import type { TaskInWords } from "./room-page.server.ts";
import type { RoomWords } from "./room-words.ts";

/** The tasks of a room: what, who sees to it, until when; whoever may write marks what is done. */
export function TaskList(props: {
  tasks: readonly TaskInWords[];
  address: string;
  markable: boolean;
  t: RoomWords;
}) {
  const { tasks, address, markable, t } = props;
  return (
    <ul className="card-list">
      {tasks.map((task) => (
        <li key={task.id} className="stack">
          <div className="card-head">
            <h3 className="kern-title" dir="auto">
              <a className="kern-link" href={`${address}/tasks/${task.id}`}>
                {task.title}
              </a>
            </h3>
            <TaskState task={task} t={t} />
          </div>
          <p className="kern-body">
            {task.owner === null ? t("tasks.nobody") : <PersonName person={task.owner} />}
            {task.due !== null && ` · ${task.due}`}
          </p>
          {markable && (
            <Form method="post" className="no-print">
              <input type="hidden" name="task" value={task.id} />
              <input type="hidden" name="version" value={task.version} />
              <Button
                look="secondary"
                name="intent"
                value={task.done ? "undone" : "done"}
                aria-label={t("tasks.ofTask", {
                  action: t(task.done ? "tasks.markUndone" : "tasks.markDone"),
                  title: task.title,
                })}
              >
                {t(task.done ? "tasks.markUndone" : "tasks.markDone")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function TaskState({ task, t }: { task: TaskInWords; t: RoomWords }) {
  if (task.done) return <StatusBadge kind="success">{t("tasks.done")}</StatusBadge>;
  if (task.own) {
    return <StatusBadge kind={task.overdue ? "warning" : "info"}>{t("tasks.own")}</StatusBadge>;
  }
  return <StatusBadge kind={task.overdue ? "warning" : "info"}>{t("tasks.open")}</StatusBadge>;
}
