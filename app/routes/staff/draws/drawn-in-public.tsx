import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { ShownEntry } from "#app/services/draws/number-entries.server.ts";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useProcess } from "../process/use-process.ts";
import { CommitmentSection } from "./commitment-section.tsx";
import { EntryProtocol } from "./entry-protocol.tsx";
import { PublicDrawLinks } from "./public-draw-links.tsx";

/** The number of a real draw and how it came about. */
export function DrawnInPublic(props: {
  draw: CommittedDraw;
  entries: readonly ShownEntry[];
  mayDraw: boolean;
  base: string;
}) {
  const { draw, entries, base } = props;
  const { t } = useTranslation(["publicDraw", "panel"]);
  const format = useFormat();
  const process = useProcess();
  const entered = entries.at(-1)?.enteredAt ?? null;
  return (
    <section>
      {draw.revocation !== null && (
        <Alert kind="warning" title={t("result.set_aside")}>
          <p className="kern-body">{t("number.reason", { reason: draw.revocation.reason })}</p>
        </Alert>
      )}
      <h2 className="kern-heading-medium">{t("result.number")}</h2>
      <p className="drawn-number">{formatNumber(draw.drawnNumber ?? 0)}</p>
      {entered !== null && entered < draw.numberAt && (
        <Alert
          kind="warning"
          title={t("result.early", {
            entered: format.moment(entered),
            announced: format.moment(draw.numberAt),
          })}
        />
      )}
      <CommitmentSection draw={draw} />
      <PublicDrawLinks drawId={draw.id}>
        {props.mayDraw && (
          <li>
            <a className="kern-link" href={`${base}/panel`}>
              {t("panel:fromResult")}
            </a>
          </li>
        )}
        {props.mayDraw && process.status !== "closed" && draw.revocation === null && (
          <li>
            <a className="kern-link" href={`${base}/revoke`}>
              {t("result.repeat")}
            </a>
          </li>
        )}
      </PublicDrawLinks>
      <EntryProtocol entries={entries} />
    </section>
  );
}
