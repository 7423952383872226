import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { showRegister } from "#app/services/register/show-register.server.ts";

export const loader = guarded("register.write", ({ services, params, language }) => {
  const { standing } = showRegister(services, params.processId ?? "");
  if (standing === null) throw new Response(null, { status: 404 });
  const t = staffTranslation(staffLanguage(language)).getFixedT(null, "register");
  const text = writeCsv(
    [t("columns.line"), t("faults.column"), t("faults.remedy")],
    standing.faults.map(({ line, role, code }) => [
      String(line),
      role === null ? "" : t(`roles.${role}`),
      t(`faults.codes.${code}`),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
  return csvResponse(text, t("faults.fileName"));
});
