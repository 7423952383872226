import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportUnansweredQuestions } from "#app/services/contributions/unanswered-questions.server.ts";

export const loader = guarded("proposals.read", ({ services, params, language }) => {
  const own = staffLanguage(language);
  return csvResponse(
    exportUnansweredQuestions(services, params.processId ?? "", own),
    "questions.csv",
  );
});
