import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { localPath } from "#app/routes/local-path.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { confirmSecondFactor } from "#app/services/staff/sign-in.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { cookieHeaders } from "./cookie-headers.ts";
import { Entrance } from "./entrance.tsx";
import { useSignInSentence } from "./sign-in-sentence.ts";

const formSchema = z.object({ code: z.string().trim().min(1).max(50) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = guarded("public", ({ request, actor, language }) => {
  if (actor.kind === "staff") throw redirect(backOf(request));
  return { title: staffTitles(language)("accounts:secondFactor.title") };
});

export const action = guarded("public", async ({ app, request, clientAddress }) => {
  const parsed = formSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) {
    return data({ problem: { code: "second_factor_wrong", params: {} } as const }, 422);
  }
  const caller = { request, clientAddress };
  const result = await confirmSecondFactor(app.authentication, caller, parsed.data.code);
  if (!result.ok) {
    return data(
      { problem: result.problem },
      result.problem.code === "too_many_attempts" ? 429 : 422,
    );
  }
  throw redirect(backOf(request), { headers: cookieHeaders(result.value.cookies) });
});

function backOf(request: Request): string {
  return localPath(new URL(request.url).searchParams.get("back"), "/staff");
}

export default function SecondFactor() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const sentence = useSignInSentence();
  const late = answer?.problem.code === "second_factor_late";
  return (
    <Entrance title={title}>
      {answer !== undefined && (
        <Alert kind="danger" title={t("signIn.failed")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {late ? (
        <ButtonLink href="/staff/sign-in">{t("secondFactor.again")}</ButtonLink>
      ) : (
        <Form method="post" className="form">
          <TextField
            label={t("secondFactor.code")}
            hint={t("secondFactor.hint")}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <div className="actions">
            <Button>{t("signIn.submit")}</Button>
          </div>
        </Form>
      )}
    </Entrance>
  );
}
