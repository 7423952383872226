import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { LONGEST_IN_ROOM } from "#app/services/rooms/longest-room-texts.ts";
import { openRoom } from "#app/services/rooms/open-room.server.ts";
import { listRooms } from "#app/services/rooms/read-room.server.ts";
import { roomNameSchema } from "#app/services/rooms/room-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { useStaffRoomSentence } from "./staff-room-sentence.ts";

export const loader = guarded("rooms.write", ({ services, params, language }) => {
  const processId = params.processId ?? "";
  const { rooms, panels } = listRooms(services, processId);
  const title = staffTitles(language)("rooms:title");
  return {
    title,
    address: `/staff/processes/${processId}/rooms`,
    rooms,
    panels: panels.map(({ drawId, drawnAt }) => ({
      drawId,
      drawnOn: dayOfMoment(drawnAt, staffLanguage(language)),
    })),
    pageTitle: `${title} · ${processTitle(services, processId)}`,
  };
});

export const action = guarded("rooms.write", async ({ services, params, request }) => {
  const processId = params.processId ?? "";
  const values = enteredValues(await request.formData());
  const input = roomNameSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const wanted = { drawId: values.drawId ?? "", name: input.data.name };
  const opened = openRoom(services, processId, wanted);
  if (opened.ok) {
    return redirect(`/staff/processes/${processId}/rooms/${opened.value}?notice=opened`, 303);
  }
  return data({ values, errors: {}, problem: opened.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffRoomsPage() {
  const { title, address, rooms, panels } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["rooms", "common"]);
  const sentence = useStaffRoomSentence();
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {rooms.length === 0 ? (
        <p className="kern-body">{t("empty")}</p>
      ) : (
        <ul className="card-list">
          {rooms.map((room) => (
            <li key={room.id}>
              <h2 className="kern-title" dir="auto">
                <a className="kern-link" href={`${address}/${room.id}`}>
                  {room.name}
                </a>
              </h2>
              <p className="kern-body">
                {[
                  t("documents", { count: room.documents }),
                  t("tasks", { count: room.tasks }),
                  ...(room.closed ? [t("isClosed")] : []),
                ].join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      {panels.length === 0 && rooms.length === 0 && (
        <p className="kern-body prose">{t("noPanel")}</p>
      )}
      {panels.length > 0 && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("open.title")}</h2>
          {answer !== undefined && (
            <Alert kind="danger" title={t("common:form.pleaseCheck")}>
              {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
            </Alert>
          )}
          <Form method="post" className="form">
            <SelectField
              name="drawId"
              label={t("open.panel")}
              defaultValue={values.drawId ?? panels[0]?.drawId}
            >
              {panels.map(({ drawId, drawnOn }) => (
                <option key={drawId} value={drawId}>
                  {t("open.panelOf", { date: drawnOn })}
                </option>
              ))}
            </SelectField>
            <TextField
              name="name"
              label={t("open.name")}
              hint={t("open.nameHint")}
              defaultValue={values.name ?? ""}
              maxLength={LONGEST_IN_ROOM.name}
              required
              dir="auto"
              error={sentence(errors.name)}
            />
            <div className="actions">
              <Button>{t("open.submit")}</Button>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
