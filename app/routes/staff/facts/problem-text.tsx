import { useTranslation } from "react-i18next";
import type { factsDe } from "#app/i18n/staff/facts.de.ts";
import type { factsImportDe } from "#app/i18n/staff/facts-import.de.ts";
import { useFormat } from "#app/ui/format.ts";

/** What went wrong with a dataset and what to do. */
export function ProblemText(props: {
  problem: { readonly code: keyof (typeof factsDe)["problems"]; readonly params: object };
}) {
  const { t } = useTranslation("facts");
  const readable = useReadable();
  const { code, params } = props.problem;
  const named = { unit: "", limitFigures: "", agendaItems: "", announcements: "" };
  return <p className="kern-body">{t(`problems.${code}`, { ...named, ...readable(params) })}</p>;
}

/** Why a file is not taken, and what to do. */
export function FileProblemText(props: {
  problem: {
    readonly code: keyof (typeof factsImportDe)["problems"];
    readonly params: object;
  };
}) {
  const { t } = useTranslation("facts");
  const readable = useReadable();
  const { code, params } = props.problem;
  const bytes = "limitBytes" in params ? Number(params.limitBytes) : 0;
  const named = {
    limit: String(Math.round(bytes / 1024 / 1024)),
    ...{ line: "", limitFigures: "", rows: "", unit: "", fileUnit: "" },
  };
  return (
    <p className="kern-body">{t(`import.problems.${code}`, { ...named, ...readable(params) })}</p>
  );
}

function useReadable() {
  const format = useFormat();
  return (params: object): Record<string, string> =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number" ? format.whole(value) : String(value),
      ]),
    );
}
