import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { recordLeaving } from "#app/services/panel/record-leaving.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { panelPlace, requirePanel } from "./panel-place.server.ts";

const REASONS = ["declined", "dropped_out", "withdrew", "moved", "other"] as const;
const formSchema = z.object({ reason: z.enum(REASONS) });

export const loader = guarded("draw.people", (visit) => {
  const panel = requirePanel(visit);
  const { address } = panelPlace(visit);
  const member = panel.members.find(({ personId }) => personId === visit.params.personId);
  if (member === undefined) throw new Response(null, { status: 404 });
  if (member.left !== null || panel.fixed !== null) throw redirect(address);
  return {
    reference: member.person?.reference ?? "",
    name: member.person?.name ?? null,
    address,
    title: staffTitles(visit.language)("panel:leaving.title"),
  };
});

export const action = guarded("draw.run", async (visit) => {
  const form = formSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!form.success) return data({ problem: null }, { status: 422 });
  const place = panelPlace(visit);
  const personId = visit.params.personId ?? "";
  const recorded = recordLeaving(visit.services, { ...place, personId }, form.data.reason);
  if (!recorded.ok) return data({ problem: recorded.problem }, { status: 409 });
  return redirect(place.address, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** Why someone is no longer on the panel. */
export default function Leaving() {
  const { reference, name, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <h1 className="kern-heading-large">{t("leaving.title")}</h1>
      {answer != null && answer.problem !== null && (
        <Alert kind="danger" title={problemSentence(problemWords, answer.problem)} />
      )}
      <p className="kern-body prose">
        {t("leaving.lead", { reference: name === null ? reference : `${name} (${reference})` })}
      </p>
      <Form method="post" className="form">
        <CheckGroup
          legend={t("leaving.reason")}
          error={answer != null && answer.problem === null ? t("leaving.reasonMissing") : undefined}
        >
          {REASONS.map((reason) => (
            <CheckField
              key={reason}
              type="radio"
              name="reason"
              value={reason}
              label={t(`reasons.${reason}`)}
            />
          ))}
        </CheckGroup>
        <p className="kern-hint">{t("leaving.reasonHint")}</p>
        <div className="actions">
          <Button disabled={busy}>{t("leaving.button")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("leaving.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
