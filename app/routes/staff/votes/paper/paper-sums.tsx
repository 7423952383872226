import { useTranslation } from "react-i18next";
import type { PaperState } from "#app/services/votes/paper/agreed-paper.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Papers that were read beside papers that were handed out; a difference is said, never smoothed over. */
export function PaperSums({ sums }: { sums: PaperState }) {
  const { t } = useTranslation("votePaper");
  const format = useFormat();
  const { papers, marks, waiting } = sums;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("sums.title")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("sums.papers")}</dt>
          <dd>{format.whole(papers)}</dd>
        </div>
        <div>
          <dt>{t("sums.marks")}</dt>
          <dd>{format.whole(marks)}</dd>
        </div>
      </dl>
      {waiting > 0 ? (
        <Alert kind="info" title={t("sums.waiting", { count: waiting })} />
      ) : (
        <PaperBalance sums={sums} />
      )}
    </section>
  );
}

/** Whether as many papers were read as were handed out, once all batches are agreed on. */
export function PaperBalance({ sums: { papers, marks } }: { sums: PaperState }) {
  const { t } = useTranslation("votePaper");
  if (papers === marks) return <Alert kind="success" title={t("sums.same")} />;
  return papers < marks ? (
    <Alert kind="warning" title={t("sums.fewer", { count: marks - papers })} />
  ) : (
    <Alert kind="danger" title={t("sums.more", { count: papers - marks })} />
  );
}
