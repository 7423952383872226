import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { markTask, roomPage } from "#app/routes/public/rooms/room-page.server.ts";
import { RoomView } from "#app/routes/public/rooms/room-view.tsx";
import { changeRoom, type RoomChange } from "#app/services/rooms/change-room.server.ts";
import { LONGEST_IN_ROOM } from "#app/services/rooms/longest-room-texts.ts";
import { roomNameSchema } from "#app/services/rooms/room-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useStaffRoomSentence } from "./staff-room-sentence.ts";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", (visit) => ({
  ...roomPage(visit),
  opened: new URL(visit.request.url).searchParams.get("notice") === "opened",
}));

export const action = guarded("rooms.write", async (visit) => {
  const values = enteredValues(await visit.request.clone().formData());
  if (values.intent === "close" || values.intent === "reopen") {
    return change(visit, { kind: values.intent });
  }
  if (values.intent !== "rename") return markTask(visit);
  const input = roomNameSchema.safeParse(values);
  if (!input.success) {
    return data(
      { problem: formErrors(input.error).name ?? null, name: values.name },
      { status: 422 },
    );
  }
  return change(visit, { kind: "rename", name: input.data.name });
});

function change(visit: Visit, wanted: RoomChange) {
  const { address } = roomPage(visit);
  const changed = changeRoom(visit.services, visit.params.roomId ?? "", wanted);
  if (changed.ok) return redirect(`${address}?saved`, 303);
  return data({ problem: changed.problem.code, name: undefined }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffRoomPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("rooms");
  const words = useStaffRoomWords();
  const sentence = useStaffRoomSentence();
  const name = answer !== undefined && "name" in answer ? answer.name : undefined;
  const problem = answer?.problem ?? null;
  return (
    <>
      {page.opened && <Alert kind="success" title={t("notices.opened")} />}
      <RoomView page={page} problem={name === undefined ? problem : null} t={words}>
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("manage.title")}</h2>
          <Form method="post" className="form">
            <TextField
              name="name"
              label={t("manage.name")}
              defaultValue={name ?? page.name}
              maxLength={LONGEST_IN_ROOM.name}
              required
              dir="auto"
              error={name === undefined ? undefined : sentence(problem ?? undefined)}
            />
            <div className="actions">
              <Button look="secondary" name="intent" value="rename">
                {t("manage.rename")}
              </Button>
            </div>
          </Form>
          {page.closed ? (
            <Form method="post">
              <Button look="secondary" name="intent" value="reopen">
                {t("manage.reopen")}
              </Button>
            </Form>
          ) : (
            <AskFirst summary={t("manage.close")} consequence={t("manage.closeConsequence")}>
              <Form method="post">
                <Button look="secondary" name="intent" value="close">
                  {t("manage.close")}
                </Button>
              </Form>
            </AskFirst>
          )}
          <p>
            <a className="kern-link" href={`${page.address}/room.txt`} download>
              {t("manage.file")}
            </a>
          </p>
        </section>
      </RoomView>
    </>
  );
}
