import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { localPath } from "#app/routes/local-path.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { signIn } from "#app/services/staff/sign-in.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { cookieHeaders } from "./cookie-headers.ts";
import { Entrance } from "./entrance.tsx";
import { useSignInSentence } from "./sign-in-sentence.ts";

const formSchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1000),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = guarded("public", ({ request, actor, language }) => {
  if (actor.kind === "staff") throw redirect(backOf(request));
  return { title: staffTitles(language)("accounts:signIn.title") };
});

export const action = guarded("public", async ({ app, request, clientAddress }) => {
  const form = Object.fromEntries(await request.formData());
  const email = typeof form.email === "string" ? form.email : "";
  const credentials = formSchema.safeParse(form);
  if (!credentials.success) {
    return data({ email, problem: { code: "credentials_missing", params: {} } as const }, 422);
  }
  const result = await signIn(app.authentication, { request, clientAddress }, credentials.data);
  if (!result.ok) {
    return data(
      { email, problem: result.problem },
      result.problem.code === "too_many_attempts" ? 429 : 422,
    );
  }
  const back = backOf(request);
  const next = result.value.complete
    ? back
    : `/staff/second-factor?${new URLSearchParams({ back })}`;
  throw redirect(next, { headers: cookieHeaders(result.value.cookies) });
});

function backOf(request: Request): string {
  return localPath(new URL(request.url).searchParams.get("back"), "/staff");
}

export default function SignIn() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const sentence = useSignInSentence();
  return (
    <Entrance title={title}>
      {answer !== undefined && (
        <Alert kind="danger" title={t("signIn.failed")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        <TextField
          label={t("fields.email")}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={answer?.email}
          required
        />
        <TextField
          label={t("fields.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="actions">
          <Button>{t("signIn.submit")}</Button>
        </div>
      </Form>
      <p className="kern-body">{t("signIn.forgotten")}</p>
    </Entrance>
  );
}
