import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { NamedProposal, OwnJoin } from "#app/services/proposals/read-joins.server.ts";
import { Button } from "#app/ui/button.tsx";

/** Open requests to join two proposals, as one of the authors answers them. */
export function OwnJoins(props: {
  joins: readonly (Omit<OwnJoin, "askedAt"> & { readonly askedOn: string })[];
}) {
  const { t } = useTranslation("public");
  if (props.joins.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("proposalLinks.join.open")}</h2>
      <ul className="card-list">
        {props.joins.map((join) => (
          <li key={join.id} className="stack">
            <p className="kern-body">
              {t("proposalLinks.join.from")}: <ProposalLink proposal={join.proposal} />
            </p>
            <p className="kern-body">
              {t("proposalLinks.join.into")}: <ProposalLink proposal={join.into} />
            </p>
            <p className="kern-body kern-body--small">
              {t("proposalLinks.join.asked", { date: join.askedOn })}{" "}
              {join.possible
                ? t("proposalLinks.join.missing", { count: join.missing })
                : t("proposalLinks.join.impossible")}
            </p>
            {join.answered && <p className="kern-body">{t("proposalLinks.join.youAgreed")}</p>}
            <Form method="post" className="actions">
              <input type="hidden" name="join" value={join.id} />
              {!join.answered && join.possible && (
                <Button name="intent" value="agree" look="secondary">
                  {t("proposalLinks.join.agree")}
                </Button>
              )}
              {join.askedByOwn ? (
                <Button name="intent" value="take_back" look="tertiary">
                  {t("proposalLinks.join.takeBack")}
                </Button>
              ) : (
                <Button name="intent" value="refuse" look="tertiary">
                  {t("proposalLinks.join.refuse")}
                </Button>
              )}
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the requests about one of one's own proposals. */
export function JoinLink({ proposal }: { proposal: NamedProposal }) {
  return (
    <a
      className="kern-link"
      href={`/r/me/proposals/${proposal.id}/join`}
      lang={languageTag(proposal.language)}
      dir={direction(proposal.language)}
    >
      {proposal.title}
    </a>
  );
}

/** A proposal by its title, in the language in which it is written. */
export function ProposalLink({
  proposal,
  base = "/proposals",
}: {
  proposal: NamedProposal;
  base?: string;
}) {
  return (
    <a
      className="kern-link"
      href={`${base}/${proposal.id}`}
      lang={languageTag(proposal.language)}
      dir={direction(proposal.language)}
    >
      {proposal.title}
    </a>
  );
}
