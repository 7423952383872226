import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readCheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { AttendeeFields, MoreAttendeeFields } from "./attendee-fields.tsx";
import { useDeskProblem, useFieldError } from "./desk-sentence.ts";
import { answerPerson } from "./person-action.server.ts";

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const desk = readCheckInDesk(services, params.townHallId ?? "");
  const person = desk?.attendees.find(({ id }) => id === params.attendeeId);
  if (desk === null || person === undefined) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("desk:person.title"),
    person,
    guests: desk.guests,
    districts: desk.districts,
    nextSlip: desk.nextSlip,
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = guarded("floor.assist", async (visit) => {
  const answer = answerPerson(visit, await visit.request.formData());
  if ("to" in answer) throw redirect(answer.to, 303);
  return data(answer, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function PersonPage() {
  const { title, person, guests, districts, nextSlip, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const errorOf = useFieldError(answer?.errors);
  const desk = `/staff/town-halls/${useTownHall().id}/check-in`;
  const { standing, name, district, description, gender, mayBeNamed } = person.content;
  const entered: Readonly<Record<string, string>> = answer?.entered ?? {
    standing,
    name,
    district,
    description,
    gender: gender ?? "",
    ...(mayBeNamed ? { mayBeNamed: "on" } : {}),
  };
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={desk}>
          {t("person.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      {answer?.problem !== undefined && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {saved && answer === undefined && <Alert kind="success" title={t("person.saved")} />}
      {person.onPaper && <p className="kern-body">{t("person.onPaper")}</p>}
      {person.bar !== null && <p className="kern-body">{t(`bars.${person.bar}`)}</p>}
      <Form method="post" className="form">
        <AttendeeFields
          entered={entered}
          errorOf={errorOf}
          guests={guests}
          districts={districts}
          invitedInPerson={standing === "invited_guest"}
        />
        <MoreAttendeeFields entered={entered} errorOf={errorOf} />
        <div className="actions">
          <Button name="intent" value="save">
            {t("person.save")}
          </Button>
        </div>
      </Form>
      <section className="stack" aria-labelledby="slip">
        <h2 className="kern-heading-medium" id="slip">
          {t("person.slipTitle")}
        </h2>
        <p className="kern-body">
          {person.slip === null
            ? t("person.slipNone")
            : t("person.slipHas", { slip: String(person.slip) })}{" "}
          {person.slip !== null && (
            <a className="kern-link" href={`${desk}/slips?from=${person.slip}&to=${person.slip}`}>
              {t("person.slipPrint")}
            </a>
          )}
        </p>
        <Form method="post" className="form">
          <TextField
            name="slip"
            label={t("checkIn.slip")}
            hint={person.slip === null ? undefined : t("person.slipAnotherText")}
            error={errorOf("slip")}
            defaultValue={nextSlip === null ? "" : String(nextSlip)}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            required
          />
          <div className="actions">
            <Button look="secondary" name="intent" value="slip">
              {t(person.slip === null ? "person.slipGive" : "person.slipAnother")}
            </Button>
          </div>
        </Form>
      </section>
      <AskFirst summary={t("person.erase")} consequence={t("person.eraseText")}>
        <Form method="post" className="actions">
          <Button look="secondary" name="intent" value="erase">
            {t("person.eraseConfirm")}
          </Button>
        </Form>
      </AskFirst>
    </>
  );
}
