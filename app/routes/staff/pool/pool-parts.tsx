import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PoolClosed } from "#app/services/pool/pool-problems.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

/** Why the pool cannot be changed, if so. */
export function PoolState(props: {
  closed: PoolClosed["code"] | null;
  runningJobId: string | null;
}) {
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  if (props.closed === null) return null;
  if (props.closed === "process_closed") {
    return <Alert kind="info" title={problemText("process_closed")} />;
  }
  if (props.closed === "pool_frozen") {
    return (
      <Alert kind="info" title={t("frozen.title")}>
        <p className="kern-body">{t("frozen.text")}</p>
      </Alert>
    );
  }
  const importing = props.closed === "import_running";
  return (
    <Alert kind="info" title={t(importing ? "busy.importTitle" : "busy.drawTitle")}>
      <p className="kern-body">{t("busy.text")}</p>
      {props.runningJobId !== null && (
        <Link className="kern-btn kern-btn--primary" to={`/staff/jobs/${props.runningJobId}`}>
          <span className="kern-label">{t("busy.action")}</span>
        </Link>
      )}
    </Alert>
  );
}

/** What can be done with a pool that holds people. */
export function PoolActions({ address, open }: { address: string; open: boolean }) {
  const { t } = useTranslation("pool");
  return (
    <div className="actions no-print">
      {open && (
        <Link className="kern-btn kern-btn--primary" to={`${address}/upload?mode=add`}>
          <span className="kern-label">{t("actions.add")}</span>
        </Link>
      )}
      <ButtonLink look="secondary" href={`${address}/people`}>
        {t("actions.find")}
      </ButtonLink>
      <ButtonLink look="secondary" href={`${address}/export.csv`} download>
        {t("actions.export")}
      </ButtonLink>
      {open && (
        <>
          <Link className="kern-btn kern-btn--tertiary" to={`${address}/upload?mode=replace`}>
            <span className="kern-label">{t("actions.replace")}</span>
          </Link>
          <Link className="kern-btn kern-btn--tertiary" to={`${address}/empty`}>
            <span className="kern-label">{t("actions.empty")}</span>
          </Link>
        </>
      )}
    </div>
  );
}

/** The lists the people of the pool came from, and how many answered an invitation themselves. */
export function PoolImports(props: {
  imports: readonly {
    id: string;
    source: "list" | "replies";
    when: string;
    rowsTaken: number;
    rowsLeftOut: number;
  }[];
}) {
  const { t } = useTranslation("pool");
  return (
    <section className="stack" aria-labelledby="imports">
      <h2 className="kern-heading-medium" id="imports">
        {t("imports.title")}
      </h2>
      <ul className="row-list">
        {props.imports.map(({ id, source, when, rowsTaken, rowsLeftOut }) => (
          <li key={id}>
            <span>
              {source === "replies"
                ? t("imports.replies", { count: rowsTaken })
                : t("imports.line", {
                    when,
                    taken: t("imports.taken", { count: rowsTaken }),
                    leftOut: t("imports.leftOut", { count: rowsLeftOut }),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
