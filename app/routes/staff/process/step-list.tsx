import { useTranslation } from "react-i18next";
import type { ProcessStep } from "#app/domain/process-steps.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

type Area = "write" | "invite" | "quotas" | "draw";

/** Where each step is taken, and what one needs to go there. */
const PLACES: Record<ProcessStep, { path: string; area: Area }> = {
  texts: { path: "/edit", area: "write" },
  translations: { path: "/texts", area: "write" },
  publish: { path: "/publish", area: "write" },
  quotas: { path: "/quotas", area: "quotas" },
  pool: { path: "/invite", area: "invite" },
  commit: { path: "/draws", area: "draw" },
  draw: { path: "/draws", area: "draw" },
  close: { path: "/close", area: "write" },
};

interface StepPlaces {
  readonly address: string;
  /** The translation to write next. */
  readonly translation: string;
  readonly permitted: Readonly<Record<Area, boolean>>;
}

/** Where a step is taken; null for who may not take it. */
export function stepAddress(step: ProcessStep, places: StepPlaces): string | null {
  const { path, area } = PLACES[step];
  if (!places.permitted[area]) return null;
  return places.address + path + (step === "translations" ? `/${places.translation}` : "");
}

/** What of a process is done, what is next, what is open. */
export function StepList(props: {
  steps: readonly { readonly step: ProcessStep; readonly done: boolean }[];
  next: ProcessStep | null;
  places: StepPlaces;
}) {
  const { t } = useTranslation("processes");
  return (
    <ol className="row-list">
      {props.steps.map(({ step, done }) => {
        const place = stepAddress(step, props.places);
        const state = done ? "done" : step === props.next ? "next" : "open";
        const name = t(`steps.${step}`);
        return (
          <li key={step} aria-current={state === "next" ? "step" : undefined}>
            {place !== null && state !== "done" ? (
              <a className="kern-link" href={place}>
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
            {state === "open" ? (
              <span className="kern-body kern-body--small kern-body--muted">{t("steps.open")}</span>
            ) : (
              <StatusBadge kind={state === "done" ? "success" : "info"}>
                {t(`steps.${state}`)}
              </StatusBadge>
            )}
          </li>
        );
      })}
    </ol>
  );
}
