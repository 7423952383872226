import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProposalLink } from "#app/routes/public/proposals/own-joins.tsx";
import type { StaffJoin } from "#app/services/proposals/read-joins.server.ts";
import { Button } from "#app/ui/button.tsx";

/** Open requests to join proposals; where staff answer, with the word of those who have no code. */
export function StaffJoins(props: {
  joins: readonly Omit<StaffJoin, "askedAt">[];
  /** Where the pages of proposals lie, before their ids. */
  base: string;
  answering?: boolean;
}) {
  const { joins, base, answering = false } = props;
  const { t } = useTranslation("proposalLinks");
  if (joins.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("join.open")}</h2>
      <ul className="card-list">
        {joins.map((join) => (
          <li key={join.id} className="stack">
            <p className="kern-body">
              {t("join.from")}: <ProposalLink proposal={join.proposal} base={base} />
            </p>
            <p className="kern-body">
              {t("join.into")}: <ProposalLink proposal={join.into} base={base} />
            </p>
            <p className="kern-body kern-body--small">
              {join.possible ? t("join.missing", { count: join.missing }) : t("join.impossible")}
            </p>
            {!answering && (
              <p className="kern-body">
                <a className="kern-link" href={`${base}/${join.proposal.id}/join`}>
                  {t("join.toRequest")}
                </a>
              </p>
            )}
            {answering && (
              <ul>
                {join.authors.map(({ participantId, kind, name, agreed }) => (
                  <li key={participantId} className="kern-body">
                    <bdi>{kind === "panel" ? t("join.panel") : name}</bdi>:{" "}
                    {t(agreed ? "join.agreed" : "join.notYet")}
                    {!agreed && kind !== "resident" && (
                      <Form method="post" className="actions">
                        <input type="hidden" name="join" value={join.id} />
                        <input type="hidden" name="author" value={participantId} />
                        <Button look="secondary" name="intent" value="agree">
                          {t("join.enterConsent")}
                        </Button>
                        <Button look="tertiary" name="intent" value="refuse">
                          {t("join.enterRefusal")}
                        </Button>
                      </Form>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {answering && join.askedByStaff && (
              <Form method="post">
                <input type="hidden" name="join" value={join.id} />
                <Button look="tertiary" name="intent" value="take_back">
                  {t("join.takeBack")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
