import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import {
  addOutreachPlace,
  LONGEST_LABEL,
  listOutreachPlaces,
  MOST_CARDS,
  makeOutreachCards,
} from "#app/services/letters/outreach.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { lettersAddress } from "./letters-place.ts";
import { PlaceTable } from "./place-table.tsx";
import { ShownProblem } from "./shown-problem.tsx";

const actSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), label: z.string().max(1000) }),
  z.object({ intent: z.literal("make"), placeId: z.string(), cards: z.string().max(20) }),
]);
/** Faults of one field; the others stand at the head of the page. */
const LABEL_FAULTS: readonly string[] = ["outreach_label_invalid", "outreach_label_taken"];

export const loader = guarded("invitations.read", ({ services, params, language }) => ({
  title: staffTitles(language)("letters:outreach.title"),
  places: listOutreachPlaces(services, params.processId ?? ""),
  mostCards: MOST_CARDS,
  longestLabel: LONGEST_LABEL,
}));

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const entered = Object.fromEntries(await request.formData());
  const act = actSchema.safeParse(entered);
  if (!act.success) throw new Response(null, { status: 400 });
  const processId = params.processId ?? "";
  const letters = lettersAddress(processId);
  if (act.data.intent === "add") {
    const added = addOutreachPlace(services, { processId, label: act.data.label });
    if (added.ok) return redirect(`${letters}/outreach?added`, 303);
    return data({ problem: added.problem, entered: act.data }, { status: 422 });
  }
  const { placeId, cards } = act.data;
  const made = makeOutreachCards(services, { processId, placeId, cards: Number(cards || "0") });
  if (made.ok) return redirect(`${letters}/${made.value.runId}`, 303);
  return data({ problem: made.problem, entered: act.data }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** Places through which people are reached whom no letter reaches, and the cards for them. */
export default function Outreach() {
  const { title, places, mostCards, longestLabel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation("letters");
  const { t: words } = useTranslation("problems");
  const address = lettersAddress(useProcess().id);
  const problem = answer?.problem ?? null;
  const sentence = problem === null ? undefined : problemSentence(words, problem);
  const ofLabel = problem !== null && LABEL_FAULTS.includes(problem.code);
  const ofCards = problem?.code === "outreach_cards_invalid";
  const entered = answer?.entered;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("outreach.lead")}</p>
      <ShownProblem problem={ofLabel || ofCards ? null : problem} />
      {answer === undefined && search.has("added") && (
        <Alert kind="success" title={t("outreach.added")} />
      )}
      <PlaceTable places={places} address={address} />
      {places.length > 0 && (
        <section className="no-print">
          <h2 className="kern-heading-medium">{t("outreach.makeHeading")}</h2>
          <Form method="post" className="form" noValidate>
            <SelectField
              label={t("outreach.place")}
              name="placeId"
              defaultValue={entered?.intent === "make" ? entered.placeId : undefined}
            >
              {places.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("outreach.number")}
              hint={t("outreach.numberHint", { most: String(mostCards) })}
              error={ofCards ? sentence : undefined}
              name="cards"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={entered?.intent === "make" ? entered.cards : "20"}
            />
            <div className="actions">
              <Button name="intent" value="make">
                {t("outreach.make")}
              </Button>
            </div>
          </Form>
        </section>
      )}
      <section className="no-print">
        <h2 className="kern-heading-medium">{t("outreach.addHeading")}</h2>
        <Form method="post" className="form" noValidate>
          <TextField
            label={t("outreach.label")}
            hint={t("outreach.labelHint")}
            error={ofLabel ? sentence : undefined}
            name="label"
            maxLength={longestLabel}
            autoComplete="off"
            defaultValue={entered?.intent === "add" ? entered.label : ""}
          />
          <div className="actions">
            <Button look={places.length > 0 ? "secondary" : "primary"} name="intent" value="add">
              {t("outreach.add")}
            </Button>
          </div>
        </Form>
      </section>
    </>
  );
}
