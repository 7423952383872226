import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { helpfulness } from "#app/domain/deliberation/helpful-order.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { figure } from "#app/ui/figures.ts";

const EXAMPLES = [
  { helpful: 90, of: 100 },
  { helpful: 9, of: 10 },
  { helpful: 3, of: 3 },
  { helpful: 50, of: 100 },
  { helpful: 1, of: 1 },
  { helpful: 0, of: 5 },
];

const STEPS = ["author", "turns", "fresh", "stubs"] as const;

export const loader = guarded("public", ({ language }) => {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    pageTitle: t("discussion.formula.title"),
    examples: EXAMPLES.map(({ helpful, of }) => ({ helpful, of, notHelpful: of - helpful }))
      .map((example) => ({ ...example, worth: helpfulness(example) }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ helpful, of, worth }) => ({
        id: `${helpful}-${of}`,
        ratings: t("discussion.formula.ratingsOf", {
          count: of,
          helpful: figure(helpful, language),
        }),
        worth: figure(worth, language, 2),
      })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

/** The declared formula by which discussions are sorted. */
export default function OrderExplainedPage() {
  const { examples } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large">{t("discussion.formula.title")}</h1>
      <p className="kern-body kern-body--large">{t("discussion.formula.lead")}</p>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("discussion.formula.helpfulTitle")}</h2>
        <p className="kern-body">{t("discussion.formula.helpful")}</p>
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("discussion.formula.worthTitle")}</h2>
        <p className="kern-body">{t("discussion.formula.worth")}</p>
        <DataTable
          caption={t("discussion.formula.tableCaption")}
          rows={examples}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("discussion.formula.ratings"),
              rowHeader: true,
              cell: ({ ratings }) => ratings,
            },
            { header: t("discussion.formula.value"), numeric: true, cell: ({ worth }) => worth },
          ]}
        />
      </section>
      {STEPS.map((step) => (
        <section className="stack" key={step}>
          <h2 className="kern-heading-medium">{t(`discussion.formula.${step}Title`)}</h2>
          <p className="kern-body">{t(`discussion.formula.${step}`)}</p>
        </section>
      ))}
      <p className="no-print">
        <a className="kern-link" href="/proposals">
          {t("discussion.formula.toProposals")}
        </a>
      </p>
    </article>
  );
}
