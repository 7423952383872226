import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Alert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { TextField } from "./form-field.tsx";

/** In characters. */
export const LONGEST_SEARCH = 200;

interface SearchWords {
  readonly text: string;
  readonly hint: string;
  readonly submit: string;
  readonly found: (count: number) => string;
  /** What to try when nothing was found. */
  readonly nothing: string;
  /** That only the first ones are listed. */
  readonly more: string;
}

/**
 * A field to search with and a list of what was found.
 * @param props.answer undefined before the first search
 * @param props.limit so many are listed at most
 */
export function Search<Found extends { readonly id: string }>(props: {
  readonly words: SearchWords;
  readonly answer: { readonly text: string; readonly found: readonly Found[] } | undefined;
  readonly limit: number;
  readonly row: (found: Found) => ReactNode;
}) {
  const { words, answer, limit, row } = props;
  return (
    <>
      <Form method="post" className="form">
        <TextField
          label={words.text}
          hint={words.hint}
          name="text"
          defaultValue={answer?.text ?? ""}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
        />
        <div className="actions">
          <Button>{words.submit}</Button>
        </div>
      </Form>
      {answer !== undefined && (
        <section className="stack" aria-labelledby="found" role="status">
          <h2 className="kern-heading-medium" id="found">
            {words.found(answer.found.length)}
          </h2>
          {answer.found.length === 0 && <p className="kern-body">{words.nothing}</p>}
          {answer.found.length === limit && <Alert kind="info" title={words.more} />}
          {answer.found.length > 0 && (
            <ul className="row-list">
              {answer.found.map((found) => (
                <li key={found.id}>{row(found)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
