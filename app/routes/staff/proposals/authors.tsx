import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { proposalPeopleDe } from "#app/i18n/staff/proposal-people.de.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { authorInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import { offerCoauthorship } from "#app/services/coauthors/offer-coauthorship.server.ts";
import { readCoauthors } from "#app/services/coauthors/read-coauthors.server.ts";
import { revokeCoauthorOffer } from "#app/services/coauthors/revoke-coauthor-offer.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { proposalOf } from "./proposal-of.server.ts";

type ProblemCode = keyof (typeof proposalPeopleDe)["authors"]["problems"];

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, language, request } = visit;
  const found = readCoauthors(services, proposal.id);
  if (found === null) throw new Response(null, { status: 404 });
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  const title = staffTitles(language)("proposalPeople:authors.title");
  return {
    ...{
      title,
      address,
      proposal: proposal.current.title,
      shared: found.shared,
      mayOffer: found.mayOffer,
    },
    authors: found.authors.map((author) => authorInWords(author, t)),
    offers: found.offers.map(({ id, offeredAt, expiresAt }) => ({
      id,
      made: dayOfMoment(offeredAt, own),
      until: dayOfMoment(expiresAt, own),
    })),
    revoked: new URL(request.url).searchParams.has("revoked"),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, request, language } = visit;
  const values = enteredValues(await request.formData());
  if (values.intent === "revoke") {
    revokeCoauthorOffer(services, { proposalId: proposal.id, offerId: values.offer ?? "" });
    return redirect(`${address}/authors?revoked`, 303);
  }
  const offered = offerCoauthorship(services, proposal.id);
  if (!offered.ok) {
    return data({ code: null, until: "", problem: offered.problem.code }, { status: 409 });
  }
  const { code, expiresAt } = offered.value;
  // An address would keep the code: it stands in the answer alone, which nothing stores.
  return data({ code, until: dayOfMoment(expiresAt, staffLanguage(language)), problem: null });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

/** Who writes a proposal, and codes for others to join a panel that has none to make them with. */
export default function StaffAuthorsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, address, authors, offers, shared, mayOffer } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("proposalPeople");
  const sentence = (code: string) => (isProblemCode(code) ? t(`authors.problems.${code}`) : code);
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body kern-body--large">
          <bdi>{loaded.proposal}</bdi>
        </p>
        <ul>
          {authors.map((author) => (
            <li className="kern-body" key={author}>
              <bdi>{author}</bdi>
            </li>
          ))}
        </ul>
      </div>
      {loaded.revoked && answer === undefined && (
        <Alert kind="success" title={t("authors.revoked")} />
      )}
      {answer?.problem != null && <Alert kind="danger" title={sentence(answer.problem)} />}
      {answer?.code != null && (
        <SecretOnce
          label={t("authors.codeTitle")}
          note={t("authors.codeNote", { date: answer.until })}
          secrets={[answer.code]}
        />
      )}
      {mayOffer ? (
        <section className="prose stack no-print">
          <p className="kern-body">{t("authors.explain")}</p>
          <Form method="post" className="actions">
            <Button name="intent" value="offer">
              {t("authors.offer")}
            </Button>
          </Form>
        </section>
      ) : (
        <p className="kern-body prose">{t(shared ? "authors.themselves" : "authors.fixed")}</p>
      )}
      {mayOffer && offers.length > 0 && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("authors.offers")}</h2>
          {offers.map(({ id, made, until }) => (
            <AskFirst
              key={id}
              summary={t("authors.offerOf", { made, until })}
              consequence={t("authors.revokeConsequence")}
            >
              <Form method="post">
                <input type="hidden" name="offer" value={id} />
                <Button look="secondary" name="intent" value="revoke">
                  {t("authors.revoke")}
                </Button>
              </Form>
            </AskFirst>
          ))}
        </section>
      )}
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("toProposal")}
        </a>
      </p>
    </div>
  );
}

function isProblemCode(code: string): code is ProblemCode {
  return code in proposalPeopleDe.authors.problems;
}
