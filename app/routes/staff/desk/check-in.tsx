import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readCheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { AttendeeFields } from "./attendee-fields.tsx";
import { AttendeeList } from "./attendee-list.tsx";
import { answerCheckIn } from "./check-in-action.server.ts";
import { DeskPages } from "./desk-pages.tsx";
import { useDeskProblem, useFieldError } from "./desk-sentence.ts";

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const desk = readCheckInDesk(services, params.townHallId ?? "");
  if (desk === null) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const came = search.get("in");
  return {
    title: staffTitles(language)("desk:checkIn.title"),
    desk,
    newId: crypto.randomUUID(),
    erased: search.has("erased"),
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
  const { title, desk, newId, came, erased } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const address = `/staff/town-halls/${useTownHall().id}/check-in`;
  const refused = answer?.kind === "refused" ? answer : null;
  const recognised = answer?.kind === "recognised" ? answer : null;
  const errorOf = useFieldError(refused?.errors);
  const entered: Readonly<Record<string, string>> =
    refused?.entered ??
    (recognised === null
      ? { standing: "resident" }
      : { standing: "resident", slip: recognised.slip === null ? "" : String(recognised.slip) });
  const next = desk.nextSlip === null ? null : String(desk.nextSlip);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <DeskPages />
      <p className="kern-body prose">{t("checkIn.lead")}</p>
      <RoomCount />
      {refused?.problem != null && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(refused.problem)}</p>
        </Alert>
      )}
      {recognised !== null && (
        <Alert kind="success" title={t("checkIn.known")}>
          <p className="kern-body">
            {recognised.slip === null
              ? t("checkIn.letter")
              : t("checkIn.freeSlip", { number: String(recognised.slip) })}
          </p>
        </Alert>
      )}
      {came !== null && answer === undefined && (
        <Alert kind="success" title={t("checkIn.done")}>
          <p className="kern-body">
            {came.bar === null ? t("checkIn.doneSpeak") : t(`bars.${came.bar}`)}{" "}
            {came.slip !== null && t("checkIn.doneSlip", { slip: String(came.slip) })}{" "}
            <a className="kern-link" href={`${address}/${came.id}`}>
              {t("checkIn.toPerson")}
            </a>
          </p>
        </Alert>
      )}
      {erased && answer === undefined && <Alert kind="success" title={t("person.erased")} />}
      {desk.phase === "closed" ? (
        <Alert kind="info" title={t("checkIn.closed")}>
          <p className="kern-body">{t("checkIn.closedText")}</p>
        </Alert>
      ) : (
        <div className="desk-columns">
          <section className="stack" aria-labelledby="new-person">
            <h2 className="kern-heading-medium" id="new-person">
              {t("checkIn.form")}
            </h2>
            <Form method="post" className="form" key={newId}>
              <input type="hidden" name="attendeeId" value={newId} />
              <AttendeeFields
                entered={entered}
                errorOf={errorOf}
                guests={desk.guests}
                districts={desk.districts}
              />
              <TextField
                name="slip"
                label={t("checkIn.slip")}
                hint={next === null ? t("checkIn.slipHintNone") : t("checkIn.slipHint", { next })}
                error={errorOf("slip")}
                defaultValue={entered.slip ?? ""}
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
              />
              <div className="actions">
                <Button name="intent" value="check-in">
                  {t("checkIn.submit")}
                </Button>
              </div>
            </Form>
          </section>
          <Form method="post" className="form">
            <TextField
              name="code"
              label={t("checkIn.code")}
              hint={t("checkIn.codeHint")}
              error={refused?.codeProblem == null ? undefined : sentence(refused.codeProblem)}
              maxLength={200}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
            <div className="actions">
              <Button look="secondary" name="intent" value="code">
                {t("checkIn.findCode")}
              </Button>
            </div>
          </Form>
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
