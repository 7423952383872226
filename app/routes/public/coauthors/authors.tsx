import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { authorInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import { leaveProposal } from "#app/services/coauthors/leave-proposal.server.ts";
import { offerCoauthorship } from "#app/services/coauthors/offer-coauthorship.server.ts";
import { readCoauthors } from "#app/services/coauthors/read-coauthors.server.ts";
import { revokeCoauthorOffer } from "#app/services/coauthors/revoke-coauthor-offer.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { useCoauthorSentence } from "./coauthor-sentence.ts";

function coauthorsOf({ services, params }: Visit) {
  const found = readCoauthors(services, params.proposalId ?? "");
  if (found === null) throw new Response(null, { status: 404 });
  return found;
}

export const loader = guarded("proposals.own", (visit) => {
  const { language, request, params } = visit;
  const { title, shared, authors, offers } = coauthorsOf(visit);
  const t = publicTranslation(language).getFixedT(null, "public");
  const search = new URL(request.url).searchParams;
  const notice = search.get("notice");
  return {
    ...{ id: params.proposalId ?? "", title, shared },
    authors: authors.map((author) => {
      const name = authorInWords(author, t);
      return author.you ? t("coauthors.you", { author: `\u2068${name}\u2069` }) : name;
    }),
    alone: authors.filter(({ kind }) => kind !== "former").length < 2,
    offers: offers.map(({ id, offeredAt, expiresAt }) => ({
      id,
      name: t("coauthors.offerOf", {
        made: dayOfMoment(offeredAt, language),
        until: dayOfMoment(expiresAt, language),
      }),
    })),
    notice: (["joined", "revoked"] as const).find((known) => known === notice) ?? null,
    pageTitle: `${t("coauthors.title")} · ${title}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  coauthorsOf(visit);
  const { services, params, request, language } = visit;
  const { proposalId = "" } = params;
  const form = await request.formData();
  const refuse = (problem: string) => data({ code: null, until: "", problem }, { status: 409 });
  switch (form.get("intent")) {
    case "offer": {
      const offered = offerCoauthorship(services, proposalId);
      if (!offered.ok) return refuse(offered.problem.code);
      const { code, expiresAt } = offered.value;
      // An address would keep the code: it stands in the answer alone, which nothing stores.
      return data({ code, until: dayOfMoment(expiresAt, language), problem: null });
    }
    case "revoke":
      revokeCoauthorOffer(services, { proposalId, offerId: String(form.get("offer")) });
      return redirect(`/r/me/proposals/${proposalId}/authors?notice=revoked`, 303);
    case "leave": {
      const left = leaveProposal(services, proposalId);
      return left.ok ? redirect("/r/me/proposals", 303) : refuse(left.problem.code);
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function AuthorsPage() {
  const { id, title, shared, authors, alone, offers, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useCoauthorSentence();
  const code = answer?.code ?? null;
  return (
    <div className="stack prose">
      <h1 className="kern-heading-large">{t("coauthors.title")}</h1>
      <p className="kern-body kern-body--large">
        <bdi>{title}</bdi>
      </p>
      {answer?.problem != null && <Alert kind="danger" title={sentence(answer.problem) ?? ""} />}
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`coauthors.${notice}`)} />
      )}
      {code !== null && (
        <section className="card stack">
          <h2 className="kern-heading-medium">{t("coauthors.codeTitle")}</h2>
          <p className="kern-heading-large">
            <bdi dir="ltr">{code}</bdi>
          </p>
          <p className="kern-body">{t("coauthors.codeUntil", { date: answer?.until ?? "" })}</p>
          <p className="kern-body">{t("coauthors.codeHow")}</p>
          <p className="kern-body no-print">{t("coauthors.codeOnce")}</p>
        </section>
      )}
      <section className="no-print">
        <p className="kern-body">{t("coauthors.lead")}</p>
        <ul>
          {authors.map((author) => (
            <li className="kern-body" key={author}>
              <bdi>{author}</bdi>
            </li>
          ))}
        </ul>
      </section>
      {shared ? (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("coauthors.offerTitle")}</h2>
          <p className="kern-body">{t("coauthors.offerExplain")}</p>
          <Form method="post" className="actions">
            <Button name="intent" value="offer">
              {t("coauthors.offer")}
            </Button>
          </Form>
        </section>
      ) : (
        <p className="kern-body">{t("coauthors.fixed")}</p>
      )}
      {offers.length > 0 && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("coauthors.offers")}</h2>
          {offers.map((offer) => (
            <AskFirst
              key={offer.id}
              summary={offer.name}
              consequence={t("coauthors.revokeConsequence")}
            >
              <Form method="post">
                <input type="hidden" name="offer" value={offer.id} />
                <Button look="secondary" name="intent" value="revoke">
                  {t("coauthors.revoke")}
                </Button>
              </Form>
            </AskFirst>
          ))}
        </section>
      )}
      {!alone && (
        <AskFirst summary={t("coauthors.leave")} consequence={t("coauthors.leaveConsequence")}>
          <Form method="post">
            <Button look="secondary" name="intent" value="leave">
              {t("coauthors.leave")}
            </Button>
          </Form>
        </AskFirst>
      )}
      <p className="no-print">
        <a className="kern-link" href={`/r/me/proposals/${id}`}>
          {t("coauthors.toDraft")}
        </a>
      </p>
    </div>
  );
}
