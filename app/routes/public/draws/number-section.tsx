import { useTranslation } from "react-i18next";
import { formatNumber, type NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import { useShell } from "#app/root.tsx";
import type { PublicAttempt, PublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { momentInWords } from "#app/ui/dates.ts";

/** The number: how it was announced, what it is, and who entered it. */
export function NumberSection({ found }: { found: PublicDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { draw, attempts } = found;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">
        {draw.drawnNumber === null ? t("draw.numberAnnounced") : t("draw.number")}
      </h2>
      {draw.drawnNumber !== null && <p className="draw-number">{formatNumber(draw.drawnNumber)}</p>}
      <p className="kern-body prose">{t(`draw.sources.${draw.numberSource}`)}</p>
      <dl className="facts facts--text">
        <div>
          <dt>{t("draw.announcedAt")}</dt>
          <dd>{momentInWords(draw.numberAt, language)}</dd>
        </div>
        {draw.numberRound !== null && (
          <div>
            <dt>{t("draw.round")}</dt>
            <dd>{draw.numberRound}</dd>
          </div>
        )}
        <div>
          <dt>{t("draw.announcedDetails")}</dt>
          <dd lang="de" dir="auto" className="keep-lines">
            {draw.numberDetails}
          </dd>
        </div>
      </dl>
      {attempts.length > 0 && (
        <>
          <h3 className="kern-heading-small">{t("draw.entriesTitle")}</h3>
          <p className="kern-body prose">{t("draw.entriesText")}</p>
          {attempts.map((attempt) => (
            <Attempt
              key={attempt.attempt}
              attempt={attempt}
              single={attempts.length === 1}
              announced={draw.numberAt}
            />
          ))}
        </>
      )}
    </section>
  );
}

function Attempt(props: { attempt: PublicAttempt; single: boolean; announced: Date }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { attempt, single, announced } = props;
  const name = t("draw.attempt", { attempt: String(attempt.attempt) });
  if (attempt.entries.length === 0) {
    return (
      <p className="kern-body">
        {single ? "" : `${name}: `}
        {t("draw.halfEntered")}
      </p>
    );
  }
  return (
    <>
      <DataTable
        caption={single ? t("draw.entriesTitle") : name}
        captionHidden={single}
        rows={attempt.entries}
        rowKey={(entry) => String(entry.position)}
        columns={[
          {
            header: t("draw.entryWho"),
            rowHeader: true,
            cell: (entry) =>
              `${t(entry.position === 1 ? "draw.entryFirst" : "draw.entrySecond")} (${t(`draw.roles.${entry.role}`)})`,
          },
          {
            header: t("draw.entryWhen"),
            cell: (entry) => momentInWords(entry.enteredAt, language),
          },
          { header: t("draw.entryWhat"), cell: (entry) => <Evidence evidence={entry.evidence} /> },
        ]}
      />
      {!attempt.agreed && <p className="kern-body">{t("draw.differed")}</p>}
      {attempt.entries.some(({ enteredAt }) => enteredAt < announced) && (
        <p className="kern-body">{t("draw.early")}</p>
      )}
    </>
  );
}

/** What was seen, as it was entered. */
function Evidence({ evidence }: { evidence: NumberEvidence }) {
  const { t } = useTranslation("public");
  if (evidence.source === "beacon") {
    return (
      <>
        {t("draw.seenBeacon", { round: String(evidence.round) })}{" "}
        <code className="code">{evidence.randomness}</code>
      </>
    );
  }
  const seen = evidence.source === "stage" ? evidence.digits : evidence.numbers;
  return <bdi dir="ltr">{seen.join(evidence.source === "stage" ? "\u00a0·\u00a0" : " ")}</bdi>;
}
