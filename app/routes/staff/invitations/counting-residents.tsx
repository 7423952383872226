import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CountingProgress } from "#app/services/invitations/residents-for-planning.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { ProgressMeter } from "#app/ui/progress-meter.tsx";

const ASK_AGAIN_SECONDS = 1;

/** How far the residents of a large town are counted; looks again by itself, without scripts too. */
export function CountingResidents({ progress }: { progress: CountingProgress }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const revalidator = useRevalidator();
  const { done, total } = progress;
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
  useEffect(() => {
    if (revalidator.state !== "idle") return;
    const timer = setTimeout(() => revalidator.revalidate(), ASK_AGAIN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [revalidator]);
  return (
    <section className="stack">
      <noscript>
        <meta httpEquiv="refresh" content={String(ASK_AGAIN_SECONDS)} />
      </noscript>
      <p role="status" className="kern-body kern-body--bold">
        {t("plan.counting.title")}
      </p>
      <ProgressMeter
        label={t("plan.counting.title")}
        percent={percent}
        valueLabel={t("plan.counting.progress", {
          done: format.whole(done),
          total: format.whole(total),
        })}
      />
      <p className="kern-body prose">{t("plan.counting.text")}</p>
    </section>
  );
}
