import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { signInAttendee } from "#app/services/check-in/sign-in-attendee.server.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { codeRefused, typedCode } from "../typed-code.server.ts";
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
  const typed = typedCode(await visit.request.formData());
  const guesser = { address: visit.clientAddress, device: null };
  const entered = await signInAttendee(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (entered.ok) {
    const headers = enteredHeaders(visit, entered.value.sealed);
    throw redirect(`/town-halls/${entered.value.townHallId}/floor`, { status: 303, headers });
  }
  return codeRefused(typed, entered.problem);
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
        <CodeRefused words="floor.enter" problem={answer.problem} />
      )}
      <CodeForm
        words="floor.enter"
        entered={answer?.entered ?? entered}
        example={EXAMPLE}
        refused={answer !== undefined}
      />
      <p className="kern-body">{t("floor.enter.noSlip")}</p>
    </div>
  );
}
