import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { countSecondPeople } from "#app/services/second-person/count-second-people.server.ts";
import {
  addSwornPerson,
  issueSwornCode,
  listSwornPeople,
  releaseSwornPerson,
} from "#app/services/second-person/sworn-people.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { FewPeopleWarning } from "./few-people-warning.tsx";
import { useFieldSentence } from "./field-sentence.ts";
import { SwornPersonCard } from "./sworn-person-card.tsx";

const personSchema = z.object({
  name: z.string({ error: "name_missing" }).trim().min(1, "name_missing").max(200, "name_too_long"),
});

export const loader = guarded("sworn.manage", ({ services, language }) => ({
  title: staffTitles(language)("accounts:sworn.title"),
  people: listSwornPeople(services),
  secondPeople: countSecondPeople(services),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const NOTHING = { notice: null, problem: null, values: {}, issued: null } as const;

export const action = guarded("sworn.manage", async ({ request, services }) => {
  const form = await request.formData();
  const id = String(form.get("person") ?? "");
  switch (form.get("intent")) {
    case "add": {
      const input = personSchema.safeParse(Object.fromEntries(form));
      if (!input.success) {
        const problem = formErrors(input.error).name ?? "name_missing";
        return data({ ...NOTHING, problem, values: enteredValues(form) }, 422);
      }
      addSwornPerson(services, input.data);
      return data({ ...NOTHING, notice: "added" as const });
    }
    case "issue": {
      const result = issueSwornCode(services, id);
      if (!result.ok) return data({ ...NOTHING, problem: result.problem.code }, 422);
      const name = listSwornPeople(services).find((person) => person.id === id)?.name ?? "";
      return data({ ...NOTHING, issued: { ...result.value, name } });
    }
    case "release": {
      const result = releaseSwornPerson(services, id);
      if (!result.ok) return data({ ...NOTHING, problem: result.problem.code }, 422);
      return data({ ...NOTHING, notice: "releasedNotice" as const });
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function SwornPeople() {
  const { title, people, secondPeople } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? NOTHING;
  const { t } = useTranslation("accounts");
  const sentence = useFieldSentence();
  const format = useFormat();
  const { issued, notice, problem } = answer;
  const values: Record<string, string> = answer.values;
  const nameProblem = problem?.startsWith("name_") ? problem : undefined;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("sworn.lead")}</p>
      {!secondPeople.enough && <FewPeopleWarning people={secondPeople.people} />}
      {problem !== null && <Alert kind="danger" title={sentence(problem) ?? ""} />}
      {notice !== null && <Alert kind="success" title={t(`sworn.${notice}`)} />}
      {issued !== null && (
        <SecretOnce
          label={t("sworn.issued", { name: issued.name })}
          note={t("sworn.issuedNote", { moment: format.moment(issued.expiresAt) })}
          secrets={[issued.code]}
        />
      )}
      {people.length === 0 ? (
        <p className="kern-body">{t("sworn.empty")}</p>
      ) : (
        <ul className="card-list">
          {people.map((person) => (
            <li key={person.id}>
              <SwornPersonCard person={person} />
            </li>
          ))}
        </ul>
      )}
      <h2 className="kern-heading-medium">{t("sworn.add")}</h2>
      <Form method="post" className="form" key={people.length} noValidate>
        <input type="hidden" name="intent" value="add" />
        <TextField
          label={t("fields.name")}
          name="name"
          autoComplete="off"
          defaultValue={values.name}
          error={sentence(nameProblem)}
          required
        />
        <div className="actions">
          <Button>{t("sworn.addSubmit")}</Button>
        </div>
      </Form>
    </>
  );
}
