import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { wishForTexts } from "#app/routes/wish-for-texts.ts";
import { PUBLISHED_TEXTS } from "#app/services/participation/published-texts.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { readPoolPerson } from "#app/services/pool/pool-person.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { personPlace } from "./person-place.server.ts";
import { poolAddress } from "./pool-address.ts";

export const loader = guarded("pool.write", (visit) => {
  const place = personPlace(visit);
  const view = readPoolPerson(visit.services, place);
  if (view === null) throw new Response(null, { status: 404 });
  const { person, testDraws, lotteries, onPanel, publishedTexts } = view;
  return {
    title: staffTitles(visit.language)("pool:erase.title"),
    personId: place.personId,
    reference: person.reference,
    testDraws,
    lotteries,
    onPanel,
    texts: publishedTexts > 0,
  };
});

export const action = guarded("pool.write", async (visit) => {
  const place = personPlace(visit);
  const texts = wishForTexts(await visit.request.formData());
  const asked = (readPoolPerson(visit.services, place)?.publishedTexts ?? 0) > 0;
  if (asked && texts === undefined) return data({ problem: null }, { status: 422 });
  const erased = erasePerson(visit.services, place, texts);
  if (erased.ok) return redirect(`${poolAddress(place.processId)}?erased`, 303);
  if (erased.problem.code === "person_missing") throw new Response(null, { status: 404 });
  return data({ problem: erased.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function ErasePerson() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const address = poolAddress(useProcess().id);
  const { testDraws, lotteries, onPanel } = person;
  return (
    <>
      <h1 className="kern-heading-large">
        {person.title} <bdi>{person.reference}</bdi>
      </h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("report.refused")}>
          <p className="kern-body">
            {answer.problem === null
              ? t("erase.texts.missing")
              : problemSentence(problemText, answer.problem)}
          </p>
        </Alert>
      )}
      <Alert kind="warning" title={t("erase.warning")}>
        <ul>
          <li>{t("erase.data")}</li>
          {testDraws > 0 && <li>{t("erase.testDraws", { count: testDraws })}</li>}
          {lotteries > 0 && <li>{t("erase.lottery")}</li>}
          {onPanel && <li>{t("erase.seat")}</li>}
          <li>{t("erase.votes")}</li>
          <li>{t("erase.prepared")}</li>
          <li>{t("erase.copies")}</li>
        </ul>
      </Alert>
      <Form method="post" className="form">
        {person.texts && (
          <>
            <CheckGroup
              legend={t("erase.texts.question")}
              error={answer?.problem === null ? t("erase.texts.missing") : undefined}
            >
              {PUBLISHED_TEXTS.map((wish) => (
                <CheckField
                  key={wish}
                  type="radio"
                  name="texts"
                  value={wish}
                  label={t(`erase.texts.${wish}`)}
                />
              ))}
            </CheckGroup>
            <p className="kern-body">{t("erase.texts.hint")}</p>
          </>
        )}
        <div className="actions">
          <Button>{t("erase.confirm")}</Button>
          <ButtonLink look="tertiary" href={`${address}/people/${person.personId}`}>
            {t("erase.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
