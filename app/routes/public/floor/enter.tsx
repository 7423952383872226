import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import {
  type SlipProblem,
  signInAttendee,
} from "#app/services/check-in/sign-in-attendee.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { isolated } from "#app/ui/figures.ts";
import { TextField } from "#app/ui/form-field.tsx";
import { enteredHeaders, pendingSlip } from "./attendee-cookies.server.ts";

const EXAMPLE = "7KQM-2XPA";

export const loader = guarded("public", (visit) => ({
  title: publicTranslation(visit.language).t("public:floor.enter.title"),
  entered: pendingSlip(visit) ?? "",
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

/** Takes the code of a slip and leads to the evening; the code is never part of an address. */
export const action = guarded("public", async (visit) => {
  const code = (await visit.request.formData()).get("code");
  const typed = typeof code === "string" ? code.slice(0, 100) : "";
  const guesser = { address: visit.clientAddress, device: null };
  const entered = await signInAttendee(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (entered.ok) {
    const headers = enteredHeaders(visit, entered.value.sealed);
    throw redirect(`/town-halls/${entered.value.townHallId}/floor`, { status: 303, headers });
  }
  const { problem } = entered;
  return data(
    { entered: typed, problem },
    { status: problem.code === "too_many_codes" ? 429 : 422 },
  );
});

export default function EnterSlip() {
  const { title, entered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("floor.enter.lead")}</p>
      ) : (
        <SlipRefused problem={answer.problem} />
      )}
      <Form method="post" className="form">
        <TextField
          name="code"
          label={t("floor.enter.label")}
          hint={t("floor.enter.hint", { example: isolated(EXAMPLE) })}
          defaultValue={answer?.entered ?? entered}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={30}
          required
        />
        <div className="actions">
          <Button>{t("floor.enter.submit")}</Button>
        </div>
      </Form>
      <p className="kern-body">{t("floor.enter.noSlip")}</p>
    </div>
  );
}

function SlipRefused({ problem }: { problem: SlipProblem }) {
  const { t } = useTranslation("public");
  return (
    <Alert kind="danger" title={t("floor.enter.failed")}>
      <p className="kern-body">
        {problem.code === "too_many_codes"
          ? t("floor.enter.problems.too_many_codes", {
              count: Math.ceil(problem.params.seconds / 60),
            })
          : t(`floor.enter.problems.${problem.code}`)}
      </p>
    </Alert>
  );
}
