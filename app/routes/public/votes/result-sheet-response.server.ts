import type { Visit } from "#app/routes/guard.server.ts";
import { pdfResponse } from "#app/routes/pdf-response.server.ts";
import { documentText } from "#app/services/publications/document-text.ts";
import { orderResultSheet } from "#app/services/votes/results/order-result-sheet.server.ts";
import type { VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { resultSheetBlocks } from "./result-sheet-blocks.server.ts";
import { votePage } from "./vote-page.server.ts";

/**
 * The result of a counted vote as PDF, in the language of who asks; 404 before the count, and without a view.
 *
 * @param from the address of the page it was asked for on
 */
export function resultSheetResponse(
  { app, services, language }: Visit,
  view: VoteView | null,
  from: string,
): Promise<Response> {
  const countedAt = view?.result == null ? null : view.moments.countedAt;
  if (view === null || countedAt === null) throw new Response(null, { status: 404 });
  const page = votePage(view, language);
  const order = orderResultSheet(services, {
    voteId: view.id,
    internal: page.internal,
    title: documentText(view.title),
    countedAt: momentInWords(countedAt, language),
    blocks: resultSheetBlocks(page, language),
    language,
    publicUrl: app.authentication.options.baseURL,
  });
  return pdfResponse(app.publicationPress, order, {
    name: `result-${view.id}-${language}`,
    page: from,
  });
}
