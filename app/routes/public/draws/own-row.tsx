import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readSalt } from "#app/domain/public-draw/salt.ts";
import { typedCharacters, typedFault } from "#app/domain/public-draw/typed-characters.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { findOwnRow } from "#app/services/draws/find-own-row.server.ts";
import { readPublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { OwnRowAnswer } from "./own-row-answer.tsx";
import { OwnRowForm, type OwnRowRefusal } from "./own-row-form.tsx";

const ROW_ID_CHARACTERS = 6;
const CODE_CHARACTERS = 24;

const formSchema = z.object({ rowId: z.string().max(200), code: z.string().max(200) });

export const loader = guarded("public", ({ services, params, language }) => {
  const found = readPublicDraw(services, params.drawId ?? "", language);
  if (found === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const draw = t("public:draw.title", { number: String(found.draw.number) });
  const title = t("public:ownRow.title");
  return {
    title,
    pageTitle: `${title} · ${draw}`,
    drawTitle: draw,
    draw: found.draw,
    processTitle: found.processTitle,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export const action = guarded("public", async ({ services, params, request, clientAddress }) => {
  const parsed = formSchema.safeParse(Object.fromEntries(await request.formData()));
  const entered = parsed.success ? parsed.data : { rowId: "", code: "" };
  const rowId = typedCharacters(entered.rowId);
  const code = typedCharacters(entered.code);
  const faults = {
    rowId: typedFault(rowId, ROW_ID_CHARACTERS),
    code:
      typedFault(code, CODE_CHARACTERS) ??
      (readSalt(code) === null ? ({ code: "mistyped" } as const) : null),
  };
  const refused = (problem: OwnRowRefusal["problem"], status: number) =>
    data({ found: null, refusal: { entered, faults, problem } }, status);
  if (faults.rowId !== null || faults.code !== null) return refused(null, 422);
  const found = findOwnRow(services, params.drawId ?? "", { rowId, salt: code }, clientAddress);
  if (found.ok) return data({ found: found.value, refusal: null }, 200);
  if (found.problem.code === "draw_missing") throw new Response(null, { status: 404 });
  return refused(found.problem, found.problem.code === "too_many_attempts" ? 429 : 422);
});

export default function OwnRowPage() {
  const { title, draw, drawTitle, processTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose own-row stack">
      <p className="kern-body">
        <a className="kern-link" href={`/draws/${draw.id}`}>
          {drawTitle}
        </a>
        : <TownWords text={processTitle} />
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      {answer?.found != null ? (
        <OwnRowAnswer row={answer.found} draw={draw} />
      ) : (
        <OwnRowForm refusal={answer?.refusal ?? null} />
      )}
      <p className="kern-body no-print">
        <a className="kern-link" href={`/draws/${draw.id}`}>
          {t("ownRow.toDraw")}
        </a>
      </p>
    </div>
  );
}
