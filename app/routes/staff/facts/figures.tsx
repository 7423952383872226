import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Notation } from "#app/domain/facts/read-number.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { type FigureRowFault, factsOfRows, figureText } from "#app/services/facts/figure-rows.ts";
import { saveFigures } from "#app/services/facts/save-figures.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { FigureRowList } from "./figure-row-fields.tsx";
import { EMPTY_ROWS, emptyRows, FORM_ROWS, rowsOfForm } from "./figure-rows-form.ts";
import { ProblemText } from "./problem-text.tsx";

type Problem = ComponentProps<typeof ProblemText>["problem"];

export const loader = guarded("facts.write", (visit) => {
  const dataset = datasetOf(visit);
  const address = `/staff/facts/${dataset.id}`;
  if (dataset.publishedAt !== null) throw redirect(address);
  const { facts } = dataset;
  const notation: Notation = staffLanguage(visit.language) === "de" ? "comma" : "point";
  const depth = Math.max(2, ...facts.map(({ groups }) => groups.length));
  const tooMany = facts.length > FORM_ROWS;
  const filled = tooMany
    ? []
    : facts.map((fact) => ({
        place: fact.place,
        groups: Array.from({ length: depth }, (_none, level) => fact.groups[level] ?? ""),
        time: fact.time,
        value: figureText(fact, notation),
      }));
  return {
    ...datasetTitles(visit, dataset, "facts:editFigures.title"),
    address,
    tooMany,
    depth,
    notation,
    revision: dataset.revision,
    rows: [...filled, ...emptyRows(EMPTY_ROWS, depth)],
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { id } = datasetOf(visit);
  const form = await visit.request.formData();
  const { rows, depth, notation, revision } = rowsOfForm(form);
  if (form.get("intent") === "more") {
    return answerWith(200, { rows: [...rows, ...emptyRows(2 * EMPTY_ROWS, depth)], revision });
  }
  const { facts, faults } = factsOfRows(rows, notation);
  if (faults.length > 0) return answerWith(422, { rows, faults, revision });
  const saved = saveFigures(visit.services, id, facts, revision);
  if (saved.ok) return redirect(`/staff/facts/${id}?notice=figures`, 303);
  return answerWith(409, { rows, problem: saved.problem, revision });
});

function answerWith(
  status: 200 | 409 | 422,
  answer: {
    readonly rows: ReturnType<typeof rowsOfForm>["rows"];
    readonly revision: number;
    readonly faults?: readonly FigureRowFault[];
    readonly problem?: Problem;
  },
) {
  return data({ faults: [], problem: null, ...answer }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function EditFigures() {
  const { title, address, tooMany, depth, notation, ...stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const { rows, revision } = answer ?? stored;
  const faults = answer?.faults ?? [];
  const problem = (answer?.problem ?? null) as Problem | null;
  if (tooMany) {
    return (
      <>
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body prose">{t("editFigures.tooMany")}</p>
        <div className="actions">
          <ButtonLink href={`${address}/figures.csv`}>{t("common:actions.exportCsv")}</ButtonLink>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.back")}
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("editFigures.lead")}</p>
      <p className="kern-body prose">{t("editFigures.notation")}</p>
      {(faults.length > 0 || problem !== null) && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <ProblemText problem={problem} />}
        </Alert>
      )}
      <Form method="post" className="stack">
        <FigureRowList
          rows={rows}
          depth={depth}
          revision={revision}
          notation={notation}
          faults={faults}
        />
        <div className="actions">
          <Button name="intent" value="save">
            {t("editFigures.submit")}
          </Button>
          <Button look="secondary" name="intent" value="more">
            {t("editFigures.more")}
          </Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
