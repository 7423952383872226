import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { FOUND_PEOPLE_LIMIT, findPeople } from "#app/services/pool/find-people.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { poolAddress } from "./pool-address.ts";

const searchSchema = z.object({ text: z.string().max(200) });

export const loader = guarded("pool.read", ({ language }) => ({
  title: staffTitles(language)("pool:find.title"),
  limit: FOUND_PEOPLE_LIMIT,
}));

/** A search is sent as a form: what it looks for is never part of an address. */
export const action = guarded("pool.read", async ({ services, params, request }) => {
  const search = searchSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!search.success) throw new Response(null, { status: 400 });
  const { text } = search.data;
  const people = findPeople(services, params.processId ?? "", text).map(
    ({ id, reference, name, withdrawnAt }) => ({
      id,
      reference,
      name: name ?? "",
      withdrawn: withdrawnAt !== null,
    }),
  );
  return { text, people };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function FindPerson() {
  const { title, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const address = poolAddress(useProcess().id);
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("find.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
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
            {t("find.found", { count: answer.people.length })}
          </h2>
          {answer.people.length === 0 && <p className="kern-body">{t("find.nobody")}</p>}
          {answer.people.length === limit && (
            <Alert kind="info" title={t("find.more", { limit: String(limit) })} />
          )}
          <ul className="row-list">
            {answer.people.map((person) => (
              <li key={person.id}>
                <a className="kern-link" href={`${address}/people/${person.id}`}>
                  <bdi>{person.reference}</bdi>
                  {person.name !== "" && (
                    <>
                      {" · "}
                      <bdi>{person.name}</bdi>
                    </>
                  )}
                </a>
                {person.withdrawn && (
                  <StatusBadge kind="warning">{t("person.withdrawn")}</StatusBadge>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
