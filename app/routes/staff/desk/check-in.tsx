import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readCheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { AttendeeList } from "./attendee-list.tsx";
import { answerCheckIn, lastSlip } from "./check-in-action.server.ts";
import { CheckInNotes, LetInNotice, RecognisedNotice } from "./check-in-notice.tsx";
import { DeskPages } from "./desk-pages.tsx";
import { useDeskProblem, useFieldError } from "./desk-sentence.ts";
import { NewPersonForm } from "./new-person-form.tsx";

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const desk = readCheckInDesk(services, params.townHallId ?? "", lastSlip(request));
  if (desk === null) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const came = search.get("in");
  return {
    title: staffTitles(language)("desk:checkIn.title"),
    desk,
    newId: crypto.randomUUID(),
    erased: search.has("erased"),
    undone: search.has("undone"),
    came: desk.attendees.find(({ id }) => id === came) ?? null,
  };
});

export const action = guarded("floor.assist", async (visit) => {
  const answer = answerCheckIn(visit, await visit.request.formData());
  if (answer.kind === "done") throw redirect(answer.to, 303);
  return data(answer, { status: answer.kind === "refused" ? 422 : 200 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function CheckInPage() {
  const { title, desk, newId, came, erased, undone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const address = `/staff/town-halls/${useTownHall().id}/check-in`;
  const refused = answer?.kind === "refused" ? answer : null;
  const recognised = answer?.kind === "recognised" ? answer : null;
  const errorOf = useFieldError(refused?.errors);
  const entered: Readonly<Record<string, string>> = refused?.entered ?? {
    standing: "resident",
    ...(recognised?.slip == null ? {} : { slip: String(recognised.slip) }),
  };
  const notices = (
    <>
      {refused?.problem != null && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(refused.problem)}</p>
        </Alert>
      )}
      {recognised !== null && <RecognisedNotice slip={recognised.slip} />}
      {came !== null && answer === undefined && <LetInNotice person={came} address={address} />}
      {undone && answer === undefined && (
        <Alert kind="success" title={t("checkIn.undone")}>
          <p className="kern-body">{t("checkIn.undoneText")}</p>
        </Alert>
      )}
      {erased && answer === undefined && <Alert kind="success" title={t("person.erased")} />}
    </>
  );
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <DeskPages />
      <RoomCount />
      {desk.phase === "closed" ? (
        <>
          {notices}
          <Alert kind="info" title={t("checkIn.closed")}>
            <p className="kern-body">{t("checkIn.closedText")}</p>
          </Alert>
        </>
      ) : (
        <div className="desk-columns" id="new">
          <section className="stack" aria-labelledby="new-person">
            <h2 className="kern-heading-medium" id="new-person">
              {t("checkIn.form")}
            </h2>
            {notices}
            <NewPersonForm
              newId={newId}
              desk={desk}
              entered={entered}
              errorOf={errorOf}
              queue={came !== null}
            />
          </section>
          <div className="stack">
            <Form method="post" className="form">
              <CodeField
                label={t("checkIn.code")}
                hint={t("checkIn.codeHint")}
                error={refused?.codeProblem == null ? undefined : sentence(refused.codeProblem)}
                maxLength={200}
              />
              <div className="actions">
                <Button look="secondary" name="intent" value="code">
                  {t("checkIn.findCode")}
                </Button>
              </div>
            </Form>
            <CheckInNotes />
          </div>
        </div>
      )}
      <AttendeeList
        attendees={answer?.kind === "found" ? answer.attendees : desk.attendees}
        searched={answer?.kind === "found" ? answer.text : null}
        address={address}
        open={desk.phase !== "closed"}
      />
    </>
  );
}

function RoomCount() {
  const { desk } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const { whole } = useFormat();
  const { resident, invited_guest, guest } = desk.present;
  return (
    <dl className="room-count">
      <div>
        <dt>{t("checkIn.inRoom")}</dt>
        <dd>{whole(resident + invited_guest + guest)}</dd>
      </div>
      {(["resident", "invited_guest", "guest"] as const).map((standing) => (
        <div key={standing}>
          <dt>{t(`checkIn.counts.${standing}`)}</dt>
          <dd>{whole(desk.present[standing])}</dd>
        </div>
      ))}
    </dl>
  );
}
