import { type MetaFunction, redirect } from "@remix-run/node";
import {
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useShell } from "#app/root.tsx";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { moveAgendaItem, orderMark } from "#app/services/agenda/move-item.server.ts";
import { may } from "#app/services/permissions.ts";
import { isOutdated, TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { timeOfMoment } from "#app/ui/dates.ts";
import { AgendaList } from "./agenda-list.tsx";
import { FormAlert } from "./form-alert.tsx";
import { refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { useDuration } from "./use-duration.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.read", (visit) => {
  const townHall = visitedTownHall(visit);
  return {
    title: staffTitles(visit.language)("agenda:title"),
    editable: may(visit.actor, "townHall.write") && townHall.cancelledAt === null,
    seen: orderMark(townHall),
    minutes: townHall.minutes,
    endsAt: townHall.endsAt,
    items: townHall.items.map((item) => ({
      id: item.id,
      parentId: item.parentId,
      position: item.position,
      minutes: item.toMinute - item.fromMinute,
      number: item.number,
      depth: item.depth,
      fromMinute: item.fromMinute,
      beginsAt: item.beginsAt,
      endsAt: item.endsAt,
      kind: item.kind,
      title: item.texts.original.title,
      presenter: item.presenter,
      speakingSeconds: item.settings.speakingSeconds,
      linked: item.datasets.length + item.scenarios.length,
      attached: item.attachments.length,
      outdated: TRANSLATIONS.some((language) => isOutdated(item.texts, language)),
    })),
  };
});

/** A place as the list writes it: which one among its neighbours, from 0, and the id of their item. */
const placeSchema = z
  .string()
  .regex(/^\d{1,4}:[\w-]*$/)
  .transform((place) => {
    const [index, parentId = ""] = place.split(":");
    return { index: Number(index), parentId: parentId === "" ? null : parentId };
  });

const moveSchema = z.object({
  itemId: z.string(),
  seen: z.string(),
  to: z.union([z.enum(["up", "down", "in", "out"]), placeSchema]),
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const move = moveSchema.safeParse(enteredValues(await visit.request.formData()));
  if (!move.success) throw new Response(null, { status: 400 });
  const { itemId, seen, to } = move.data;
  const result = moveAgendaItem(visit.services, { townHallId: id, itemId }, to, seen);
  if (!result.ok) return refusedForm(result.problem, {});
  const moved = new URLSearchParams({ moved: itemId, ...(typeof to === "string" ? { to } : {}) });
  return redirect(`/staff/town-halls/${id}/agenda?${moved}#${itemId}`, 303);
});

/** Whoever is told that the order has changed sees it as it is now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["added", "saved", "removed"] as const;

export default function Agenda() {
  const { title, items, editable, seen, minutes, endsAt } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("agenda");
  const { language } = useShell();
  const duration = useDuration();
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const moved = items.find((item) => item.id === search.get("moved"));
  const address = `/staff/town-halls/${id}`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      <p className="visually-hidden" role="status">
        {moved !== undefined && answer === undefined ? t("moved", moved) : ""}
      </p>
      {items.length === 0 ? (
        <div className="prose">
          <p className="kern-body kern-body--bold">{t("empty")}</p>
          {editable && <p className="kern-body">{t("emptyHint")}</p>}
        </div>
      ) : (
        <>
          {editable && <p className="kern-body prose no-print">{t("lead")}</p>}
          <AgendaList
            items={items}
            editable={editable}
            seen={seen}
            moved={answer === undefined ? (moved?.id ?? null) : null}
            lastMove={search.get("to")}
          />
          <p className="kern-body kern-body--bold">
            {t("total", { duration: duration(minutes) })}
            <br />
            {endsAt === null
              ? t("noDate")
              : t("ends", { time: timeOfMoment(new Date(endsAt), language) })}{" "}
            {endsAt === null && editable && (
              <a className="kern-link" href={`${address}/particulars`}>
                {t("setDate")}
              </a>
            )}
          </p>
        </>
      )}
      {editable && (
        <div className="actions no-print">
          <ButtonLink href={`${address}/agenda/new`}>{t("add")}</ButtonLink>
        </div>
      )}
    </>
  );
}
