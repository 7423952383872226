import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readSupport } from "#app/services/proposals/read-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { stubIfHidden } from "../moderation/stub-in-words.server.ts";
import { supportersInWords } from "./proposal-words.server.ts";
import { supportGoal } from "./support-goal.server.ts";

export const loader = guarded("proposals.own", (visit) => {
  const { services, params, language } = visit;
  const support = readSupport(services, params.proposalId ?? "");
  if (support === null) throw new Response(null, { status: 404 });
  stubIfHidden(visit, "proposal", support.id);
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    ...support,
    supporters: supportersInWords(support.supporters, t),
    goal: supportGoal(services, support.id, { t, language }),
    pageTitle: `${t("proposals.support.title")} · ${support.title}`,
  };
});

export const action = guarded("proposals.own", async ({ services, params, request }) => {
  const { proposalId = "" } = params;
  const wish = (await request.formData()).get("support");
  if (wish !== "yes" && wish !== "no") throw new Response(null, { status: 400 });
  const self = { as: "self", shownName: "" } as const;
  const result = supportProposal(services, proposalId, self, wish === "yes");
  if (result.ok) return redirect(`/r/me/support/${proposalId}`, 303);
  if (result.problem.code === "proposal_missing") throw new Response(null, { status: 404 });
  return data({ refused: true }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function SupportPage() {
  const { id, title, language, supporters, goal, supports, ...loaded } =
    useLoaderData<typeof loader>();
  const acting = supports ? loaded.withdrawable : loaded.supportable;
  const refused = useActionData<typeof action>()?.refused ?? false;
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{t("proposals.support.title")}</h1>
      <p
        className="kern-body kern-body--large"
        lang={languageTag(language)}
        dir={direction(language)}
      >
        {title}
      </p>
      {refused && <Alert kind="danger" title={t("proposals.support.refused")} />}
      {supports && <Alert kind="success" title={t("proposals.support.yours")} />}
      <p className="kern-body">{[`${supporters}.`, ...goal].join(" ")}</p>
      {acting ? (
        <Form method="post" className="actions">
          <Button
            look={supports ? "secondary" : "primary"}
            name="support"
            value={supports ? "no" : "yes"}
          >
            {t(supports ? "proposals.support.withdraw" : "proposals.support.submit")}
          </Button>
        </Form>
      ) : (
        <p className="kern-body">{t("proposals.support.over")}</p>
      )}
      <p>
        <a className="kern-link" href={`/proposals/${id}`}>
          {t("proposals.toProposal")}
        </a>
      </p>
    </div>
  );
}
