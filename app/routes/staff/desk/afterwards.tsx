import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readAfterwards } from "#app/services/check-in/read-afterwards.server.ts";
import { readCheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { answerAfterwards } from "./afterwards-action.server.ts";
import { AttendeeFields, MoreAttendeeFields } from "./attendee-fields.tsx";
import { DeskPages } from "./desk-pages.tsx";
import { useDeskProblem, useFieldError } from "./desk-sentence.ts";
import { EnteredSanctions } from "./entered-sanctions.tsx";
import { EnteredSpeeches } from "./entered-speeches.tsx";
import { SanctionForm } from "./sanction-form.tsx";
import { SpeechForm } from "./speech-form.tsx";

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const evening = readAfterwards(services, params.townHallId ?? "");
  const desk = readCheckInDesk(services, params.townHallId ?? "");
  if (evening === null || desk === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("desk:afterwards.title"),
    evening,
    people: desk.attendees.map(({ id, content }) => ({
      id,
      label: [content.name || content.description, content.district].filter(Boolean).join(", "),
    })),
    guests: desk.guests,
    districts: desk.districts,
    newId: crypto.randomUUID(),
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = guarded("floor.assist", async (visit) => {
  const refused = answerAfterwards(visit, await visit.request.formData());
  if (refused === null) {
    const { townHallId } = visit.params;
    throw redirect(`/staff/town-halls/${townHallId}/check-in/afterwards?saved`, 303);
  }
  return data(refused, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** For what happened on paper while the network or the power was gone. */
export default function AfterwardsPage() {
  const { title, evening, people, guests, districts, newId, saved } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const address = `/staff/town-halls/${useTownHall().id}`;
  const ofPerson = refused?.entered.intent === "person" ? refused : undefined;
  const ofSpeech = refused?.entered.intent === "speech" ? refused : undefined;
  const ofSanction = refused?.entered.intent === "sanction" ? refused : undefined;
  const errorOf = useFieldError(ofPerson?.errors);
  const nameOf = (attendeeId: string) => {
    const person = people.find(({ id }) => id === attendeeId);
    if (person === undefined) return t("afterwards.erasedPerson");
    return person.label || t("list.nameless");
  };
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <DeskPages />
      <p className="kern-body prose">{t("afterwards.lead")}</p>
      {refused?.problem !== undefined && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(refused.problem)}</p>
        </Alert>
      )}
      {saved && refused === undefined && <Alert kind="success" title={t("afterwards.saved")} />}
      {evening.phase !== "open" && (
        <Alert kind="info" title={t(`afterwards.${evening.phase}`)}>
          <p className="kern-body">{t(`afterwards.${evening.phase}Text`)}</p>
        </Alert>
      )}
      <div className="desk-columns">
        {evening.phase !== "closed" && (
          <section className="stack" aria-labelledby="person">
            <h2 className="kern-heading-medium" id="person">
              {t("afterwards.person")}
            </h2>
            <Form method="post" className="form" key={newId}>
              <input type="hidden" name="attendeeId" value={newId} />
              <AttendeeFields
                entered={ofPerson?.entered ?? { standing: "resident" }}
                errorOf={errorOf}
                guests={guests}
                districts={districts}
              />
              <MoreAttendeeFields entered={ofPerson?.entered ?? {}} errorOf={errorOf} />
              <div className="actions">
                <Button look="secondary" name="intent" value="person">
                  {t("afterwards.personSubmit")}
                </Button>
              </div>
            </Form>
          </section>
        )}
        <section className="stack" aria-labelledby="speech">
          <h2 className="kern-heading-medium" id="speech">
            {t("afterwards.speech")}
          </h2>
          {people.length === 0 ? (
            <p className="kern-body">{t("afterwards.nobody")}</p>
          ) : (
            evening.phase !== "before" && (
              <SpeechForm
                key={evening.speeches.length}
                people={people}
                items={evening.items}
                refused={ofSpeech}
              />
            )
          )}
        </section>
        {people.length > 0 && evening.phase !== "before" && (
          <section className="stack" aria-labelledby="sanction">
            <h2 className="kern-heading-medium" id="sanction">
              {t("afterwards.sanction")}
            </h2>
            <p className="kern-body">{t("afterwards.sanctionText")}</p>
            <SanctionForm
              key={evening.sanctions.length}
              people={people}
              items={evening.items}
              rules={evening.rules}
              refused={ofSanction}
            />
          </section>
        )}
      </div>
      <EnteredSpeeches speeches={evening.speeches} nameOf={nameOf} />
      <EnteredSanctions sanctions={evening.sanctions} nameOf={nameOf} />
      <section className="prose" aria-labelledby="question">
        <h2 className="kern-heading-medium" id="question">
          {t("afterwards.question")}
        </h2>
        <p className="kern-body">
          {t("afterwards.questionText")}{" "}
          <a className="kern-link" href={`${address}/questions`}>
            {t("afterwards.questionLink")}
          </a>
        </p>
      </section>
    </>
  );
}
