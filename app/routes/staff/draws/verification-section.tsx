import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { inGroups } from "./commitment-section.tsx";

type Verdict =
  | { readonly verified: true; readonly panels: number }
  | { readonly verified: false; readonly code: string };

/** What is needed to repeat a draw, and the button that repeats it here. */
export function VerificationSection(props: { summary: DrawSummary; verdict: Verdict | null }) {
  const { summary, verdict } = props;
  const { t } = useTranslation("draws");
  const format = useFormat();
  const test = summary.kind === "test";
  const marks = [
    ...(test
      ? ([
          [t("result.seed"), summary.seed],
          [t("result.inputHash"), summary.inputHash],
        ] as const)
      : ([[t("result.commitment"), inGroups(summary.commitment ?? "")]] as const)),
    [t("result.auditHead"), summary.auditHead],
    [t("result.algorithm"), `${summary.algorithm} ${summary.algorithmVersion}`],
  ] as const;
  return (
    <section id="verification">
      <h2 className="kern-heading-medium">{t("result.verifyHeading")}</h2>
      <p className="kern-body prose">{t("result.verifyLead")}</p>
      <dl className="marks">
        {marks.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="code">{value}</dd>
          </div>
        ))}
      </dl>
      <Form method="post" action="#verification" className="no-print" preventScrollReset>
        <Button look="secondary">{t("result.verifyButton")}</Button>
      </Form>
      {verdict !== null &&
        (verdict.verified ? (
          <Alert
            kind="success"
            title={t("result.verified", { panels: format.whole(verdict.panels) })}
          />
        ) : (
          <Alert kind="danger" title={t("result.notVerified", { code: verdict.code })} />
        ))}
      <p className="kern-body">{t(test ? "result.commandLine" : "result.verifyCommand")}</p>
      <pre className="code command">
        {!test
          ? `npm run verify-draw -- lottery-public.json --commitment ${summary.commitment}`
          : `npm run draw -- --people pool.csv --quotas quotas.csv --id id --size ${summary.panelSize} --objective ${summary.objective} --seed "${summary.seed}" --out draw`}
      </pre>
    </section>
  );
}
