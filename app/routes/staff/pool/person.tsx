import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { readPoolPerson } from "#app/services/pool/pool-person.server.ts";
import { readmitPerson, withdrawPerson } from "#app/services/pool/withdraw-person.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import { personPlace } from "./person-place.server.ts";
import { poolAddress } from "./pool-address.ts";

const intentSchema = z.object({ intent: z.enum(["withdraw", "readmit"]) });

export const loader = guarded("pool.read", (visit) => {
  const view = readPoolPerson(visit.services, personPlace(visit));
  if (view === null) throw new Response(null, { status: 404 });
  const { id, reference, name, contact, values, withdrawnAt } = view.person;
  return {
    title: staffTitles(visit.language)("pool:person.title"),
    id,
    reference,
    facts: [
      ...(name === undefined ? [] : [["name", name] as const]),
      ...Object.entries(values),
      ...Object.entries(contact ?? {}),
    ],
    withdrawn: withdrawnAt === null ? null : momentInWords(withdrawnAt, visit.language),
    onPanel: view.onPanel,
    lotteries: view.lotteries,
    undoable: view.undoable,
  };
});

export const action = guarded("pool.write", async (visit) => {
  const form = intentSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const act = form.data.intent === "withdraw" ? withdrawPerson : readmitPerson;
  const result = act(visit.services, personPlace(visit));
  if (result.ok) return redirect(`${new URL(visit.request.url).pathname}?saved`, 303);
  if (result.problem.code === "person_missing") throw new Response(null, { status: 404 });
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function PoolPersonPage() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const address = poolAddress(useProcess().id);
  const { withdrawn, undoable } = person;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("find.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">
        {person.title} <bdi>{person.reference}</bdi>
      </h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("report.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      {withdrawn !== null ? (
        <Alert kind="warning" title={t("person.withdrawnOn", { when: withdrawn })}>
          <p className="kern-body">
            {t(person.lotteries === 0 ? "person.leftOut" : "person.staysInLottery")}
          </p>
        </Alert>
      ) : (
        search.has("saved") && <Alert kind="success" title={t("person.readmitted")} />
      )}
      {person.onPanel && (
        <Alert kind="info" title={t(withdrawn === null ? "person.onPanel" : "person.seatVacant")} />
      )}
      <dl className="text-list prose">
        {person.facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name === "name" ? t("table.name") : name}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Form method="post" className="actions no-print">
        {withdrawn === null && (
          <Button look="secondary" name="intent" value="withdraw">
            {t("person.withdraw")}
          </Button>
        )}
        {withdrawn !== null && undoable && (
          <Button look="secondary" name="intent" value="readmit">
            {t("person.readmit")}
          </Button>
        )}
        <ButtonLink look="tertiary" href={`${address}/people/${person.id}/erase`}>
          {t("person.erase")}
        </ButtonLink>
      </Form>
      <p className="kern-hint prose">{t("person.hint")}</p>
    </>
  );
}
