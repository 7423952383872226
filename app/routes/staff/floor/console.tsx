import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readConsole } from "#app/services/floor/read-console.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ActForm, DeskProvider, useDesk } from "./act-form.tsx";
import { AgendaPanel, ItemBar } from "./agenda-panel.tsx";
import { BreachPanel } from "./breach-panel.tsx";
import { ConsoleMessages } from "./console-messages.tsx";
import { GuestPanel } from "./guest-panel.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { performAct } from "./perform-act.server.ts";
import { SpeakersPanel } from "./speakers-panel.tsx";
import { SpeechPanel } from "./speech-panel.tsx";
import { useConsole } from "./use-console.ts";

export const loader = guarded("floor.run", ({ services, params, language }) => {
  const floor = readConsole(services, params.townHallId ?? "", language);
  if (floor === null) throw new Response(null, { status: 404 });
  const page = staffTitles(language)("floor:console.title");
  return { floor, title: `${page} · ${floor.title?.text ?? ""}` };
});

/** For forms without scripts; `act.ts` answers those with. */
export const action = guarded("floor.run", async ({ services, params, language, request }) => {
  const form = await request.formData();
  const answer = performAct(services, params.townHallId ?? "", language, form);
  if (answer === null) throw new Response(null, { status: 404 });
  const { refusal, confirm } = answer;
  if (refusal === null && confirm === null) throw redirect(new URL(request.url).pathname, 303);
  const status = refusal === null ? 200 : 422;
  return data({ refusal, confirm, values: enteredValues(form) }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

/** The console of the chair. */
export default function Console() {
  const { floor } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const desk = useConsole(floor, answer?.refusal ?? null);
  const draft =
    answer?.values.act === "sanction" ? { values: answer.values, confirm: answer.confirm } : null;
  return (
    <DeskProvider value={desk}>
      <main id="content" className="console">
        <Head />
        <ConsoleMessages />
        {desk.floor.phase === "open" ? (
          <>
            <ItemBar />
            <div className="console__columns">
              <div className="console__tools">
                <SpeechPanel />
                <BreachPanel draft={draft} />
                <AgendaPanel />
                <GuestPanel />
                <KeyboardHelp />
              </div>
              <SpeakersPanel />
            </div>
          </>
        ) : (
          <NotOpen />
        )}
      </main>
    </DeskProvider>
  );
}

function Head() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const address = `/staff/town-halls/${floor.townHallId}`;
  return (
    <header className="console__head">
      <h1>
        {t("console.title")}: <TownWords text={floor.title} />
      </h1>
      <nav aria-label={t("console.title")}>
        <a className="kern-link" href={address}>
          {t("console.back")}
        </a>
        <a className="kern-link" href={`${address}/projector`} target="projector">
          {t("console.projector")}
        </a>
        {floor.processId !== null && (
          <a
            className="kern-link"
            href={`/staff/processes/${floor.processId}/votes`}
            target="votes"
          >
            {t("console.votes")}
          </a>
        )}
      </nav>
    </header>
  );
}

function NotOpen() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  if (floor.phase === "closed") {
    return (
      <section className="console__start">
        <h2 className="kern-heading-medium">{t("console.closed")}</h2>
        <p className="kern-body">{t("console.closedHint")}</p>
        <ActForm act="reopen">
          <Button look="secondary">{t("console.reopen")}</Button>
        </ActForm>
      </section>
    );
  }
  const ready = floor.announced && !floor.cancelled;
  const heading = floor.cancelled ? "cancelled" : ready ? "before" : "notAnnounced";
  return (
    <section className="console__start">
      <h2 className="kern-heading-medium">{t(`console.${heading}`)}</h2>
      {!floor.cancelled && (
        <p className="kern-body">{t(ready ? "console.beforeHint" : "console.notAnnouncedHint")}</p>
      )}
      {ready && (
        <ActForm act="open">
          <Button>{t("console.open")}</Button>
        </ActForm>
      )}
    </section>
  );
}
