import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  findInvitationByCode,
  findInvitationsByName,
} from "#app/services/response/find-invitation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FoundPeople } from "./found-people.tsx";
import { ReplyPages } from "./reply-pages.tsx";

const searchSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("code"), code: z.string().max(100) }),
  z.object({ intent: z.literal("name"), name: z.string().max(200) }),
]);

const OUTCOMES = ["counted", "late", "consent", "other", "withdrawn"] as const;

export const loader = guarded("replies.enter", ({ request, language }) => {
  const entered = new URL(request.url).searchParams.get("entered");
  return {
    title: staffTitles(language)("response:entry.title"),
    entered: OUTCOMES.find((outcome) => outcome === entered) ?? null,
  };
});

/** Looks for the invitation; what was typed stays out of the address. */
export const action = guarded("replies.enter", async ({ services, params, request }) => {
  const parsed = searchSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const processId = params.processId ?? "";
  if (parsed.data.intent === "name") {
    const { name } = parsed.data;
    return data({
      name,
      code: "",
      problem: null,
      ...findInvitationsByName(services, processId, name),
    });
  }
  const { code } = parsed.data;
  const found = findInvitationByCode(services, processId, code);
  if (found.ok) throw redirect(`/staff/processes/${processId}/replies/enter/${found.value}`, 303);
  return data(
    { name: "", code, problem: found.problem.code, found: null, more: false },
    { status: 422 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function FindInvitationPage() {
  const { title, entered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("response");
  const problem = answer?.problem ?? null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <ReplyPages />
      {entered !== null && answer === undefined ? (
        <Alert kind="success" title={t("entry.done")}>
          <p className="kern-body">{t(`entry.doneText.${entered}`)}</p>
        </Alert>
      ) : (
        <p className="kern-body prose">{t("entry.lead")}</p>
      )}
      <Form method="post" className="form">
        <CodeField
          label={t("entry.code")}
          hint={t("entry.codeHint")}
          error={problem === null ? undefined : t(`entry.problems.${problem}`)}
          defaultValue={answer?.code ?? ""}
          // A clerk enters many replies in a row, without reaching for the mouse.
          autoFocus
          required
        />
        <div className="actions">
          <Button name="intent" value="code">
            {t("entry.findCode")}
          </Button>
        </div>
      </Form>
      <section className="stack" aria-labelledby="by-name">
        <h2 className="kern-heading-medium" id="by-name">
          {t("entry.byName")}
        </h2>
        <Form method="post" className="form">
          <TextField
            name="name"
            label={t("entry.name")}
            hint={t("entry.nameHint")}
            defaultValue={answer?.name ?? ""}
            autoComplete="off"
            required
          />
          <div className="actions">
            <Button look="secondary" name="intent" value="name">
              {t("entry.findName")}
            </Button>
          </div>
        </Form>
        {answer?.found != null && <FoundPeople found={answer.found} more={answer.more} />}
      </section>
    </>
  );
}
