import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { factIdentity } from "#app/domain/facts/compare-facts.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { addFigures } from "#app/services/facts/add-figures.server.ts";
import { additionOriginSchema } from "#app/services/facts/dataset-fields.ts";
import {
  type FigureRow,
  type FigureRowFault,
  factsOfRows,
} from "#app/services/facts/figure-rows.ts";
import type { DatasetDetails } from "#app/services/facts/load-dataset.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { FigureRowList } from "./figure-row-fields.tsx";
import { EMPTY_ROWS, emptyRows, rowsOfForm } from "./figure-rows-form.ts";
import { OriginFields } from "./origin-fields.tsx";
import { ProblemText } from "./problem-text.tsx";

type Problem = ComponentProps<typeof ProblemText>["problem"];

/** A dataset with more series gets empty rows only. */
const MOST_SERIES = 30;

export const loader = guarded("facts.write", (visit) => {
  const dataset = datasetOf(visit);
  const address = `/staff/facts/${dataset.id}`;
  if (dataset.publishedAt === null) throw redirect(`${address}/figures`);
  const depth = Math.max(1, ...dataset.facts.map(({ groups }) => groups.length));
  const series = seriesOf(dataset, depth);
  return {
    ...datasetTitles(visit, dataset, "facts:add.title"),
    address,
    name: dataset.original.title,
    notation: staffLanguage(visit.language) === "de" ? "comma" : "point",
    depth,
    revision: dataset.revision,
    values: { source: dataset.source, licence: dataset.licence } as Record<string, string>,
    rows: [
      ...(series.length > MOST_SERIES ? [] : series),
      ...emptyRows(series.length > MOST_SERIES ? 2 * EMPTY_ROWS : EMPTY_ROWS, depth),
    ],
  } as const;
});

/** A row for each place and group that the dataset has, without time and figure. */
function seriesOf({ facts }: DatasetDetails, depth: number): FigureRow[] {
  const series = facts.map(({ place, groups }) => ({ place, groups, time: "", value: "" }));
  const byIdentity = new Map(series.map((row) => [factIdentity(row), row]));
  return [...byIdentity.values()].map((row) => ({
    ...row,
    groups: Array.from({ length: depth }, (_none, level) => row.groups[level] ?? ""),
  }));
}

export const action = guarded("facts.write", async (visit) => {
  const dataset = datasetOf(visit);
  const form = await visit.request.formData();
  const { rows, depth, notation, revision } = rowsOfForm(form);
  const entered = { rows, revision, values: enteredValues(form) };
  if (form.get("intent") === "more") {
    return answerWith(200, { ...entered, rows: [...rows, ...emptyRows(2 * EMPTY_ROWS, depth)] });
  }
  const isFilled = ({ time, value }: FigureRow) => time.trim() !== "" || value.trim() !== "";
  const { facts, faults } = factsOfRows(
    rows.map((row) => (isFilled(row) ? row : { place: "", groups: [], time: "", value: "" })),
    notation,
    dataset.facts,
  );
  const origin = additionOriginSchema.safeParse(entered.values);
  const errors = origin.success ? {} : formErrors(origin.error);
  if (faults.length > 0 || !origin.success) return answerWith(422, { ...entered, faults, errors });
  const added = addFigures(visit.services, dataset.id, { facts, origin: origin.data }, revision);
  if (added.ok) return redirect(`/staff/facts/${dataset.id}?notice=added`, 303);
  const status = added.problem.code === "addition_empty" ? 422 : 409;
  return answerWith(status, { ...entered, problem: added.problem });
});

interface Answer {
  readonly rows: readonly FigureRow[];
  readonly revision: number;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly faults?: readonly FigureRowFault[];
  readonly problem?: Problem;
}

function answerWith(status: 200 | 409 | 422, answer: Answer) {
  return data(
    { errors: {}, faults: [], problem: null, ...answer, refused: status !== 200 },
    { status },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function AddFigures() {
  const { title, name, address, notation, depth, ...stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const { rows, revision, values } = answer ?? stored;
  const problem = (answer?.problem ?? null) as Problem | null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body kern-body--bold" lang="de">
        {name}
      </p>
      {answer?.refused && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <ProblemText problem={problem} />}
        </Alert>
      )}
      <p className="kern-body prose">{t("add.lead")}</p>
      <p className="kern-body prose">
        {t("add.fileLead")}{" "}
        <a className="kern-link" href={`/staff/facts/import?dataset=${address.split("/").at(-1)}`}>
          {t("add.toFile")}
        </a>
      </p>
      <Form method="post" className="stack">
        <section className="form" aria-labelledby="origin">
          <h2 className="kern-heading-medium" id="origin">
            {t("add.origin")}
          </h2>
          <OriginFields values={values} errors={answer?.errors ?? {}} />
        </section>
        <section className="stack" aria-labelledby="rows">
          <h2 className="kern-heading-medium" id="rows">
            {t("add.rows")}
          </h2>
          <p className="kern-body prose">{t("add.rowsLead")}</p>
          <p className="kern-body prose">{t("editFigures.notation")}</p>
          <FigureRowList
            rows={rows}
            depth={depth}
            revision={revision}
            notation={notation}
            faults={answer?.faults ?? []}
          />
        </section>
        <p className="kern-body kern-body--bold prose">{t("add.final")}</p>
        <div className="actions">
          <Button name="intent" value="save">
            {t("add.submit")}
          </Button>
          <Button look="secondary" name="intent" value="more" formNoValidate>
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
