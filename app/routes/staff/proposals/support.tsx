import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { proposalPeopleDe } from "#app/i18n/staff/proposal-people.de.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { supportersInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import {
  enterSupport,
  readEnteredSupports,
  takeBackEnteredSupport,
} from "#app/services/proposals/enter-support.server.ts";
import { SUPPORTABLE, WITHDRAWABLE } from "#app/services/proposals/support-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { TextField } from "#app/ui/form-field.tsx";
import { proposalOf } from "./proposal-of.server.ts";

type ProblemCode = keyof (typeof proposalPeopleDe)["support"]["problems"];

const NOTICES = ["entered", "takenBack"] as const;

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, language, request } = visit;
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  const notice = new URL(request.url).searchParams.get("notice");
  const title = staffTitles(language)("proposalPeople:support.title");
  return {
    ...{ title, address },
    proposal: proposal.current.title,
    supporters: supportersInWords(proposal.supporters, t),
    open: proposal.publishedAt !== null && SUPPORTABLE.includes(proposal.stage),
    withdrawable: WITHDRAWABLE.includes(proposal.stage),
    entered: readEnteredSupports(services, proposal.id).map(({ participantId, name, at }) => ({
      ...{ participantId, name },
      on: dayOfMoment(at, own),
    })),
    notice: NOTICES.find((known) => known === notice) ?? null,
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, request } = visit;
  const values = enteredValues(await request.formData());
  if (values.intent === "take_back") {
    const place = { proposalId: proposal.id, participantId: values.person ?? "" };
    const taken = takeBackEnteredSupport(services, place);
    if (taken.ok) return redirect(`${address}/support?notice=takenBack`, 303);
    return data({ name: "", error: null, problem: taken.problem.code }, { status: 409 });
  }
  const name = shownNameSchema.safeParse(values.name);
  if (!name.success) {
    const error = formErrors(name.error).form ?? "shown_name_missing";
    return data({ name: values.name ?? "", error, problem: null }, { status: 422 });
  }
  const entered = enterSupport(services, proposal.id, name.data);
  if (entered.ok) return redirect(`${address}/support?notice=entered`, 303);
  const { code } = entered.problem;
  if (code === "support_entered_already") {
    return data({ name: name.data, error: code, problem: null }, { status: 422 });
  }
  return data({ name: name.data, error: null, problem: code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

/** Support of people without a code: entered, and taken back where it was a mistake. */
export default function StaffSupportPage() {
  const { title, address, open, withdrawable, entered, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["proposalPeople", "common"]);
  const sentence = (code: string) => (isProblemCode(code) ? t(`support.problems.${code}`) : code);
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body kern-body--large">
          <bdi>{loaded.proposal}</bdi>
        </p>
        <p className="kern-body kern-body--bold">{loaded.supporters}</p>
        <p className="kern-body">{t("support.lead")}</p>
      </div>
      {loaded.notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`support.notices.${loaded.notice}`)} />
      )}
      {answer?.problem != null && <Alert kind="danger" title={sentence(answer.problem)} />}
      {open ? (
        <Form method="post" className="form" key={entered.length}>
          <TextField
            name="name"
            label={t("support.name")}
            hint={t("support.nameHint")}
            defaultValue={answer?.name ?? ""}
            maxLength={80}
            required
            dir="auto"
            autoComplete="off"
            error={answer?.error == null ? undefined : sentence(answer.error)}
          />
          <div className="actions">
            <Button name="intent" value="enter">
              {t("support.submit")}
            </Button>
          </div>
        </Form>
      ) : (
        <p className="kern-body prose">{t("support.closed")}</p>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("support.entered", { count: entered.length })}</h2>
        {entered.map(({ participantId, name, on }) =>
          withdrawable ? (
            <AskFirst
              key={participantId}
              summary={t("support.person", { name: `\u2068${name}\u2069`, date: on })}
              consequence={t("support.consequence")}
            >
              <Form method="post">
                <input type="hidden" name="person" value={participantId} />
                <Button look="secondary" name="intent" value="take_back">
                  {t("support.takeBack")}
                </Button>
              </Form>
            </AskFirst>
          ) : (
            <p className="kern-body" key={participantId}>
              {t("support.person", { name: `\u2068${name}\u2069`, date: on })}
            </p>
          ),
        )}
      </section>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("toProposal")}
        </a>
      </p>
    </div>
  );
}

function isProblemCode(code: string): code is ProblemCode {
  return code in proposalPeopleDe.support.problems;
}
