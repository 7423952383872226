import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import type { DeskAttendee } from "#app/services/check-in/read-check-in-desk.server.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import { readWaitingPeople } from "#app/services/floor/read-waiting-people.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { DeskPages } from "./desk-pages.tsx";
import { useDeskProblem } from "./desk-sentence.ts";

const wishSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("join"),
    attendeeId: z.string().min(1).max(100),
    as: z.enum(CONTRIBUTION_KINDS),
  }),
  z.object({ intent: z.literal("withdraw"), entryId: z.string().min(1).max(100) }),
]);
type Wish = z.infer<typeof wishSchema>;

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const list = readWaitingPeople(services, params.townHallId ?? "");
  if (list === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("desk:microphone.title"),
    list,
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = guarded("floor.assist", async ({ services, params, request }) => {
  const parsed = wishSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return data({ code: "choice_missing", params: {} }, { status: 422 });
  const townHallId = params.townHallId ?? "";
  const done = actOnFloor(services, townHallId, actOf(parsed.data), { seenSequence: 0 });
  if (!done.ok) return data(done.problem, { status: 422 });
  throw redirect(`/staff/town-halls/${townHallId}/check-in/microphone?saved`, 303);
});

/** Whoever holds the microphone does for people what they would do with their phone. */
function actOf(wish: Wish): FloorAct {
  return wish.intent === "join"
    ? { kind: "join", attendeeId: wish.attendeeId, as: wish.as, by: "volunteer" }
    : { kind: "remove_entry", entryId: wish.entryId, why: "own_wish" };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** For a helper with a hand microphone, on a phone in the aisle. */
export default function MicrophonePage() {
  const { title, list, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const address = `/staff/town-halls/${useTownHall().id}/check-in/microphone`;
  const why = (problem: NonNullable<typeof refused>) =>
    "bar" in problem.params ? t(`bars.${problem.params.bar}`) : sentence(problem);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <DeskPages />
      <p className="kern-body prose">{t("microphone.lead")}</p>
      {refused !== undefined && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{why(refused)}</p>
        </Alert>
      )}
      {saved && refused === undefined && <Alert kind="success" title={t("microphone.saved")} />}
      {list.itemRuns ? <JoinForm /> : <NothingRuns />}
      <Waiting />
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("microphone.again")}
        </a>
      </p>
    </>
  );
}

function NothingRuns() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  return <Alert kind="info" title={t(`microphone.nothingRuns.${list.phase}`)} />;
}

/** Empty again after each person. */
function JoinForm() {
  const { people, listOpen, waiting } = useLoaderData<typeof loader>().list;
  const { t } = useTranslation("desk");
  const nameOf = useNameOf();
  if (people.length === 0) return <p className="kern-body">{t("microphone.nobodyHere")}</p>;
  return (
    <Form method="post" className="form" key={waiting.map(({ entryId }) => entryId).join()}>
      {!listOpen && <p className="kern-body">{t("microphone.listClosed")}</p>}
      <SelectField name="attendeeId" label={t("microphone.who")} defaultValue="" required>
        <option value="">{t("questions.choose")}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {nameOf(person)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="as"
        label={t("afterwards.as")}
        defaultValue={listOpen ? "speech" : "point_of_order"}
      >
        {CONTRIBUTION_KINDS.filter((as) => listOpen || as === "point_of_order").map((as) => (
          <option key={as} value={as}>
            {t(`afterwards.kinds.${as}`)}
          </option>
        ))}
      </SelectField>
      <div className="actions">
        <Button name="intent" value="join">
          {t("microphone.submit")}
        </Button>
      </div>
    </Form>
  );
}

function Waiting() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const nameOf = useNameOf();
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 className="kern-heading-medium" id="waiting">
        {t("microphone.waiting")}
      </h2>
      {list.waiting.length === 0 ? (
        <p className="kern-body">{t("microphone.empty")}</p>
      ) : (
        <ol className="waiting-people">
          {list.waiting.map(({ entryId, as, person }) => {
            const name = person === null ? t("list.nameless") : nameOf(person);
            return (
              <li key={entryId}>
                <span>
                  <bdi>{name}</bdi> ({t(`afterwards.kinds.${as}`)})
                  {person !== null && person.bar !== null && <> {t(`bars.${person.bar}`)}</>}
                </span>
                <Form method="post">
                  <input type="hidden" name="entryId" value={entryId} />
                  <Button
                    look="tertiary"
                    name="intent"
                    value="withdraw"
                    aria-label={t("microphone.withdrawNamed", { name })}
                  >
                    {t("microphone.withdraw")}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function useNameOf(): (person: DeskAttendee) => string {
  const { t } = useTranslation("desk");
  return ({ content, slip }) => {
    const called = content.name || content.description || t("list.nameless");
    const from =
      content.standing === "resident" ? content.district : t(`list.standings.${content.standing}`);
    const number = slip === null ? "" : t("microphone.slip", { slip: String(slip) });
    return [called, from, number].filter((part) => part !== "").join(", ");
  };
}
