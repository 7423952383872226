import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { type RecordedReply, recordReply } from "#app/services/replies/record-reply.server.ts";
import {
  type EnteredReply,
  enteredFromContent,
  enteredReply,
  type ReplyFaults,
  readReplyFields,
} from "#app/services/replies/reply-form.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { belongsToProcess } from "#app/services/response/invitation-of-process.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { ReplyFields } from "./reply-fields.tsx";
import { STAFF_CHANNELS } from "./staff-channels.ts";

const aboutSchema = z.object({
  channel: z.enum(STAFF_CHANNELS).default("phone"),
  language: z.enum(LANGUAGES).default("de"),
});

/** The form, with questions in German: whoever reads them out works in the town hall. */
function formOf({ services, params }: Visit) {
  const invitationId = params.invitationId ?? "";
  if (!belongsToProcess(services, invitationId, params.processId ?? "")) {
    throw new Response(null, { status: 404 });
  }
  return { invitationId, form: readReplyForm(services, { invitationId, language: "de" }) };
}

export const loader = guarded("replies.enter", (visit) => {
  const { form } = formOf(visit);
  const title = staffTitles(visit.language)("response:entry.title");
  if (form === null) return { title, form: null };
  const { questions, unknownPerson, tooLate, reply } = form;
  const standing = reply?.withdrawnAt === null ? reply : null;
  const said = enteredFromContent(standing?.answer ?? null, standing?.content ?? null, questions);
  return {
    title,
    form: {
      questions,
      unknownPerson,
      tooLate,
      revision: reply?.revision ?? 0,
      standing: standing !== null,
      language: reply?.language ?? "de",
      // Who wrote or called has no page to print; a change is confirmed only where it is asked for.
      entered: standing === null ? { ...said, confirmation: ["yes"] } : said,
    },
  };
});

interface Refusal {
  readonly entered: EnteredReply;
  readonly faults: ReplyFaults;
  readonly problem:
    | "reply_outdated"
    | "draw_running"
    | "invitation_missing"
    | "invitation_ended"
    | "reply_missing"
    | null;
}

export const action = guarded("replies.enter", async (visit) => {
  const { services, params, request } = visit;
  const { invitationId, form } = formOf(visit);
  const entered = enteredReply(await request.formData());
  const refuse = (refusal: Omit<Refusal, "entered">, status: number) =>
    data<Refusal>({ entered, ...refusal }, { status });
  const about = aboutSchema.safeParse({
    channel: entered.channel?.[0],
    language: entered.language?.[0],
  });
  if (!about.success) throw new Response(null, { status: 400 });
  const { channel, language } = about.data;
  const next = `/staff/processes/${params.processId}/replies/enter`;
  if (entered.intent?.[0] === "withdraw") {
    const withdrawn = withdrawReply(services, { invitationId, channel });
    if (withdrawn.ok) throw redirect(`${next}?entered=withdrawn`, 303);
    return refuse({ faults: {}, problem: withdrawn.problem.code }, 409);
  }
  if (form === null) return refuse({ faults: {}, problem: "invitation_ended" }, 409);
  const read = readReplyFields(entered, form);
  if (!read.ok) return refuse({ faults: read.faults, problem: null }, 422);
  const recorded = recordReply(services, { invitationId, channel, language, ...read.value });
  if (recorded.ok) throw redirect(`${next}?entered=${outcomeOf(recorded.value)}`, 303);
  return refuse({ faults: {}, problem: recorded.problem.code }, 409);
});

function outcomeOf({ inPool, late, awaitsConsent }: RecordedReply) {
  if (late) return "late";
  if (awaitsConsent) return "consent";
  return inPool ? "counted" : "other";
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EnterReplyPage() {
  const { title, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["response", "common"]);
  const search = `/staff/processes/${useProcess().id}/replies/enter`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">{t(`entry.problems.${answer.problem ?? "fields"}`)}</p>
        </Alert>
      )}
      {form === null ? (
        <Alert kind="info" title={t("entry.problems.invitation_ended")} />
      ) : (
        <>
          {form.standing && <Alert kind="info" title={t("entry.changing")} />}
          {form.tooLate && <Alert kind="warning" title={t("entry.tooLate")} />}
          <Form method="post" className="form reply-entry">
            <input type="hidden" name="seenRevision" value={form.revision} />
            <ReplyFields
              key={JSON.stringify(answer?.entered ?? null)}
              form={form}
              entered={answer?.entered ?? form.entered}
              faults={answer?.faults ?? {}}
            />
            <div className="actions">
              <Button name="intent" value="save">
                {t("entry.save")}
              </Button>
            </div>
          </Form>
          {form.standing && (
            <AskFirst summary={t("entry.withdraw")} consequence={t("entry.withdrawConsequence")}>
              <Form method="post">
                <Button look="secondary" name="intent" value="withdraw">
                  {t("entry.withdrawNow")}
                </Button>
              </Form>
            </AskFirst>
          )}
        </>
      )}
      <p>
        <a className="kern-link" href={search}>
          {t("entry.back")}
        </a>
      </p>
    </>
  );
}
