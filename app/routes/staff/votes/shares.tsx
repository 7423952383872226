import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readVoteCourse } from "#app/services/votes/setup/read-vote-course.server.ts";
import { renewShares } from "#app/services/votes/setup/renew-shares.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { ShareSheets } from "./share-sheets.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";

/** After the action this page is shown once more, with the shares: it must not send anybody elsewhere. */
export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  const { keyLost, sharesPrinted } = readVoteCourse(visit.services, visit.app.voteKeys, vote);
  return {
    title: staffTitles(visit.language)("voteCourse:shares.renewal"),
    vote: vote.definition.texts.original.title,
    ...{ address, openedAt: vote.row.openedAt },
    renewable: vote.status === "open" && !keyLost && !sharesPrinted,
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote } = voteOf(visit);
  const none = { shares: null, renewedAt: null };
  const values = enteredValues(await visit.request.formData());
  if (values.destroyed !== "yes") {
    const problem = { code: "not_confirmed", params: {} };
    return data({ ...none, problem }, { status: 422 });
  }
  const renewed = renewShares(visit.services, vote.id, visit.app.voteKeys);
  if (!renewed.ok) return data({ ...none, problem: renewed.problem }, { status: 409 });
  const { shares } = renewed.value;
  return data({ shares, renewedAt: visit.services.now, problem: null });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** Makes a new pair of recovery shares, as long as nobody has confirmed that one is on paper. */
export default function RenewSharesPage() {
  const { title, vote, address, openedAt, renewable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteCourse");
  if (answer !== undefined && answer.shares !== null) {
    const { shares, renewedAt } = answer;
    return <ShareSheets {...{ shares, renewedAt, openedAt, address }} title={vote} />;
  }
  return (
    <>
      <VoteHead address={address} title={vote} />
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      {renewable ? (
        <>
          <p className="kern-body prose">{t("shares.renewalLead")}</p>
          <Alert kind="warning" title={t("shares.renewalOlder")}>
            <p className="kern-body">{t("shares.renewalOlderText")}</p>
          </Alert>
          <p className="kern-body prose">{t("shares.renewalOnce")}</p>
          <Form method="post" className="form">
            <CheckField name="destroyed" value="yes" label={t("shares.renewalConfirm")} required />
            <div className="actions">
              <Button>{t("shares.renewalSubmit")}</Button>
              <CancelLink href={address} />
            </div>
          </Form>
        </>
      ) : (
        <>
          <Alert kind="info" title={t("shares.renewalOver")}>
            <p className="kern-body">{t("shares.renewalOverText")}</p>
          </Alert>
          <div className="actions">
            <ButtonLink href={address}>{t("shares.submit")}</ButtonLink>
          </div>
        </>
      )}
    </>
  );
}
