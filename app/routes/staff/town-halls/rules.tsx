import { type MetaFunction, redirect } from "@remix-run/node";
import {
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { moveRule, rulesMark } from "#app/services/town-halls/save-rule.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormAlert } from "./form-alert.tsx";
import { RuleEntry } from "./rule-entry.tsx";
import { refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.read", (visit) => {
  const townHall = visitedTownHall(visit);
  const fixed = townHall.publishedAt !== null;
  return {
    title: staffTitles(visit.language)("townHallRules:title"),
    fixed,
    editable: !fixed && townHall.cancelledAt === null && may(visit.actor, "townHall.write"),
    seen: rulesMark(townHall),
    rules: townHall.rules.map(({ texts, ...rule }) => ({ ...rule, text: texts.original.text })),
  };
});

const moveSchema = z.object({
  ruleId: z.string(),
  seen: z.string(),
  to: z.enum(["up", "down"]),
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const move = moveSchema.safeParse(enteredValues(await visit.request.formData()));
  if (!move.success) throw new Response(null, { status: 400 });
  const { ruleId, seen, to } = move.data;
  const result = moveRule(visit.services, { townHallId: id, ruleId }, to, seen);
  if (!result.ok) return refusedForm(result.problem, {});
  const moved = new URLSearchParams({ moved: ruleId, to });
  return redirect(`/staff/town-halls/${id}/rules?${moved}#${ruleId}`, 303);
});

/** Whoever is told that the order has changed sees it as it is now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["saved", "removed"] as const;

export default function Rules() {
  const { title, rules, fixed, editable, seen } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHallRules");
  const [search] = useSearchParams();
  const list = useRef<HTMLOListElement>(null);
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const moved = rules.findIndex((rule) => rule.id === search.get("moved"));
  const movedId = rules[moved]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every move, also of the same rule
  useEffect(() => {
    if (movedId === undefined) return;
    const entry = [...(list.current?.children ?? [])].find((each) => each.id === movedId);
    const own = entry?.querySelector<HTMLElement>(`button[value="${search.get("to")}"]:enabled`);
    (own ?? entry?.querySelector<HTMLElement>("button:enabled"))?.focus();
  }, [seen, movedId]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      <p className="visually-hidden" role="status">
        {moved === -1 ? "" : t("moved", { number: String(moved + 1) })}
      </p>
      <p className="kern-body prose">{t("lead")}</p>
      {fixed && (
        <Alert kind="info" title={t("fixedTitle")}>
          <p className="kern-body">{t("fixedText")}</p>
        </Alert>
      )}
      {rules.length === 0 ? (
        <p className="kern-body kern-body--bold">{t("empty")}</p>
      ) : (
        <ol className="agenda-list" ref={list}>
          {rules.map((rule, index) => (
            <li key={rule.id} id={rule.id} tabIndex={-1}>
              <RuleEntry
                rule={rule}
                number={index + 1}
                last={index === rules.length - 1}
                seen={editable ? seen : null}
              />
            </li>
          ))}
        </ol>
      )}
      {editable && (
        <div className="actions no-print">
          <ButtonLink href={`/staff/town-halls/${id}/rules/new`}>{t("add")}</ButtonLink>
        </div>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("ladderTitle")}</h2>
        <p className="kern-body prose">{t("ladderLead")}</p>
        <ol className="kern-body bullets">
          {SANCTION_STEPS.map((step) => (
            <li key={step}>
              <strong>{t(`steps.${step}`)}</strong>: {t(`stepTexts.${step}`)}
            </li>
          ))}
        </ol>
        <p className="kern-body prose">{t("threats")}</p>
      </section>
    </>
  );
}
