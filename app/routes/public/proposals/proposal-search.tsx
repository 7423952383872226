import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";

/** What a list of proposals was searched for, and what else narrows it. */
interface SearchedList {
  readonly query: string;
  readonly process: string;
  readonly show: string;
  /** The address of the list without the search. */
  readonly all: string;
}

/** A field to search the public proposals with; what else narrows the list stays. */
export function ProposalSearch({ search }: { search: SearchedList }) {
  const { t } = useTranslation("public");
  return (
    <search className="no-print">
      <form method="get" action="/proposals" className="form">
        {search.process !== "" && <input type="hidden" name="process" value={search.process} />}
        {search.show !== "" && <input type="hidden" name="show" value={search.show} />}
        <TextField
          type="search"
          name="q"
          label={t("proposalLinks.search.label")}
          hint={t("proposalLinks.search.hint")}
          defaultValue={search.query}
          maxLength={LONGEST_SEARCH}
          dir="auto"
          autoComplete="off"
        />
        <div className="actions">
          <Button look="secondary">{t("proposalLinks.search.submit")}</Button>
        </div>
      </form>
    </search>
  );
}

/** How much was found for what was typed, and what to try where that is nothing. */
export function ProposalsFound({ search, total }: { search: SearchedList; total: number }) {
  const { t } = useTranslation("public");
  const query = `\u2068${search.query}\u2069`;
  return (
    <div className="prose" role="status">
      <p className="kern-body">
        {total === 0
          ? t("proposalLinks.search.none", { query })
          : t("proposalLinks.search.found", { count: total, query })}
      </p>
      {total === 0 && <p className="kern-body">{t("proposalLinks.search.noneTip")}</p>}
      <p className="kern-body no-print">
        <a className="kern-link" href={search.all}>
          {t("proposalLinks.search.clear")}
        </a>
      </p>
    </div>
  );
}
