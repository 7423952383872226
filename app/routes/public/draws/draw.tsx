import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { useTownWords } from "#app/routes/town-words.tsx";
import { readPublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { CommitmentSection } from "./commitment-section.tsx";
import { DrawList } from "./draw-list.tsx";
import { DrawState } from "./draw-state.tsx";
import { HowToCheck } from "./how-to-check.tsx";
import { NumberSection } from "./number-section.tsx";
import { PanelSection } from "./panel-section.tsx";
import { QuotaSection } from "./quota-section.tsx";
import { StatementSection } from "./statement-section.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const found = readPublicDraw(services, params.drawId ?? "", language);
  if (found === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const title = t("public:draw.title", { number: String(found.draw.number) });
  return { found, title, pageTitle: `${title} · ${found.processTitle.text}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicDrawPage() {
  const { found, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { draw, processTitle, all } = found;
  const townWords = useTownWords();
  return (
    <article className="process draw-page">
      <p className="kern-body">
        {t("draw.process")}:{" "}
        <a className="kern-link" href={`/processes/${draw.processId}`} {...townWords(processTitle)}>
          <bdi>{processTitle.text}</bdi>
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <DrawState found={found} />
      {draw.drawnNumber !== null && <NumberSection found={found} />}
      {draw.drawnNumber !== null && <PanelSection number={draw.drawnNumber} rows={found.panel} />}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("draw.ownRow")}</h2>
        <p className="kern-body">{t("draw.ownRowText")}</p>
        <div className="actions no-print">
          <ButtonLink href={`/draws/${draw.id}/my-row`}>{t("draw.ownRowLink")}</ButtonLink>
        </div>
      </section>
      <CommitmentSection found={found} />
      {draw.drawnNumber === null && <NumberSection found={found} />}
      <QuotaSection found={found} />
      <StatementSection statements={found.statements} />
      <HowToCheck />
      {all.length > 1 && (
        <section>
          <h2 className="kern-heading-medium">{t("draw.others")}</h2>
          <DrawList draws={all} current={draw.id} />
        </section>
      )}
      <footer className="record">
        <p className="kern-body kern-body--small">
          {t("draw.record")} ({dayOfMoment(draw.committedAt, language)}):{" "}
          <code className="code">{found.committedHead}</code>
        </p>
        {draw.completedAt !== null && found.auditHead !== null && (
          <p className="kern-body kern-body--small">
            {t("draw.recordDrawn")} ({dayOfMoment(draw.completedAt, language)}):{" "}
            <code className="code">{found.auditHead}</code>
          </p>
        )}
      </footer>
    </article>
  );
}
