import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { LONGEST_IN_ROOM } from "#app/services/rooms/longest-room-texts.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { PersonName } from "./person-name.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import { type RoomWords, roomSentence } from "./room-words.ts";
import type { TaskPage, TaskVersionInWords } from "./task-form.server.ts";
import { WriterFields } from "./writer-fields.tsx";

/** The form of a task, and what became of it so far. */
export function TaskForm(props: {
  page: TaskPage;
  answer:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
        readonly problem: string | null;
        readonly rules: Parameters<typeof RulesTick>[0]["rules"] | null;
        readonly meanwhile: {
          readonly version: number;
          readonly saved: TaskVersionInWords;
        } | null;
      }
    | undefined;
  t: RoomWords;
  forStaff?: ReactNode;
}) {
  const { page, answer, t, forStaff } = props;
  const conflict = answer?.meanwhile ?? null;
  const values = answer?.values ?? page.values;
  const errors = answer?.errors ?? {};
  const version = conflict?.version ?? page.version;
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      {answer !== undefined && answer.rules === null && conflict === null && (
        <ProblemAlert problem={answer.problem} t={t} />
      )}
      {conflict !== null && (
        <Alert kind="warning" title={t("meanwhile.title")}>
          <p className="kern-body">{t("meanwhile.task")}</p>
          <TaskInLine task={conflict.saved} t={t} />
        </Alert>
      )}
      {page.open ? (
        <Form method="post" className="form">
          {answer?.rules != null && <RulesTick rules={answer.rules} />}
          {version !== null && (
            <input type="hidden" name="version" key={version} defaultValue={version} />
          )}
          <WriterFields
            t={t}
            askName={page.writer.askName}
            forStaff={forStaff}
            values={values}
            errors={errors}
          />
          <TextField
            name="title"
            label={t("fields.task")}
            defaultValue={values.title ?? ""}
            maxLength={LONGEST_IN_ROOM.task}
            required
            dir="auto"
            error={roomSentence(t, errors.title)}
          />
          <OwnerField page={page} value={values.owner ?? ""} error={errors.owner} t={t} />
          <TextField
            name="dueOn"
            type="date"
            label={t("fields.dueOn")}
            defaultValue={values.dueOn ?? ""}
            error={roomSentence(t, errors.dueOn)}
          />
          {page.version !== null && (
            <CheckField
              name="done"
              value="yes"
              label={t("fields.done")}
              defaultChecked={values.done === "yes"}
            />
          )}
          <div className="actions">
            <Button>{t("fields.save")}</Button>
            <ButtonLink look="tertiary" href={page.back}>
              {t("toRoom")}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <Alert kind="info" title={t("closed")} />
      )}
      {page.history.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("tasks.history")}</h2>
          <ol className="step-list" reversed>
            {page.history.map((each) => (
              <li key={each.number}>
                <p className="kern-body">
                  {each.line} · <PersonName person={each.writer} />
                </p>
                <TaskInLine task={each} t={t} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {!page.open && (
        <p>
          <a className="kern-link" href={page.back}>
            {t("toRoom")}
          </a>
        </p>
      )}
    </div>
  );
}

function TaskInLine({ task, t }: { task: TaskVersionInWords; t: RoomWords }) {
  return (
    <p className="kern-body">
      <bdi className="kern-body--bold">{task.title}</bdi> ·{" "}
      {task.owner === null ? t("tasks.nobody") : <PersonName person={task.owner} />}
      {task.due !== null && ` · ${task.due}`} · {t(task.done ? "tasks.done" : "tasks.open")}
    </p>
  );
}

function OwnerField(props: {
  page: TaskPage;
  value: string;
  error: string | undefined;
  t: RoomWords;
}) {
  const { page, value, error, t } = props;
  const { known, gone } = page.owners;
  const members = known.filter((each) => each.value.startsWith("member:"));
  const town = known.filter((each) => each.value.startsWith("staff:"));
  return (
    <SelectField
      name="owner"
      label={t("fields.owner")}
      defaultValue={value}
      error={roomSentence(t, error)}
    >
      <option value="">{t("tasks.nobody")}</option>
      {gone !== null && (
        <option value={gone.value}>
          {gone.name} ({t("people.left")})
        </option>
      )}
      {members.length > 0 && (
        <optgroup label={t("fields.ownerMembers")}>
          {members.map((each) => (
            <option key={each.value} value={each.value}>
              {each.name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t("fields.ownerTown")}>
        {town.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
      </optgroup>
    </SelectField>
  );
}
