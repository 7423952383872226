import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { readNumberEntries } from "#app/services/draws/number-entries.server.ts";
import { readCommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { loadStatements } from "#app/services/draws/scrutineer-statements.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { CommitmentSection } from "./commitment-section.tsx";
import { EntryProtocol } from "./entry-protocol.tsx";
import { GazetteNotice } from "./gazette-notice.tsx";
import { LotteryFiles } from "./lottery-files.tsx";
import { takeEntry } from "./number-action.server.ts";
import { NumberForm } from "./number-form.tsx";
import { PublicDrawLinks } from "./public-draw-links.tsx";
import { shownAgain } from "./shown-again.ts";
import { StatementsSection } from "./statements-section.tsx";

function committedDraw({ services, params }: Visit) {
  const { processId = "", drawId = "" } = params;
  const draw = readCommittedDraw(services, drawId);
  if (draw === null || draw.processId !== processId) throw new Response(null, { status: 404 });
  return draw;
}

export const loader = guarded("draw.read", (visit) => {
  const draw = committedDraw(visit);
  const { services, actor, app, language } = visit;
  const base = `/staff/processes/${draw.processId}/draws/${draw.id}`;
  if (draw.completedAt !== null) throw redirect(base);
  const { t } = staffTranslation(staffLanguage(language));
  return {
    draw,
    base,
    entries: readNumberEntries(services, draw.id),
    statements: loadStatements(services.database, draw.id),
    early: services.now < draw.numberAt,
    mayDraw: may(actor, "draw.run"),
    maySeePeople: may(actor, "draw.people"),
    canFetch: app.beaconAddress !== null,
    publicAddress: new URL(`/draws/${draw.id}`, app.authentication.options.baseURL).href,
    title: t("number.title", { ns: "publicDraw", number: String(draw.number) }),
  };
});

export const action = guarded("draw.run", async (visit) => {
  const draw = committedDraw(visit);
  const fields = Object.fromEntries(await visit.request.formData());
  const base = `/staff/processes/${draw.processId}/draws/${draw.id}`;
  const taken = await takeEntry(visit, draw, fields);
  if (!taken.ok) {
    return data({ values: shownAgain(fields), problem: taken.problem }, { status: 422 });
  }
  if (taken.value === "drawn") return redirect(base, 303);
  return redirect(`${base}/number${taken.value === "differs" ? "?notice=differ" : ""}#entry`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** A lottery that is public and awaits its number: everything for the day of the draw. */
export default function NumberPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { draw, base, entries } = page;
  const process = useProcess();
  const [search] = useSearchParams();
  const notice = search.get("notice");
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  const open = draw.revocation === null;
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      {draw.revocation !== null && (
        <Alert kind="warning" title={t("number.withdrawn")}>
          <p className="kern-body">{t("number.reason", { reason: draw.revocation.reason })}</p>
        </Alert>
      )}
      {notice === "committed" && open && (
        <Alert kind="success" title={t("number.justCommitted")}>
          <p className="kern-body">{t("number.justCommittedText")}</p>
        </Alert>
      )}
      <p className="kern-body">
        {t("number.committed", { date: format.moment(draw.committedAt) })}
      </p>
      <CommitmentSection draw={draw} />
      <PublicDrawLinks drawId={draw.id}>
        {page.mayDraw && open && (
          <li>
            <a className="kern-link" href={`${base}/revoke`}>
              {t("number.withdraw")}
            </a>
          </li>
        )}
      </PublicDrawLinks>
      {page.mayDraw && open && (
        <NumberForm
          draw={draw}
          waiting={entries.at(-1)?.position === 1 ? (entries.at(-1) ?? null) : null}
          early={page.early}
          differ={notice === "differ"}
          canFetch={page.canFetch}
          values={answer?.values ?? {}}
          problem={answer?.problem ?? null}
        />
      )}
      <EntryProtocol entries={entries} />
      {open && <GazetteNotice draw={draw} title={process.title} address={page.publicAddress} />}
      {page.maySeePeople && <LotteryFiles base={base} />}
      <StatementsSection statements={page.statements} base={page.mayDraw ? base : null} />
    </>
  );
}
