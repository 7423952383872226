import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { giveStance } from "#app/services/statements/give-stance.server.ts";
import { readOwnRound } from "#app/services/statements/read-own-round.server.ts";
import { stanceSchema } from "#app/services/statements/round-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { figure } from "#app/ui/figures.ts";
import { AnswerList, OwnStatements } from "./own-answers.tsx";
import { StanceForm } from "./stance-form.tsx";
import { useStatementSentence } from "./statement-sentence.ts";

function ownRound({ services, params, language }: Visit) {
  const round = readOwnRound(services, params.roundId ?? "", language);
  if (round === null) throw new Response(null, { status: 404 });
  return round;
}

export const loader = guarded("proposals.own", (visit) => {
  const { request, language } = visit;
  const { answered, next, total, ...round } = ownRound(visit);
  const t = publicTranslation(language).getFixedT(null, "public");
  const search = new URL(request.url).searchParams;
  // Going back: one that was answered before, asked again.
  const again = answered.findIndex(({ id }) => id === search.get("statement"));
  const asked = answered[again] ?? next;
  const previous = answered.at(again === -1 ? answered.length - 1 : again - 1);
  const number = again === -1 ? answered.length + 1 : again + 1;
  const place = { number: figure(number, language), total: figure(total, language) };
  return {
    ...round,
    answered,
    asked: round.open && asked !== null ? { id: asked.id, words: asked.words } : null,
    stance: answered[again]?.stance ?? null,
    progress: t("statements.own.progress", place),
    position: number - 1,
    total,
    previous: again === 0 || answered.length === 0 ? null : (previous?.id ?? null),
    added: search.has("added"),
    pageTitle: `${round.title?.text ?? ""} · ${t("statements.own.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { id } = ownRound(visit);
  const form = await visit.request.formData();
  const stance = stanceSchema.safeParse(form.get("stance"));
  if (!stance.success) return data({ problem: "stance_missing" }, { status: 422 });
  const place = { roundId: id, statementId: String(form.get("statement")) };
  const given = giveStance(visit.services, place, stance.data);
  if (given.ok) return redirect(`/r/me/statements/${id}`, 303);
  return data({ problem: given.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnRoundPage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation("public");
  const sentence = useStatementSentence();
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">
          <TownWords text={page.title} />
        </h1>
        {page.question !== null && (
          <p className="kern-body kern-body--large">
            <TownWords text={page.question} />
          </p>
        )}
      </div>
      {problem !== undefined && (
        <Alert kind="danger" title={t("statements.errors.title")}>
          <p className="kern-body">{sentence(problem)}</p>
        </Alert>
      )}
      {page.added && problem === undefined && (
        <Alert kind="success" title={t("statements.own.add.added")} />
      )}
      {!page.open && <Alert kind="info" title={t("statements.own.over")} />}
      {page.asked !== null && (
        <StanceForm
          asked={page.asked}
          stance={page.stance}
          progress={page.progress}
          position={page.position}
          total={page.total}
          previous={page.previous}
        />
      )}
      {page.open && page.asked === null && (
        <Alert kind="success" title={t("statements.own.allDone")}>
          <p className="kern-body">{t("statements.own.allDoneMore")}</p>
        </Alert>
      )}
      <p className="kern-body prose">{t("statements.own.privacy")}</p>
      {page.mayAdd && (
        <div className="actions no-print">
          <ButtonLink look="secondary" href={`/r/me/statements/${page.id}/add`}>
            {t("statements.own.add.title")}
          </ButtonLink>
        </div>
      )}
      <OwnStatements own={page.own} />
      <AnswerList answered={page.answered} open={page.open} />
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={`/statements/${page.id}`}>
            {t("statements.toRound")}
          </a>
        </li>
        <li>
          <a className="kern-link" href="/r/me/statements">
            {t("statements.own.title")}
          </a>
        </li>
      </ul>
    </div>
  );
}
