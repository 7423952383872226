import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { revisionNumber } from "../revision-number.ts";
import { RuleList } from "./rule-list.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const number = params.number === undefined ? null : revisionNumber(params.number);
  const read = readPublicRules(services, params.processId ?? "", number, language);
  if (read === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  const versionName = (version: { readonly number: number; readonly publishedAt: Date }) =>
    t("moderation.rules.version", {
      number: `${version.number}`,
      date: dayOfMoment(version.publishedAt, language),
    });
  const { shown } = read;
  return {
    processId: read.processId,
    process: read.processTitle.text,
    shown:
      shown === null
        ? null
        : {
            name: versionName(shown),
            inForce: shown.inForce,
            rules: shown.rules,
            untranslated: language !== "de" && shown.rules.some((rule) => rule.language === "de"),
          },
    versions: read.versions.map((version) => ({
      number: version.number,
      name: versionName(version),
      current: version.number === shown?.number,
    })),
    pageTitle: `${t("moderation.rules.title")} · ${read.processTitle.text}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicRulesPage() {
  const { processId, process, shown, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const address = `/processes/${processId}/rules`;
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large">{t("moderation.rules.title")}</h1>
      <p className="kern-body">{t("proposals.ofProcess", { process: `\u2068${process}\u2069` })}</p>
      {shown === null ? (
        <p className="kern-body">{t("moderation.rules.none")}</p>
      ) : (
        <>
          <p className="kern-body kern-body--large">{t("moderation.rules.lead")}</p>
          <p className="kern-body">
            {shown.name}. {t(`moderation.rules.${shown.inForce ? "inForce" : "older"}`)}
          </p>
          {!shown.inForce && (
            <p>
              <a className="kern-link" href={address}>
                {t("moderation.rules.toCurrent")}
              </a>
            </p>
          )}
          {shown.untranslated && <Alert kind="info" title={t("moderation.rules.untranslated")} />}
          <RuleList rules={shown.rules} />
          <p className="kern-body">{t("moderation.rules.enforcement")}</p>
        </>
      )}
      {versions.length > 1 && (
        <section className="no-print">
          <h2 className="kern-heading-medium">{t("moderation.rules.versions")}</h2>
          <ul>
            {versions.map(({ number, name, current }) => (
              <li className="kern-body" key={number}>
                {current ? (
                  name
                ) : (
                  <a className="kern-link" href={`${address}/${number}`}>
                    {name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={`/proposals?process=${processId}`}>
            {t("proposals.all")}
          </a>
        </li>
      </ul>
    </article>
  );
}
