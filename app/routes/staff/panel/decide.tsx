import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  discardSubstitutes,
  drawSubstitutes,
} from "#app/services/panel/decide-substitutes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { panelPlace, requirePanel } from "./panel-place.server.ts";
import { QuotaOutlook } from "./quota-outlook.tsx";
import { ViolationAlert } from "./violation-alert.tsx";
import { WhoCanJoin } from "./who-can-join.tsx";

const formSchema = z.object({
  intent: z.enum(["draw", "discard"]),
  substitutionId: z.string(),
  accept: z.literal("yes").optional(),
});

export const loader = guarded("draw.people", (visit) => {
  const { proposal, fixed } = requirePanel(visit);
  const { address } = panelPlace(visit);
  const t = staffTitles(visit.language);
  const title =
    proposal?.kind === "top_up" ? t("panel:decide.titleTopUp") : t("panel:decide.title");
  return { proposal: fixed === null ? proposal : null, address, title };
});

export const action = guarded("draw.run", async (visit) => {
  const form = formSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const { address, ...place } = panelPlace(visit);
  const { substitutionId, intent, accept } = form.data;
  if (intent === "discard") {
    discardSubstitutes(visit.services, { ...place, substitutionId });
    return redirect(address, 303);
  }
  const acceptViolation = accept === "yes";
  const drawn = drawSubstitutes(visit.services, { ...place, substitutionId }, { acceptViolation });
  if (drawn.ok) return redirect(`${address}#drawn`, 303);
  const status = drawn.problem.code === "violation_not_accepted" ? 422 : 409;
  return data({ problem: drawn.problem }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** What will hold once the seats are filled, shown before someone decides on it. */
export default function Decide() {
  const { proposal, address, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const busy = useNavigation().state !== "idle";
  const problem = answer?.problem ?? null;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && problem.code !== "violation_not_accepted" && (
        <Alert kind="danger" title={problemSentence(problemWords, problem)} />
      )}
      {proposal === null ? (
        <p className="kern-body">{t("decide.none")}</p>
      ) : (
        <>
          <p className="kern-body">
            {t("decide.seats", { count: proposal.seats, size: String(proposal.size) })}
          </p>
          <ViolationAlert proposal={proposal} />
          <WhoCanJoin proposal={proposal} />
          <QuotaOutlook outlook={proposal.outlook} />
          <Form method="post" className="form no-print">
            <input type="hidden" name="substitutionId" value={proposal.id} />
            {proposal.violations.length > 0 && (
              <CheckGroup
                legend={t("decide.violated", { count: proposal.violations.length })}
                error={
                  problem?.code === "violation_not_accepted" ? t("decide.acceptMissing") : undefined
                }
              >
                <CheckField name="accept" value="yes" label={t("decide.accept")} />
              </CheckGroup>
            )}
            {proposal.chances !== null && <p className="kern-hint prose">{t("decide.fairness")}</p>}
            <div className="actions">
              <Button name="intent" value="draw" disabled={busy}>
                {t(proposal.chances === null ? "decide.take" : "decide.draw")}
              </Button>
            </div>
          </Form>
          <AskFirst summary={t("decide.discard")} consequence={t("decide.discardLead")}>
            <Form method="post">
              <input type="hidden" name="substitutionId" value={proposal.id} />
              <Button look="secondary" name="intent" value="discard" disabled={busy}>
                {t("decide.discard")}
              </Button>
            </Form>
          </AskFirst>
        </>
      )}
    </>
  );
}
