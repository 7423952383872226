import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { FOUND_LETTERS_LIMIT, findLetters } from "#app/services/letters/find-letters.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { lettersAddress } from "./letters-place.ts";

const searchSchema = z.object({ text: z.string().max(200) });

export const loader = guarded("invitations.run", ({ language }) => ({
  title: staffTitles(language)("letters:find.title"),
  limit: FOUND_LETTERS_LIMIT,
}));

/** A search is sent as a form: neither a name nor a code is ever part of an address. */
export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const search = searchSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!search.success) throw new Response(null, { status: 400 });
  const { text } = search.data;
  return { text, letters: findLetters(services, params.processId ?? "", text) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function FindLetter() {
  const { title, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("letters");
  const address = lettersAddress(useProcess().id);
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("find.lead")}</p>
      <Form method="post" className="form">
        <TextField
          label={t("find.text")}
          hint={t("find.hint")}
          name="text"
          defaultValue={answer?.text ?? ""}
          maxLength={200}
          autoComplete="off"
        />
        <div className="actions">
          <Button>{t("find.submit")}</Button>
        </div>
      </Form>
      {answer !== undefined && (
        <section className="stack" aria-labelledby="found" role="status">
          <h2 className="kern-heading-medium" id="found">
            {t("find.found", { count: answer.letters.length })}
          </h2>
          {answer.letters.length === 0 && <p className="kern-body">{t("find.nobody")}</p>}
          {answer.letters.length === limit && (
            <Alert kind="info" title={t("find.more", { limit: String(limit) })} />
          )}
          <ul className="row-list">
            {answer.letters.map(({ id, lines }) => (
              <li key={id}>
                <a className="kern-link" href={`${address}/people/${id}`}>
                  <bdi>{lines.join(", ")}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
