import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { carryForward } from "#app/services/facts/carry-forward.server.ts";
import { compareUpload } from "#app/services/facts/compare-upload.server.ts";
import { LONGEST_REASON } from "#app/services/facts/dataset-fields.ts";
import { discardUpload } from "#app/services/facts/discard-upload.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { AddedTable, DifferingTable, MissingList, SHOWN_ROWS } from "./comparison-tables.tsx";
import { FileProblemText } from "./problem-text.tsx";

type FileProblem = ComponentProps<typeof FileProblemText>["problem"];

function comparisonOf({ services, params, request }: Visit) {
  const asked = new URL(request.url).searchParams.get("part");
  const found = compareUpload(
    services,
    params.uploadId ?? "",
    asked === null ? null : Math.trunc(Number(asked)),
  );
  if (found === null) throw redirect("/staff/facts/import?gone", 303);
  return found;
}

export const loader = guarded("facts.write", (visit) => {
  const { dataset, settings, sets, chosen, comparison, ...found } = comparisonOf(visit);
  const { added, differing, same, missing, newWords } = comparison;
  const title = staffTitles(visit.language)("facts:add.compare.title");
  const unit: FileProblem | null = found.unitDiffers
    ? {
        code: "addition_unit_differs",
        params: { unit: dataset.unit, fileUnit: sets[chosen]?.unit ?? "" },
      }
    : null;
  return {
    title,
    pageTitle: `${title} · ${dataset.original.title}`,
    uploadId: visit.params.uploadId ?? "",
    fileName: settings.fileName,
    name: dataset.original.title,
    revision: dataset.revision,
    source: sets[chosen]?.source ?? "",
    sourceDate: sourceDateInWords(settings.sourceDate, visit.language),
    parts: sets.map(({ name, indicator, unit: counted, source }) => ({
      name: name.de ?? indicator ?? settings.title,
      unit: counted,
      source,
    })),
    chosen,
    unitProblem: unit,
    readable: found.readable,
    counts: {
      added: added.length,
      differing: differing.length,
      same,
      missing: missing.length,
    },
    added: added.slice(0, SHOWN_ROWS),
    differing: differing.slice(0, SHOWN_ROWS),
    missing: missing.slice(0, SHOWN_ROWS),
    newWords,
  };
});

export const action = guarded("facts.write", async ({ services, request, params }) => {
  const uploadId = params.uploadId ?? "";
  const form = await request.formData();
  if (form.get("intent") === "discard") {
    discardUpload(services, uploadId);
    return redirect("/staff/facts?notice=discarded", 303);
  }
  const reason = String(form.get("reason") ?? "").slice(0, LONGEST_REASON);
  const number = (name: string) => Math.trunc(Number(form.get(name)));
  const result = carryForward(services, uploadId, {
    set: number("part"),
    revision: number("revision"),
    added: number("added"),
    differing: number("differing"),
    reason,
  });
  if (result.ok) return redirect(`/staff/facts/${result.value.datasetId}?notice=added`, 303);
  if (result.problem.code === "upload_gone") return redirect("/staff/facts/import?gone", 303);
  const status = result.problem.code === "reason_missing" ? 422 : 409;
  return data({ problem: result.problem, reason }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

const COUNTS = ["added", "differing", "same", "missing"] as const;

export default function CompareUpload() {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const format = useFormat();
  const { title, name, counts, newWords, unitProblem, readable } = found;
  const problem = (answer?.problem ?? null) as FileProblem | null;
  const mayConfirm = readable && unitProblem === null && counts.added + counts.differing > 0;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body kern-body--bold" lang="de">
        {name}
      </p>
      {problem !== null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <FileProblemText problem={problem} />
        </Alert>
      )}
      {!readable && <Alert kind="danger" title={t("add.compare.notReadable")} />}
      {unitProblem !== null && (
        <Alert kind="danger" title={t("add.compare.unitTitle")}>
          <FileProblemText problem={unitProblem} />
        </Alert>
      )}
      <p className="kern-body prose">{t("add.compare.lead")}</p>
      <p className="kern-body">
        {t("add.compare.file", { name: found.fileName })}
        <br />
        {t("add.compare.origin", { source: found.source, date: found.sourceDate })}
      </p>
      {found.parts.length > 1 && <PartForm parts={found.parts} chosen={found.chosen} />}
      <dl className="found-list">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`add.compare.counts.${count}`)}</dt>
            <dd>{format.whole(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {counts.same + counts.differing === 0 && (
        <Alert kind="warning" title={t("add.compare.nothingCommonTitle")}>
          <p className="kern-body">{t("add.compare.nothingCommon")}</p>
        </Alert>
      )}
      {newWords.length > 0 && (
        <Alert kind="info" title={t("add.compare.newWordsTitle")}>
          <p className="kern-body">
            {t("add.compare.newWords", { words: format.list(newWords.slice(0, SHOWN_ROWS)) })}
          </p>
        </Alert>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("add.compare.added")}</h2>
        {counts.added === 0 ? (
          <p className="kern-body">{t("add.compare.addedNone")}</p>
        ) : (
          <AddedTable added={found.added} count={counts.added} />
        )}
      </section>
      {counts.differing > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("add.compare.differing")}</h2>
          <p className="kern-body prose">{t("add.compare.differingLead")}</p>
          <DifferingTable differing={found.differing} count={counts.differing} />
        </section>
      )}
      {counts.missing > 0 && <MissingList missing={found.missing} count={counts.missing} />}
      <Form method="post" className="form">
        <input type="hidden" name="part" value={found.chosen} />
        <input type="hidden" name="revision" value={found.revision} />
        <input type="hidden" name="added" value={counts.added} />
        <input type="hidden" name="differing" value={counts.differing} />
        {mayConfirm && counts.differing > 0 && (
          <TextArea
            name="reason"
            label={t("add.compare.reason")}
            hint={t("add.compare.reasonHint")}
            defaultValue={answer?.reason ?? ""}
            maxLength={LONGEST_REASON}
            error={
              problem?.code === "reason_missing" ? t("import.problems.reason_missing") : undefined
            }
          />
        )}
        {mayConfirm && <p className="kern-body kern-body--bold">{t("add.final")}</p>}
        <div className="actions">
          {mayConfirm && (
            <Button name="intent" value="confirm">
              {t("add.compare.confirm")}
            </Button>
          )}
          <ButtonLink
            look={mayConfirm ? "secondary" : "primary"}
            href={`/staff/facts/uploads/${found.uploadId}`}
          >
            {t("add.compare.toReading")}
          </ButtonLink>
          <Button look="tertiary" name="intent" value="discard">
            {t("add.compare.discard")}
          </Button>
        </div>
      </Form>
    </>
  );
}

function PartForm(props: {
  readonly parts: readonly { name: string; unit: string; source: string }[];
  readonly chosen: number;
}) {
  const { t } = useTranslation("facts");
  return (
    <Form method="get" className="form">
      <SelectField name="part" label={t("add.compare.part")} defaultValue={String(props.chosen)}>
        {props.parts.map((part, index) => (
          <option key={JSON.stringify(part)} value={index}>
            {t("add.compare.partName", part)}
          </option>
        ))}
      </SelectField>
      <div className="actions">
        <Button look="tertiary">{t("add.compare.partSubmit")}</Button>
      </div>
    </Form>
  );
}
