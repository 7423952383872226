import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { cookieHeaders } from "#app/routes/staff/cookie-headers.ts";
import { useSignInSentence } from "#app/routes/staff/sign-in-sentence.ts";
import { readOwnAccount } from "#app/services/staff/own-account.server.ts";
import {
  beginSecondFactor,
  disableSecondFactor,
  finishSecondFactor,
  renewBackupCodes,
} from "#app/services/staff/second-factor.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ScanAndConfirm } from "./scan-and-confirm.tsx";

const password = z.string().max(1000);
const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin"), password }),
  z.object({
    intent: z.literal("finish"),
    code: z.string().trim().max(50),
    // What the page shows, sent along so that it can be shown again after a wrong code.
    address: z.string().startsWith("otpauth://totp/").max(1000),
    backupCodes: z.string().max(1000),
  }),
  z.object({ intent: z.literal("renew"), password }),
  z.object({ intent: z.literal("disable"), password }),
]);

export const loader = guarded("account.own", ({ services, language }) => ({
  title: staffTitles(language)("accounts:factorSetUp.title"),
  on: readOwnAccount(services).secondFactor,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const NOTHING = { intent: null, problem: null, address: null, backupCodes: null } as const;

export const action = guarded("account.own", async ({ app, request, clientAddress, services }) => {
  const form = formSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const input = form.data;
  const { intent } = input;
  const caller = { request, clientAddress };
  const { authentication } = app;
  if (input.intent === "finish") {
    const result = await finishSecondFactor(authentication, caller, services, input.code);
    if (result.ok) {
      throw redirect("/staff/account?notice=factor-on", { headers: cookieHeaders(result.value) });
    }
    const shown = { address: input.address, backupCodes: input.backupCodes.split(" ") };
    return data({ ...NOTHING, intent, problem: result.problem, ...shown }, 422);
  }
  if (input.intent === "begin") {
    const result = await beginSecondFactor(authentication, caller, services, input.password);
    if (!result.ok) return data({ ...NOTHING, intent, problem: result.problem }, 422);
    return data({ ...NOTHING, intent, ...result.value });
  }
  if (input.intent === "renew") {
    const result = await renewBackupCodes(authentication, caller, services, input.password);
    if (!result.ok) return data({ ...NOTHING, intent, problem: result.problem }, 422);
    return data({ ...NOTHING, intent, backupCodes: result.value });
  }
  const result = await disableSecondFactor(authentication, caller, services, input.password);
  if (!result.ok) return data({ ...NOTHING, intent, problem: result.problem }, 422);
  throw redirect("/staff/account?notice=factor-off", { headers: cookieHeaders(result.value) });
});

export default function OwnSecondFactor() {
  const { title, on } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? NOTHING;
  const { t } = useTranslation(["accounts", "common"]);
  const sentence = useSignInSentence();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer.problem !== null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {answer.address !== null && answer.backupCodes !== null ? (
        <ScanAndConfirm address={answer.address} backupCodes={answer.backupCodes} />
      ) : answer.backupCodes !== null ? (
        <>
          <SecretOnce
            label={t("factorSetUp.backup")}
            note={t("factorSetUp.backupNote")}
            secrets={answer.backupCodes}
          />
          <div className="actions">
            <ButtonLink href="/staff/account">{t("factorSetUp.toAccount")}</ButtonLink>
          </div>
        </>
      ) : on ? (
        <>
          <p className="kern-body">{t("factorSetUp.isOn")}</p>
          <div>
            <AskFirst summary={t("factorSetUp.renew")} consequence={t("factorSetUp.renewText")}>
              <PasswordForm intent="renew" look="secondary" submit={t("factorSetUp.renewSubmit")} />
            </AskFirst>
            <AskFirst summary={t("factorSetUp.disable")} consequence={t("factorSetUp.disableText")}>
              <PasswordForm intent="disable" look="secondary" submit={t("factorSetUp.disable")} />
            </AskFirst>
          </div>
        </>
      ) : (
        <>
          <p className="kern-body prose">{t("factorSetUp.lead")}</p>
          <PasswordForm intent="begin" look="primary" submit={t("factorSetUp.start")} />
        </>
      )}
    </>
  );
}
