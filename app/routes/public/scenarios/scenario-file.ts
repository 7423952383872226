import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { computeScenario } from "#app/services/scenarios/compute-scenario.ts";
import { readMovedInputs } from "#app/services/scenarios/moved-inputs.ts";
import { readPublicScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { pathNames } from "./scenario-words.server.ts";

/** All years of the three paths with the inputs of the address; numbers with a point, for programs. */
export const loader = guarded("public", ({ services, params, request, language }) => {
  const scenario = readPublicScenario(services, params.modelId ?? "", language);
  if (scenario === null) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const moved = readMovedInputs(searchParams, scenario.document);
  const run = computeScenario(scenario.document, moved.values);
  if (Object.keys(moved.faults).length > 0 || !run.ok) throw new Response(null, { status: 422 });
  const { t } = publicTranslation(language);
  const names = pathNames(moved.values, language);
  const number = (value: number | null, places: number) =>
    value === null ? "" : String(Number(value.toFixed(places)));
  const start = String(scenario.document.startYear);
  const header = [
    t("public:scenarios.csv.path"),
    t("public:scenarios.csv.year"),
    t("public:scenarios.measures.residents.title"),
    t("public:scenarios.csv.births"),
    t("public:scenarios.csv.deaths"),
    t("public:scenarios.csv.migrants"),
    t("public:scenarios.measures.pupils.title"),
    t("public:scenarios.measures.fire.title"),
    t("public:scenarios.csv.doctors"),
    t("public:scenarios.measures.doctors.title"),
    `${t("public:scenarios.measures.water.title")} (${t("public:scenarios.measures.water.unit", { start })})`,
  ];
  const rows = run.value.paths.flatMap(({ path, years }) =>
    years.map((year) => [
      names[path],
      String(year.year),
      number(year.residents, 1),
      number(year.births, 1),
      number(year.deaths, 1),
      number(year.migrants, 1),
      number(year.pupils, 1),
      number(year.peoplePerFirefighter, 1),
      number(year.doctors, 2),
      number(year.peoplePerDoctor, 1),
      number(year.waterPrice === null ? null : year.waterPrice * 100, 3),
    ]),
  );
  return csvResponse(writeCsv(header, rows, { byteOrderMark: true }), "scenario.csv");
});
