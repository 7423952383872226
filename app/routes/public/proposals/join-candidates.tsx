import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";
import { ProposalLink } from "./own-joins.tsx";
import type { ListedInWords } from "./proposal-words.server.ts";

/** Proposals into which one's own could go, and a search for others. */
export function JoinCandidates(props: { candidates: readonly ListedInWords[]; query: string }) {
  const { candidates, query } = props;
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <div className="prose">
        <h2 className="kern-heading-medium">{t("proposalLinks.join.choose")}</h2>
        <p className="kern-body">{t("proposalLinks.join.consequence")}</p>
      </div>
      <form method="get" className="form">
        <TextField
          type="search"
          name="q"
          label={t("proposalLinks.search.label")}
          hint={t("proposalLinks.search.hint")}
          defaultValue={query}
          maxLength={LONGEST_SEARCH}
          dir="auto"
          autoComplete="off"
        />
        <div className="actions">
          <Button look="secondary">{t("proposalLinks.search.submit")}</Button>
        </div>
      </form>
      {candidates.length === 0 && <p className="kern-body">{t("proposalLinks.join.none")}</p>}
      {candidates.length > 0 && (
        <ul className="card-list">
          {candidates.map((proposal) => (
            <li key={proposal.id} className="stack">
              <p className="kern-body">
                <ProposalLink proposal={proposal} />
              </p>
              <p className="kern-body kern-body--small">
                {proposal.standing} · {proposal.supporters}
              </p>
              <Form method="post">
                <input type="hidden" name="into" value={proposal.id} />
                <Button look="secondary" name="intent" value="ask">
                  {t("proposalLinks.join.ask")}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
