import { Form } from "@remix-run/react";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { CitedFacts } from "./cited-facts.tsx";
import type { FactChoicePage } from "./fact-choice.server.ts";

/** The figures of a proposal, and a choice of more: a dataset first, then a figure in it. */
export function FactChoice(props: { page: FactChoicePage; refused: string | null }) {
  const { cited, datasets, dataset, words } = props.page;
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{words.title}</h1>
        <p className="kern-body">{words.lead}</p>
      </div>
      {props.refused !== null && <Alert kind="danger" title={props.refused} />}
      {cited.facts.length === 0 ? (
        <p className="kern-body">{words.none}</p>
      ) : (
        <CitedFacts
          cited={cited}
          act={(id) => (
            <Form method="post">
              <input type="hidden" name="fact" value={id} />
              <Button look="tertiary" name="intent" value="drop">
                {words.drop}
              </Button>
            </Form>
          )}
        />
      )}
      {dataset === null ? (
        <section className="prose">
          <h2 className="kern-heading-medium">{words.dataset}</h2>
          {datasets.length === 0 && <p className="kern-body">{words.noDatasets}</p>}
          <ul className="row-list">
            {datasets.map(({ id, title }) => (
              <li key={id}>
                <a
                  className="kern-link"
                  href={`?dataset=${id}`}
                  lang={languageTag(title.language)}
                  dir={direction(title.language)}
                >
                  {title.text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <section className="stack">
          <h2
            className="kern-heading-medium"
            lang={languageTag(dataset.title.language)}
            dir={direction(dataset.title.language)}
          >
            {dataset.title.text}
          </h2>
          <Form method="post" className="form">
            <input type="hidden" name="dataset" value={dataset.id} />
            <SelectField name="figure" label={words.figure}>
              {dataset.figures.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <div className="actions">
              <Button name="intent" value="cite">
                {words.cite}
              </Button>
              <a className="kern-link" href="?">
                {words.otherDataset}
              </a>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
